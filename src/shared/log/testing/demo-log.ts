import { canonical } from '../canonical.ts';
import type { LogEvent } from '../envelope.ts';
import type { Sha256 } from '../sha256.ts';
import {
  demoIds as ids,
  all,
  byWave,
  counted,
  inStock,
  money,
  ofWave2,
  orderRate,
  perThousand,
  revenue,
  soldOut,
  withoutWave2,
  atLeast15,
} from './demo-facts.ts';
import { openWorkshop } from './demo-workshop.ts';
import { analyst, marketer, newWriter, type Writer } from './writer.ts';

/** The demo's story as the pair plays it: A1 meets the sold-out week, A2 meets the club order. Real figures of the samples. */
export type Demo = {
  readonly writer: Writer;
  readonly events: readonly LogEvent[];
  readonly results: ReadonlyMap<string, string>;
};

export const playDemo = (sha256: Sha256): Demo => {
  const writer = newWriter(sha256);
  const results = new Map<string, string>();
  const freeze: Freeze = (result) => {
    const text = canonical(result);
    results.set(sha256(text), text);
    return sha256(text);
  };
  openWorkshop(writer);
  playA1(writer, freeze);
  playA2(writer, freeze);
  close(writer);
  return { writer, events: writer.events(), results };
};

type Freeze = (result: unknown) => string;

const playA1 = ({ say, workshop }: Writer, freeze: Freeze): void => {
  const before = freeze(
    byWave(
      [
        ['W1', 252, 12_000],
        ['W2', 108, 12_000],
        ['W3', 240, 12_000],
      ],
      [600, 36_000],
    ),
  );
  const after = freeze(
    byWave(
      [
        ['W1', 252, 12_000],
        ['W3', 240, 12_000],
      ],
      [492, 24_000],
    ),
  );
  say('evidence.added', ids.e1, {
    kind: 'snapshot',
    says: 'Wave 2 brought 9.0 orders per 1,000 e-mails.',
    strength: 'counted',
    result: before,
    view: { metric: orderRate, breakdown: 'wave', rowScope: { all: [] } },
    selection: ofWave2,
    selectionWords: 'wave 2',
    measured: soldOut,
    unit: perThousand,
    ...counted,
  });
  say(
    'assumption.logged',
    ids.a1,
    {
      label: 'A1',
      statement:
        'The spring e-mail has stopped working: wave 2 brought 9 orders per 1,000 e-mails, we need 15.',
      evidence: [ids.e1],
      rowScope: ofWave2,
    },
    { by: analyst, typed: marketer },
  );
  say('assumption.detailed', ids.a1, {
    confidence: 'some_sign',
    ifWrong: 'wasted_campaign',
    because: 'Wave 2 is far below what pays.',
  });
  say(
    'context.noted',
    ids.c1,
    {
      label: 'C1',
      text: 'Fjell jacket was sold out 17 to 25 March.',
      kind: 'stock_out',
      from: '2025-03-17',
      to: '2025-03-25',
      rowScope: ofWave2,
      source: { kind: 'data', ref: 'stock.csv' },
      certainty: 'sure',
      reusable: true,
    },
    { by: marketer, typed: analyst },
  );
  say('context.meant', ids.c1, { note: ids.c1, meant: true }, { by: marketer });
  say(
    'context.linked',
    ids.l1,
    {
      note: ids.c1,
      assumption: ids.a1,
      version: 1,
      effect: 'explains_outlier',
      reason: 'No jackets to buy in that week.',
    },
    { by: marketer, typed: analyst },
  );
  say('cut.displayed', ids.workshop, { variant: before });
  say('cut.displayed', ids.workshop, { variant: after });
  const proposed = say('outlier.proposed', ids.o1, {
    label: 'O1',
    rows: ofWave2,
    count: 12_000,
    words: 'Wave 2',
    choice: 'show_apart',
    appliesTo: { what: 'question' },
    reason: 'sold out',
    contextLink: ids.l1,
    before: all,
    after: inStock,
    unit: perThousand,
    changesConclusion: false,
    threshold: 15,
    beforeResult: before,
    afterResult: after,
    ...counted,
  });
  agree(say, ids.o1, proposed.id);
  say('round.started', ids.workshop, { number: 2, startedBecause: 'next' });
  say(
    'assumption.revised',
    ids.a1,
    {
      version: 2,
      statement: 'When the jacket is in stock, the e-mail brings at least 15 orders per 1,000.',
      rowScope: withoutWave2,
      confidence: 'good_evidence',
      check: atLeast15,
      causedBy: [workshop().links[0]?.said.event ?? '', proposed.id],
    },
    { by: marketer, typed: analyst },
  );
  say('check.run', 'k1', {
    assumption: ids.a1,
    version: 2,
    measured: inStock,
    outcome: 'meets',
    rows: 'all',
    result: after,
    check: atLeast15,
    unit: perThousand,
    ...counted,
  });
  const verdict = say('verdict.set', ids.a1, { verdict: 'holds', version: 2 }, { by: marketer });
  agree(say, ids.a1, verdict.id);
};

const playA2 = ({ say }: Writer, freeze: Freeze): void => {
  const before = freeze(
    byWave(
      [
        ['W1', '29328.00', null],
        ['W3', '46045.00', null],
      ],
      ['75373.00', null],
      'DECIMAL(18,2)',
    ),
  );
  const after = freeze(
    byWave(
      [
        ['W1', '29328.00', null],
        ['W3', '27445.00', null],
      ],
      ['56773.00', null],
      'DECIMAL(18,2)',
    ),
  );
  say('metric.defined', ids.money, {
    name: 'Revenue',
    definition: revenue,
    unit: '€',
    goodDirection: 'up',
    minN: 30,
    analystWords: 'sum of amount_eur',
    marketerWords: 'money from orders',
  });
  say('evidence.added', ids.e2, {
    kind: 'snapshot',
    says: 'Wave 3 brought €46,045, wave 1 €29,328.',
    strength: 'counted',
    result: before,
    view: { metric: revenue, breakdown: 'campaign', rowScope: { all: [] } },
    measured: money(46_045, 240),
    unit: '€',
    ...counted,
  });
  say('assumption.logged', ids.a2, {
    label: 'A2',
    statement: 'Wave 3 was the best: €46,045, 57 % more than wave 1.',
    evidence: [ids.e2],
  });
  say(
    'context.noted',
    ids.c2,
    {
      label: 'C2',
      text: 'Club order by phone, code typed in by us.',
      kind: 'b2b_or_offline_deal',
      source: { kind: 'someone', ref: 'sales' },
      certainty: 'sure',
      reusable: false,
    },
    { by: marketer, typed: analyst },
  );
  say(
    'context.linked',
    ids.l2,
    {
      note: ids.c2,
      assumption: ids.a2,
      version: 1,
      effect: 'explains_outlier',
      reason: 'The e-mail did not cause it.',
    },
    { by: marketer, typed: analyst },
  );
  say('cut.displayed', ids.workshop, { variant: after });
  const proposed = say('outlier.proposed', ids.o2, {
    label: 'O2',
    rows: { all: [{ col: 'orders.order_ref', op: 'in', value: ['90-362'] }] },
    count: 1,
    words: 'Order 90-362 (€18,600)',
    choice: 'ignore',
    appliesTo: { what: 'assumption', assumption: ids.a2 },
    reason: 'offline deal',
    contextLink: ids.l2,
    before: money(46_045, 240),
    after: money(27_445, 239),
    unit: '€',
    changesConclusion: true,
    beforeResult: before,
    afterResult: after,
    ...counted,
  });
  agree(say, ids.o2, proposed.id);
  say(
    'followup.opened',
    ids.q1,
    {
      label: 'Q1',
      question: 'Would lookers have ordered without an e-mail?',
      from: ids.a2,
      who: 'analyst',
      byWhen: '2025-05-20',
      blocking: false,
    },
    { by: marketer },
  );
  const verdict = say('verdict.set', ids.a2, { verdict: 'does_not_hold', version: 1 }, { by: analyst });
  agree(say, ids.a2, verdict.id);
};

const close = ({ say }: Writer): void => {
  say('evidence.added', ids.e3, {
    kind: 'check_result',
    says: 'In stock the e-mail brings 20.5 orders per 1,000.',
    strength: 'counted',
    measured: inStock,
    unit: perThousand,
    ...counted,
  });
  say('assumption.evidence', ids.a1, { evidence: ids.e3, version: 2 });
  say(
    'insight.drafted',
    ids.n1,
    {
      label: 'N1',
      statement: 'The e-mail pays when there is something to buy.',
      because: 'In stock it brings 20.5 orders per 1,000 e-mails; 15 pay for it.',
      soWhat: 'No send without stock.',
      forWhom: 'CRM',
      confidence: 'good_evidence',
      limits: 'Three waves only, one of them sold out.',
      kind: 'seen_together',
      evidence: [ids.e1, ids.e3],
      assumptions: [ids.a1],
      contextLinks: [ids.l1],
    },
    { by: marketer },
  );
  const ready = say('insight.ready', ids.n1, {}, { by: marketer });
  say(
    'insight.said_back',
    ids.n1,
    { role: 'analyst', words: 'With jackets in the shop we earn money on it.' },
    { by: analyst },
  );
  agree(say, ids.n1, ready.id);
  say(
    'decision.taken',
    ids.d1,
    {
      what: 'Send on 6 May if at least 300 jackets are in stock.',
      decider: 'Head of CRM',
      on: '2025-04-24',
      insights: [ids.n1],
      wouldChangeOurMind: 'under 15 per 1,000 in stock',
      reviewOn: '2025-05-13',
      takenBy: 'CRM',
    },
    { by: marketer },
  );
};

const agree = (say: Writer['say'], subject: string, target: string): void => {
  say('agreement.given', subject, { target, role: 'analyst' }, { by: analyst });
  say('agreement.given', subject, { target, role: 'marketer' }, { by: marketer });
};

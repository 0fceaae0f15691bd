import { canonical } from '../canonical.ts';
import type { EventSets } from '../events.ts';
import type { Sha256 } from '../sha256.ts';
import { byWave, counted, demoIds as ids, orderRate, perThousand } from './demo-facts.ts';
import { type Demo, playDemo } from './demo-log.ts';
import { analyst, marketer, type Writer } from './writer.ts';

/** The demo goes on: who buys, who had looked, and the brief of 05 5.3. Real figures of the samples. */
export const playBrief = (sha256: Sha256): Demo => {
  const demo = playDemo(sha256);
  const results = new Map(demo.results);
  const freeze = (result: unknown): string => {
    const text = canonical(result);
    results.set(sha256(text), text);
    return sha256(text);
  };
  playA3(demo.writer);
  logA4(demo.writer, freeze);
  settleA4(demo.writer);
  demo.writer.say('brief.drafted', 'b1', { label: 'B1', ...backInSize }, { by: marketer });
  demo.writer.say('brief.ready', 'b1', {}, { by: marketer });
  return { writer: demo.writer, events: demo.writer.events(), results };
};

/** As far as A4, which nobody from the other side has met. */
export const playUnmet = (sha256: Sha256): Demo => {
  const demo = playDemo(sha256);
  const results = new Map(demo.results);
  playA3(demo.writer);
  logA4(demo.writer, (result) => {
    const text = canonical(result);
    results.set(sha256(text), text);
    return sha256(text);
  });
  return { writer: demo.writer, events: demo.writer.events(), results };
};

const playA3 = ({ say }: Writer): void => {
  say('evidence.added', 'e4', {
    kind: 'snapshot',
    says: '73.0 % of the e-mail orders come from people who bought before.',
    strength: 'counted',
    measured: { value: 73, low: 69.3078, high: 76.3949, n: 600 },
    unit: '%',
    ...counted,
  });
  say(
    'assumption.logged',
    'a3',
    { label: 'A3', statement: 'Most buyers are new (64 %), so say welcome.', evidence: ['e4'] },
    { by: analyst },
  );
  say(
    'context.noted',
    'c3',
    {
      label: 'C3',
      text: 'Guest checkout since 3 March gives known people a new number.',
      kind: 'identity',
      from: '2025-03-03',
      source: { kind: 'someone', ref: 'shop' },
      certainty: 'sure',
      reusable: true,
    },
    { by: marketer },
  );
  say(
    'context.linked',
    'l3',
    { note: 'c3', assumption: 'a3', version: 1, effect: 'refutes', reason: 'Same e-mail, earlier order.' },
    { by: marketer },
  );
  const verdict = say('verdict.set', 'a3', { verdict: 'does_not_hold', version: 1 }, { by: analyst });
  agree(say, 'a3', verdict.id);
  agreedInsight(say, 'n2', {
    label: 'N2',
    statement: 'Most buyers already know us.',
    because: '73 % of the e-mail orders come from people who bought before (likely 69 to 76 %).',
    soWhat: 'Write to people who own our gear; no welcome tone.',
    forWhom: 'CRM and copywriter',
    confidence: 'good_evidence',
    limits: 'It does not say what they bought before.',
    kind: 'seen_together',
    evidence: ['e4'],
    assumptions: ['a3'],
    contextLinks: ['l3'],
  });
};

const logA4 = ({ say }: Writer, freeze: (result: unknown) => string): void => {
  const result = freeze(
    byWave(
      [
        ['false', 210, 18_000],
        ['true', 282, 6_000],
      ],
      [492, 24_000],
    ),
  );
  say('evidence.added', 'e5', {
    kind: 'snapshot',
    says: 'Looked at the jacket: 47.0 orders per 1,000 e-mails; not: 11.7 (waves 1 and 3).',
    strength: 'counted',
    result,
    view: { metric: orderRate, breakdown: 'viewed_jacket_30d', rowScope: { all: [] } },
    measured: { value: 47, low: 41.9259, high: 52.6544, n: 6_000 },
    unit: perThousand,
    ...counted,
  });
  say('assumption.logged', 'a4', {
    label: 'A4',
    statement: 'Lookers order about four times as often (47.0 against 11.7 per 1,000).',
    evidence: ['e5'],
  });
};

const settleA4 = ({ say }: Writer): void => {
  say(
    'context.noted',
    'c4',
    {
      label: 'C4',
      text: 'People look and leave when their size is missing.',
      kind: 'customer_voice',
      source: { kind: 'someone', ref: 'the shop' },
      certainty: 'fairly_sure',
      reusable: true,
    },
    { by: marketer },
  );
  say(
    'context.linked',
    'l4',
    { note: 'c4', assumption: 'a4', version: 1, effect: 'confirms', reason: 'They look before they buy.' },
    { by: marketer },
  );
  const verdict = say('verdict.set', 'a4', { verdict: 'holds', version: 1 }, { by: analyst });
  agree(say, 'a4', verdict.id);
  agreedInsight(say, 'n3', {
    label: 'N3',
    statement: 'People who had looked at the jacket order four times as often.',
    because: '47.0 against 11.7 per 1,000 (waves 1 and 3).',
    soWhat: 'Write to them first, and let 10 % get no e-mail to find out.',
    forWhom: 'CRM and copywriter',
    confidence: 'good_evidence',
    limits: 'Nothing may claim that the e-mail made others buy: not tested.',
    kind: 'seen_together',
    evidence: ['e5'],
    assumptions: ['a4'],
    contextLinks: ['l4'],
  });
};

export const agreedInsight = (say: Writer['say'], id: string, set: EventSets['insight.drafted']): void => {
  say('insight.drafted', id, set, { by: marketer });
  const ready = say('insight.ready', id, {}, { by: marketer });
  say('insight.said_back', id, { role: 'analyst', words: `In my words: ${set.soWhat}` }, { by: analyst });
  agree(say, id, ready.id);
};

const agree = (say: Writer['say'], subject: string, target: string): void => {
  say('agreement.given', subject, { target, role: 'analyst' }, { by: analyst });
  say('agreement.given', subject, { target, role: 'marketer' }, { by: marketer });
};

const line = (text: string, ...from: string[]) => ({ text, from });

export const backInSize: Omit<EventSets['brief.drafted'], 'label'> = {
  title: 'Back in size',
  job: [line('One e-mail, subject line and up to 60 words; wave of 12,000')],
  forWhom: [
    line('People who looked at the Fjell jacket in the last 30 days.', 'n3'),
    line('7 in 10 e-mail orders come from people who bought before: talk to them as such.', 'n2'),
  ],
  theyDoNow: [line('Look, and leave when their size is missing', 'c4')],
  weWant: [line('Order the size they looked at, this week')],
  message: [line('The jacket you looked at is back in your size.')],
  believe: [
    line('It is true on the day: at least 300 in stock, checked that morning (stock list).'),
    line('Size and delivery day are shown.'),
  ],
  because: [
    line('Of 1,000 who looked, 47 ordered; of 1,000 who had not, 12.', 'n3', 'e5'),
    line('When it was sold out, orders fell from about 20 to 9 per 1,000.', 'n1', ids.e1),
  ],
  customersSay: [
    line('“Do you have it in my size?” (shop, many times)'),
    line('“How fast can you send 40?” (club, a few times)'),
  ],
  tone: [line('Helpful, short, like a note from the shop. No countdowns')],
  mustHave: [line('Size link, delivery day, unsubscribe')],
  mustNotSay: [
    line('“Welcome” or “new customer”', 'n2'),
    line('“Last chance”'),
    line('Anything claiming the e-mail made others buy: not tested', 'n3'),
  ],
  steps: [
    line(
      'Looked at the jacket → this e-mail → size page → order. If asked for many pieces: sales names the delivery day',
    ),
  ],
  assets: [line('Photo of all sizes on the rail; size finder')],
  questions: 'marketer (CRM)',
  success: {
    metric: ids.metric,
    shape: 'at_least',
    value: 15,
    unit: perThousand,
    how: 'seven days after sending',
    judgedOn: '2025-05-13',
    test: '10 % of lookers get no e-mail: difference shown beside it.',
  },
  due: '2025-04-25',
  sendOn: '2025-05-06',
};

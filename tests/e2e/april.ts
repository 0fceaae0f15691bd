import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogEvent, NewEvent } from '../../src/shared/log/envelope.ts';
import { startFold } from '../../src/shared/log/fold.ts';
import { readEventLine } from '../../src/shared/log/read-event.ts';
import { sha256 } from '../../src/main/store/sha256.ts';
import type { Nugget } from './fixtures.ts';

type Bridge = {
  readonly logAppend: (argument: {
    events: readonly NewEvent[];
  }) => Promise<{ ok: boolean; value: LogEvent[] }>;
};

/** What else the pair said in April: through the same door as the window, without its keys. */
export const settleApril = async (nugget: Nugget): Promise<void> => {
  const workshop = startFold(await journalOf(nugget)).workshop();
  const analyst = workshop.people.find(({ role }) => role === 'analyst')?.id ?? '';
  const marketer = workshop.people.find(({ role }) => role === 'marketer')?.id ?? '';
  const orderRate = workshop.metrics[0];
  const say = async (type: NewEvent['type'], subject: string, set: object, saidBy = analyst) => {
    const event = { type, subject, set, saidBy, typedBy: analyst } as NewEvent;
    const done = await nugget.window.evaluate(
      (one) => (globalThis as unknown as { nugget: Bridge }).nugget.logAppend({ events: [one] }),
      event,
    );
    if (!done.ok) throw new Error(JSON.stringify([event, done]));
    await nugget.app.evaluate(({ BrowserWindow }, added) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('told:log:appended', added);
    }, done.value);
    return done.value.at(-1)?.id ?? '';
  };
  const agree = async (subject: string, target: string): Promise<void> => {
    await say('agreement.given', subject, { target, role: 'analyst' });
    await say('agreement.given', subject, { target, role: 'marketer' }, marketer);
  };
  await say('evidence.added', 'e-told', { kind: 'told', says: 'As we saw in April.', strength: 'told' });
  const note = workshop.contexts[0]?.id ?? '';
  const claim = async (label: string, statement: string, check: object): Promise<void> => {
    const id = `claim-${label}`;
    await say('assumption.logged', id, { label, statement, evidence: ['e-told'], check });
    const link = { note, assumption: id, version: 1, effect: 'confirms', reason: 'So it was' };
    await say('context.linked', `link-${label}`, link, marketer);
    await agree(id, await say('verdict.set', id, { verdict: 'holds', version: 1 }));
  };
  const whenSent = { all: [{ col: 'campaign', op: 'is not empty' }] };
  const seen = { is: 'seenBefore', name: 'seen_before', person: 'email_hash', time: 'order_date' };
  await claim('A2', 'At least 60 % of e-mail orders come from people who bought before.', {
    metric: {
      base: 'orders',
      derived: [seen],
      y: { agg: 'rows', where: { all: [{ col: 'seen_before', op: '=', value: true }] } },
      d: { agg: 'rows' },
      per: 100,
      unit: '%',
    },
    rowScope: whenSent,
    claim: { shape: 'at_least', threshold: 60 },
  });
  await claim('A3', 'People who looked at the jacket order at least twice as often.', {
    metric: orderRate?.definition,
    rowScope: { all: [] },
    claim: { shape: 'higher_than_other_group', breakdown: 'viewed_jacket_30d', a: 'yes', b: 'no', ratio: 2 },
  });
  await claim('A4', 'Each wave brings €20,000 after returns.', {
    metric: { base: 'orders', y: { agg: 'sum', column: 'amount_eur' }, per: 1, unit: '€' },
    rowScope: whenSent,
    claim: { shape: 'at_least', threshold: 20_000 },
    maturityDays: 30,
  });
  const money = (value: number) => ({ value, low: null, high: null, n: 240 });
  const decided = await say('outlier.proposed', 'club-order', {
    label: 'O1',
    rows: { all: [{ col: 'order_id', op: 'in', value: ['90-362'] }] },
    count: 1,
    words: 'order 90-362',
    choice: 'ignore',
    appliesTo: { what: 'assumption', assumption: 'claim-A4' },
    reason: 'offline deal',
    before: money(46_045),
    after: money(27_445),
    unit: '€',
    changesConclusion: true,
    dataVersion: 1,
    metricVersion: 1,
  });
  await agree('club-order', decided);
  await say('insight.drafted', 'known', {
    label: 'N1',
    statement: 'Most buyers already know us.',
    because: '73 % of the e-mail orders come from people who bought before.',
    soWhat: 'No welcome tone.',
    forWhom: 'CRM',
    confidence: 'good_evidence',
    kind: 'seen_together',
    evidence: ['e-told'],
    assumptions: ['claim-A2'],
    contextLinks: ['link-A2'],
  });
  const ready = await say('insight.ready', 'known', {});
  await say('insight.said_back', 'known', { role: 'marketer', words: 'They know us.' }, marketer);
  await agree('known', ready);
  const from = (text: string, ...sources: string[]) => [{ text, from: sources }];
  await say('brief.drafted', 'brief', {
    label: 'B1',
    title: 'Back in size',
    forWhom: from('People who looked at the jacket', 'known'),
    weWant: from('Order the size they looked at'),
    message: from('The jacket you looked at is back in your size.'),
    success: {
      metric: orderRate?.id,
      shape: 'at_least',
      value: 15,
      unit: 'orders per 1,000 e-mails',
      judgedOn: '2025-05-13',
      how: 'seven days after sending',
      test: '',
    },
    sendOn: '2025-05-06',
  });
  await say('brief.ready', 'brief', {});
};

const journalOf = async (nugget: Nugget): Promise<readonly LogEvent[]> => {
  const root = join(nugget.userData, 'workshops');
  const [workshop] = (await readdir(root)).filter((name) => name.length === 36);
  const folder = join(root, workshop ?? '', 'journal');
  const texts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  return texts
    .flatMap((text) => text.split('\n').filter(Boolean))
    .flatMap((line) => {
      const read = readEventLine(line.slice(17), sha256);
      return read.ok ? [read.value] : [];
    });
};

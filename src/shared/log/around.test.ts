import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { demoIds } from './testing/demo-facts.ts';
import { playDemo } from './testing/demo-log.ts';
import { fresh } from './testing/one-assumption.ts';
import { analyst, marketer, newWriter } from './testing/writer.ts';
import { whyInsightLooks } from './why-look.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const begun = () => newWriter(sha256, 'one', playDemo(sha256).events.slice(0, 6));

describe('before we look', () => {
  it('L32 expectations are covered until both sides are done, and no side writes after it is done', () => {
    const writer = begun();
    writer.say('expectation.written', 'x1', { text: 'More than 15' });
    writer.say('expectation.done', demoIds.workshop, { role: 'analyst' });
    expect(writer.workshop()).toMatchObject({ expectationsShown: false, expectationsDone: ['analyst'] });
    expect(writer.refusal('expectation.written', 'x2', { text: 'Late' })).toEqual({ code: 'already-shown' });
    writer.say('expectation.written', 'x3', { text: 'Fewer' }, { by: marketer });
    expect(
      writer.refusal('expectation.done', demoIds.workshop, { role: 'marketer' }, { by: analyst }),
    ).toMatchObject({ code: 'wrong-role' });
    writer.say('expectation.done', demoIds.workshop, { role: 'marketer' }, { by: marketer });
    expect(writer.workshop().expectationsShown).toBe(true);
    expect(writer.workshop().expectations.map(({ text, said }) => [text, said.role])).toEqual([
      ['More than 15', 'analyst'],
      ['Fewer', 'marketer'],
    ]);
    const set = { label: 'A1', statement: 'More than 15', evidence: [], kind: 'expected', expectation: 'x1' };
    writer.say('assumption.logged', 'a1', set as never);
    expect(writer.workshop().assumptions[0]).toMatchObject({ kind: 'expected', expectation: 'x1' });
  });

  it('L32 whoever works alone waits for nobody', () => {
    const writer = begun();
    writer.say('session.closed', demoIds.session, { learned: { analyst: 'What a wave is' } });
    expect(writer.workshop().sessions[0]?.learned).toEqual({ analyst: 'What a wave is' });
    writer.say('session.started', 's2', {
      number: 2,
      kind: 'alone',
      plannedMinutes: 30,
      participants: [analyst],
      driver: analyst,
    });
    writer.say('expectation.done', demoIds.workshop, { role: 'analyst' });
    expect(writer.workshop().expectationsShown).toBe(true);
  });
});

it('L33 a parked thought waits until somebody sorts it; two ways of sorting are a conflict', () => {
  const writer = begun();
  writer.say('parking.added', 'p1', { label: 'P1', text: 'Is Tuesday the right day?' });
  expect(writer.refusal('parking.sorted', 'p9', { decision: 'let_go' })).toMatchObject({ code: 'unknown' });
  expect(writer.workshop().parking).toMatchObject([{ label: 'P1', sorted: null }]);
  const there = writer.fork('laptop-2');
  writer.say('parking.sorted', 'p1', { decision: 'let_go' });
  expect(writer.workshop().parking[0]?.sorted).toEqual({ decision: 'let_go' });
  there.say('parking.sorted', 'p1', { decision: 'someone_takes_it', who: 'shop team' });
  writer.take(there.events());
  expect(writer.workshop().parking[0]?.sorted).toBeNull();
  expect(writer.workshop().conflicts).toMatchObject([{ entity: 'p1', field: 'decision' }]);
});

it('L34 a word needs both wordings, and is agreed when the other side said it back and was understood', () => {
  const writer = begun();
  const word = () => writer.workshop().words[0]?.state;
  writer.say(
    'word.added',
    'w1',
    { term: 'Wave', language: 'en', analystWords: '', marketerWords: 'one mailing' },
    { by: marketer },
  );
  expect(word()).toBe('needs_other_wording');
  expect(
    writer.refusal('word.added', 'w2', { term: 'wave', language: 'en', analystWords: '', marketerWords: '' }),
  ).toEqual({ code: 'already-there', what: 'word' });
  writer.say('word.worded', 'w1', { analystWords: 'value of the column wave' });
  expect(word()).toBe('proposed');
  writer.say('word.said_back', 'w1', { role: 'analyst', words: 'All mails of one Tuesday', meant: false });
  expect(word()).toBe('proposed');
  writer.say('word.said_back', 'w1', { role: 'analyst', words: 'One send on one day', meant: true });
  expect(word()).toBe('agreed');
  writer.say('word.worded', 'w1', { marketerWords: 'one mailing to everybody' }, { by: marketer });
  expect(word()).toBe('proposed');
});

it('L35 a way of counting is proposed, agreed by both sides, and disputed when two met unseen', () => {
  const { writer } = playDemo(sha256);
  const metric = () => writer.workshop().metrics[0];
  const set = playDemo(sha256).events.find(({ env }) => env.type === 'metric.defined')?.body?.set as never;
  expect(metric()).toMatchObject({ state: 'proposed', version: 1 });
  for (const [role, by] of [
    ['analyst', analyst],
    ['marketer', marketer],
  ] as const)
    writer.say('agreement.given', demoIds.metric, { target: metric()?.said.event ?? '', role }, { by });
  expect(metric()?.state).toBe('agreed');
  writer.say('metric.defined', demoIds.metric, { ...(set as object), minN: 35 } as never);
  expect(metric()).toMatchObject({ state: 'proposed', version: 2, counted: { version: 1 } });
  for (const [role, by] of [
    ['analyst', analyst],
    ['marketer', marketer],
  ] as const)
    writer.say('agreement.given', demoIds.metric, { target: metric()?.said.event ?? '', role }, { by });
  expect(metric()).toMatchObject({ state: 'agreed', counted: { version: 2 } });
  const there = writer.fork('laptop-2');
  writer.say('metric.defined', demoIds.metric, { ...(set as object), minN: 40 } as never);
  there.force('metric.defined', demoIds.metric, { ...(set as object), minN: 50 } as never);
  writer.take(there.events());
  expect(metric()).toMatchObject({ state: 'disputed', agreedBy: [] });
});

it('L37 a new version of a way of counting, once both sides agreed to it, raises a look on everything that rests on it, with the path why', () => {
  const { writer } = playDemo(sha256);
  const set = playDemo(sha256).events.find(({ env }) => env.type === 'metric.defined')?.body?.set as object;
  writer.say('metric.defined', 'm-other', { ...set, name: 'Other', definition: { base: 'x' } } as never);
  writer.say('metric.defined', 'm-other', { ...set, name: 'Other', definition: { base: 'y' } } as never);
  expect(writer.workshop().insights[0]?.needsLook).toEqual([]);
  const event = writer.say('metric.defined', demoIds.metric, { ...set, minN: 99 } as never);
  const asks = () => writer.workshop().assumptions[0]?.needsLook;
  expect(asks()).toEqual([]);
  const agree = { target: event.id };
  writer.say('agreement.given', demoIds.metric, { ...agree, role: 'analyst' }, { by: analyst });
  expect(asks()).toEqual([]);
  writer.say('agreement.given', demoIds.metric, { ...agree, role: 'marketer' }, { by: marketer });
  const { assumptions, insights } = writer.workshop();
  expect(assumptions[0]).toMatchObject({ state: 'holds', needsLook: [event.id] });
  expect(insights[0]).toMatchObject({ state: 'agreed', needsLook: [event.id] });
  const [insight] = insights;
  if (insight === undefined) throw new Error('the demo has an insight');
  expect(whyInsightLooks(writer.workshop(), insight)).toEqual([
    {
      event: event.id,
      cause: { what: 'metric', name: 'Orders per 1,000 e-mails', version: 2, disputed: false },
      through: ['A1'],
    },
  ]);
});

it('L38 steps of the agenda are noted as they begin or are skipped, and only in a running session', () => {
  const writer = begun();
  writer.say('session.step', demoIds.session, { step: 'question', skipped: false });
  writer.say('session.step', demoIds.session, { step: 'expect', skipped: true });
  expect(writer.workshop().session?.steps.map(({ step, skipped }) => [step, skipped])).toEqual([
    ['question', false],
    ['expect', true],
  ]);
  writer.say('session.closed', demoIds.session, {});
  expect(writer.refusal('session.step', demoIds.session, { step: 'close', skipped: false })).toEqual({
    code: 'session-closed',
  });
});

it('L41 what the data asked is kept with its answers; only what was asked is answered, and never rows', () => {
  const writer = fresh(sha256);
  const run = writer.say('challenge.run', 'h1', {
    assumption: 'a1',
    version: 1,
    claim: { data: 'email_sends' },
    effect: -9.1,
    low: -11,
    high: -7,
    n: 36_000,
    outcome: 'does_not_meet',
    probes: [{ id: 'P3', state: 'asks', question: 'Without that week?', effect: 5.5 }],
    cuts: 1,
    dataVersion: 1,
  });
  const answer = { assumption: 'a1', run: run.id, probe: 'P3', answer: 'not_relevant' as const };
  expect(writer.refusal('challenge.answered', 'h2', { ...answer, probe: 'P4' })).toEqual({
    code: 'not-asked',
    label: 'A1',
  });
  expect(writer.refusal('challenge.answered', 'h2', answer)).toEqual({
    code: 'no-reason',
    what: 'not-relevant',
  });
  writer.say('challenge.answered', 'h2', answer, { why: 'That week was sold out.' });
  expect(writer.workshop().assumptions[0]).toMatchObject({
    state: 'open',
    challenges: [{ event: run.id, answers: [{ probe: 'P3', why: 'That week was sold out.' }] }],
  });
  expect(writer.refusal('challenge.run', 'h3', { ...run.body?.set, version: 2 } as never)).toMatchObject({
    code: 'wrong-version',
  });
});

it('L40 new data raises a flag on the verdict, and only a person takes it away', () => {
  const { writer } = playDemo(sha256);
  const a1 = () => writer.workshop().assumptions[0];
  expect(a1()?.recheck).toBeNull();
  const data = playDemo(sha256).events.find(({ env }) => env.type === 'data.added')?.body?.set as object;
  writer.say('data.added', demoIds.workshop, { ...data, version: 2 } as never);
  expect(a1()).toMatchObject({ state: 'holds', recheck: { flag: 'unchecked', dataVersion: 2 } });
  const run = playDemo(sha256).events.find(({ env }) => env.type === 'check.run')?.body?.set as object;
  writer.say('check.run', 'k8', { ...run, rows: 'new_only', outcome: 'too_close', dataVersion: 2 } as never);
  writer.say('check.run', 'k9', { ...run, rows: 'all', outcome: 'meets', dataVersion: 2 } as never);
  expect(a1()).toMatchObject({ state: 'holds', recheck: { flag: 'too_close', all: { outcome: 'meets' } } });
  expect(writer.workshop().insights[0]).toMatchObject({
    state: 'agreed',
    needsLook: [a1()?.recheck?.newOnly?.event],
  });
  const answer = { assumption: demoIds.a1, dataVersion: 2, answer: 'keep' as const };
  expect(writer.refusal('recheck.answered', 'r1', { ...answer, dataVersion: 1 })).toMatchObject({
    code: 'not-asked',
  });
  expect(writer.refusal('recheck.answered', 'r1', answer)).toEqual({ code: 'no-reason', what: 'verdict' });
  writer.say('recheck.answered', 'r1', answer, { why: 'One wave is few.' });
  expect(a1()).toMatchObject({ state: 'holds', recheck: null });
});

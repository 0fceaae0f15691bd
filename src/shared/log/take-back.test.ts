import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { LogEvent } from './envelope.ts';
import { fold } from './fold.ts';
import { takeBack } from './take-back.ts';
import { playBrief } from './testing/demo-brief.ts';
import { analyst, marketer } from './testing/writer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const { writer } = playBrief(sha256);
const back = (event: LogEvent) => {
  const events = writer.events();
  return takeBack(
    event,
    { now: writer.workshop(), before: () => fold(events.filter(({ id }) => id !== event.id)) },
    'Undo',
  );
};
const undo = (event: LogEvent): void => {
  const done = back(event);
  if (done === null) throw new Error(`${event.env.type} can't be taken back`);
  const { type, subject, set } = done.event;
  writer.say(type, subject, set);
};

it('the newest entry that nobody agreed to is taken back by an entry that may be said', () => {
  const brief = () => writer.workshop().briefs.find(({ id }) => id === 'b1');
  const tone = brief()?.tone;
  const edited = writer.say('brief.edited', 'b1', { tone: [{ text: 'Loud.', from: [] }] });
  expect(brief()?.tone).not.toEqual(tone);
  expect(back(edited)?.again).toEqual({ tone: [{ text: 'Loud.', from: [] }] });
  undo(edited);
  expect(brief()?.tone).toEqual(tone);

  undo(writer.say('assumption.logged', 'a7', { label: 'A7', statement: 'It was Tuesday.', evidence: [] }));
  expect(writer.workshop().assumptions.find(({ id }) => id === 'a7')?.state).toBe('withdrawn');

  writer.say('word.added', 'w7', { term: 'Wave', language: 'en', analystWords: 'a send', marketerWords: '' });
  undo(writer.say('word.worded', 'w7', { analystWords: 'one send' }, { by: marketer }));
  expect(writer.workshop().words.find(({ id }) => id === 'w7')?.analystWords).toBe('a send');

  undo(
    writer.say('parking.added', 'p7', {
      label: 'P7',
      text: 'Is Tuesday right?',
    }),
  );
  expect(writer.workshop().parking.find(({ id }) => id === 'p7')?.sorted?.decision).toBe('let_go');
});

it('a brief just begun is put away again, and a name given in a slip goes back', () => {
  const brief = { label: 'B7', title: 'Begun by a slip' };
  undo(writer.say('brief.drafted', 'b7', brief));
  expect(writer.workshop().briefs.find(({ id }) => id === 'b7')?.state).toBe('retired');

  const { title, id } = writer.workshop();
  const renamed = writer.say('workshop.renamed', id, { title: 'Wrong' });
  expect(back(renamed)?.again).toEqual({ title: 'Wrong' });
  undo(renamed);
  expect(writer.workshop().title).toBe(title);
});

it('what was agreed, judged or decided is not undone by a key', () => {
  const logged = writer.say('assumption.logged', 'a6', {
    label: 'A6',
    statement: 'It rained.',
    evidence: [],
  });
  expect(back(logged)).not.toBeNull();
  const [agreed] = writer.events().filter(({ env }) => env.type === 'agreement.given');
  const [verdict] = writer.events().filter(({ env }) => env.type === 'verdict.set');
  for (const event of [agreed, verdict]) expect(event && back(event)).toBeNull();
  writer.say(
    'context.noted',
    'c6',
    {
      label: 'C6',
      text: 'It was dry.',
      kind: 'other',
      source: { kind: 'someone', ref: '' },
      certainty: 'sure',
      reusable: false,
    },
    { by: marketer },
  );
  writer.say(
    'context.linked',
    'l6',
    { note: 'c6', assumption: 'a6', version: 1, effect: 'refutes', reason: 'No rain.' },
    { by: marketer },
  );
  expect(back(logged)).toBeNull();
  // A field that had nothing before and can't be empty has nothing to go back to.
  expect(
    back(writer.say('assumption.detailed', 'a6', { ifWrong: 'wrong_message' }, { by: analyst })),
  ).toBeNull();
});

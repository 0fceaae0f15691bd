import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { NewEvent } from './envelope.ts';
import { mergeInto, splitInto } from './replace-assumption.ts';
import type { Assumption } from './state.ts';
import { decide, link, met, state } from './testing/one-assumption.ts';
import { analyst, marketer, type Writer } from './testing/writer.ts';

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
let ids = 0;
const by = { saidBy: analyst, typedBy: marketer, newId: () => `made-${++ids}` };
const sayAll = (writer: Writer, events: readonly NewEvent[]): void => {
  for (const { type, subject, set, saidBy, typedBy } of events)
    writer.say(type, subject, set, { by: saidBy, typed: typedBy });
};
const one = (writer: Writer, label: string): Assumption => {
  const found = writer.workshop().assumptions.find((assumption) => assumption.label === label);
  if (!found) throw new Error(label);
  return found;
};
const linksOf = (writer: Writer, label: string) =>
  writer
    .workshop()
    .links.filter(({ assumption }) => assumption === one(writer, label).id)
    .map(({ note, effect, reason, version, said }) => ({ note, effect, reason, version, by: said.saidBy }));

describe('what replaces an assumption', () => {
  it('T12 split: both are met by what the old one met, and rest on its evidence', () => {
    const writer = met(sha256);
    sayAll(writer, splitInto(writer.workshop(), one(writer, 'A1'), ['Mail works', 'Jackets sell'], by));
    expect(state(writer)).toBe('replaced');
    for (const label of ['A2', 'A3']) {
      expect(one(writer, label)).toMatchObject({ state: 'in_context', met: true });
      expect(one(writer, label).versions[0]?.evidence).toEqual(['e1']);
      expect(linksOf(writer, label)).toEqual([
        { note: 'c1', effect: 'refines', reason: 'No jackets', version: 1, by: marketer },
      ]);
    }
  });

  it('T12 split: with thirty links every one goes to both, in the order it was made', () => {
    const writer = met(sha256);
    const { source, certainty, kind, reusable } = writer.workshop().contexts[0] ?? {};
    for (let at = 2; at <= 30; at++) {
      writer.say(
        'context.noted',
        `c${at}`,
        {
          label: `C${at}`,
          text: `Fact ${at}`,
          kind: kind ?? 'other',
          source: source ?? { kind: 'someone', ref: '' },
          certainty: certainty ?? 'sure',
          reusable: reusable ?? false,
        },
        { by: marketer },
      );
      writer.say('context.linked', `l${at}`, link({ note: `c${at}`, reason: `Because ${at}` }), {
        by: marketer,
      });
    }
    const events = splitInto(writer.workshop(), one(writer, 'A1'), ['One', 'Two'], by);
    expect(events).toHaveLength(2 + 60 + 1);
    sayAll(writer, events);
    const notes = Array.from({ length: 30 }, (_, at) => `c${at + 1}`);
    expect(linksOf(writer, 'A2').map(({ note }) => note)).toEqual(notes);
    expect(linksOf(writer, 'A3').map(({ note }) => note)).toEqual(notes);
    expect(writer.workshop().assumptions[0]?.links).toHaveLength(30);
  });

  it('T12 merged: the other one takes the context along, once, and its verdict needs a look', () => {
    const writer = met(sha256);
    writer.say('assumption.logged', 'a2', { label: 'A2', statement: 'The same', evidence: ['e1'] });
    const again = met(sha256);
    again.say('assumption.logged', 'a2', { label: 'A2', statement: 'The same', evidence: [] });
    again.say('context.linked', 'own', link({ assumption: 'a2' }), { by: marketer });

    sayAll(writer, mergeInto(writer.workshop(), one(writer, 'A1'), one(writer, 'A2'), by));
    expect(one(writer, 'A2')).toMatchObject({ state: 'in_context', met: true });
    expect(linksOf(writer, 'A2').map(({ note, by: who }) => [note, who])).toEqual([['c1', marketer]]);
    expect(one(writer, 'A1').replacedBy).toEqual(['a2']);

    sayAll(again, mergeInto(again.workshop(), one(again, 'A1'), one(again, 'A2'), by));
    expect(linksOf(again, 'A2')).toHaveLength(1);
  });

  it('T12 merged into one with a verdict: it stands, and needs a look', () => {
    const writer = decide(met(sha256), 'holds');
    writer.say('assumption.logged', 'a2', { label: 'A2', statement: 'The same', evidence: ['e1'] });
    writer.say(
      'context.noted',
      'c2',
      {
        label: 'C2',
        text: 'A fair',
        kind: 'weather_event',
        source: { kind: 'someone', ref: 'shop' },
        certainty: 'sure',
        reusable: false,
      },
      { by: marketer },
    );
    writer.say('context.linked', 'l2', link({ note: 'c2', assumption: 'a2' }), { by: marketer });
    sayAll(writer, mergeInto(writer.workshop(), one(writer, 'A2'), one(writer, 'A1'), by));
    expect(one(writer, 'A1').state).toBe('holds');
    expect(one(writer, 'A1').needsLook).not.toEqual([]);
  });
});

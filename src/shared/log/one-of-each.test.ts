import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import type { EventType } from './events.ts';
import { canonical } from './canonical.ts';
import { readEventLine } from './read-event.ts';
import { saidIn } from './said-texts.ts';
import { oneOfEach } from './testing/one-of-each.ts';
import { newWriter } from './testing/writer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A workshop in which every kind of entry was said once. */
const wholeLife = () => {
  const writer = newWriter(sha256);
  const ids = new Map<EventType, string>();
  const entry = (type: EventType): string => ids.get(type) ?? 'f'.repeat(64);
  for (const type of Object.keys(oneOfEach) as EventType[]) {
    const { subject, set } = oneOfEach[type](entry);
    ids.set(type, writer.force(type, subject, set, { why: 'Because' }).id);
  }
  return writer;
};

describe('one of each kind of entry', () => {
  const writer = wholeLife();
  const workshop = writer.workshop();

  it('L3 L5 is written, read back as the same, and known to the fold', () => {
    for (const event of writer.events()) {
      const read = readEventLine(JSON.stringify(event), sha256);
      expect([event.env.type, read.ok && read.value.id]).toEqual([event.env.type, event.id]);
    }
    expect(workshop.unknownEvents).toBe(0);
    expect(new Set(workshop.entries.map(({ type }) => type))).toEqual(new Set(Object.keys(oneOfEach)));
  });

  it('L11 folds one by one as from zero', () => {
    expect(canonical(fold(writer.events()))).toBe(canonical(workshop));
  });

  it('L49 what somebody said in it is found again', () => {
    const found = saidIn(workshop)
      .map(({ label, text }) => `${label} ${text}`)
      .join(' ');
    const lost = writer.events().flatMap(({ env, body }) =>
      [...JSON.stringify(body ?? {}).matchAll(/said\d+/gu)]
        .map(([token]) => token)
        .filter((token) => !new RegExp(`${token}(?!\\d)`, 'u').test(found))
        .map((token) => `${env.type} ${token}`),
    );
    expect(lost).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import { bodyHash, eventId, storedText } from './event-id.ts';
import { eventSets } from './events.ts';
import { makeEvent, type Stamp } from './make-event.ts';
import { readEvent, readEventLine } from './read-event.ts';
import { playDemo } from './testing/demo-log.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const stamp: Stamp = {
  actor: 'x',
  seq: 1,
  at: 1000,
  parents: [],
  salt: 'a'.repeat(32),
  session: 's',
  round: 1,
  tz: '+02:00',
};
const words = { saidBy: 'p-1', typedBy: 'p-2' };

describe('canonical', () => {
  it('L1 one text per value, whatever order the keys came in (seed 1)', () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(turned)).toBe(canonical(value));
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('L1 what is in order already is written as if every object were sorted (seed 6)', () => {
    const sorted = (value: unknown): string =>
      Array.isArray(value)
        ? `[${value.map(sorted).join(',')}]`
        : value !== null && typeof value === 'object'
          ? `{${Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, field]) => `${JSON.stringify(key)}:${sorted(field)}`)
              .join(',')}}`
          : JSON.stringify(value);
    const keys = fc.oneof(fc.string(), fc.nat(20).map(String), fc.constantFrom('toJSON', 'é', '\ud800'));
    const json = fc.letrec((tie) => ({
      value: fc.oneof(fc.jsonValue(), fc.array(tie('value')), fc.dictionary(keys, tie('value'))),
    })).value;
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(value)).toBe(sorted(value));
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('L1 drops undefined and refuses what JSON can not say', () => {
    expect(canonical({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}');
    expect(() => canonical({ a: Number.NaN })).toThrow();
    expect(() => canonical({ a: () => 1 })).toThrow();
  });
});

describe('the union', () => {
  it('L5 no kind of entry stands in two families', () => {
    const folder = new URL('./events/', import.meta.url);
    const kinds = readdirSync(folder).flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^ {2}'([a-z_.]+)':/gmu)].map(
        ([, kind]) => kind,
      ),
    );
    expect(kinds.toSorted()).toEqual(Object.keys(eventSets).toSorted());
  });
});

describe('makeEvent', () => {
  it('L2 the id is the hash of the envelope, the body hash that of salt and body', () => {
    const made = makeEvent(
      { type: 'workshop.renamed', subject: 'w', set: { title: 'T' }, ...words },
      stamp,
      sha256,
    );
    if (!made.ok) throw new Error('refused');
    const { env, salt, body, id } = made.value;
    expect(id).toBe(eventId(env, sha256));
    expect(env.bodyHash).toBe(bodyHash(salt ?? '', body ?? ({} as never), sha256));
  });

  it('L2 any change of an envelope changes the id (seed 2)', () => {
    const { events } = playDemo(sha256);
    fc.assert(
      fc.property(
        fc.constantFrom(...events),
        fc.constantFrom('actor', 'type', 'subject'),
        fc.string({ minLength: 1 }),
        (event, field, text) => {
          fc.pre(event.env[field] !== text);
          expect(eventId({ ...event.env, [field]: text }, sha256)).not.toBe(event.id);
        },
      ),
      { seed: 2, numRuns: 100 },
    );
  });

  it('L3 trims texts, drops unknown keys and refuses what does not fit', () => {
    const made = makeEvent(
      { type: 'workshop.renamed', subject: 'w', set: { title: '  Spring  ', other: 1 } as never, ...words },
      stamp,
      sha256,
    );
    expect(made.ok && made.value.body?.set).toEqual({ title: 'Spring' });
    const empty = makeEvent(
      { type: 'assumption.parked', subject: 'a', set: { reason: '  ' }, ...words },
      stamp,
      sha256,
    );
    expect(empty).toEqual({
      ok: false,
      error: { code: 'malformed', type: 'assumption.parked', field: 'reason' },
    });
    const unknown = makeEvent({ type: 'no.such' as never, subject: 'a', set: {}, ...words }, stamp, sha256);
    expect(unknown.ok).toBe(false);
  });

  it('I8 an outlier decision stores before and after', () => {
    const { events } = playDemo(sha256);
    const proposed = events.find(({ env }) => env.type === 'outlier.proposed');
    const set = proposed?.body?.set as Record<string, unknown>;
    expect(set).toMatchObject({ before: { value: 16.6667 }, after: { value: 20.5 } });
    for (const field of ['before', 'after']) {
      const made = makeEvent(
        { type: 'outlier.proposed', subject: 'o', set: { ...set, [field]: undefined }, ...words },
        stamp,
        sha256,
      );
      expect(made).toMatchObject({ ok: false, error: { code: 'malformed', field } });
    }
  });

  it('L6 names every frozen result in the envelope too', () => {
    const { events } = playDemo(sha256);
    const proposed = events.find(({ env }) => env.type === 'outlier.proposed');
    expect(proposed?.env.refs).toHaveLength(2);
    expect(proposed?.env.refs).toContain(proposed?.body?.set.beforeResult);
  });
});

describe('readEvent', () => {
  const { events } = playDemo(sha256);
  const first = events[0];
  if (first === undefined) throw new Error('no events');
  const line = storedText(first);

  it('L2 what is written reads back as the same event', () => {
    for (const event of events)
      expect(readEventLine(storedText(event), sha256)).toEqual({ ok: true, value: event });
  });

  it('L4 refuses strangers’ tricks, each with its code', () => {
    const code = (text: string): string => {
      const read = readEventLine(text, sha256);
      return read.ok ? 'ok' : read.error.code;
    };
    expect(code('{')).toBe('not-json');
    expect(code('['.repeat(100_000))).toBe('too-deep');
    expect(code(`"${'x'.repeat(1_000_001)}"`)).toBe('too-long');
    expect(code(line.replace('"body":{', '"body":{"__proto__":{"polluted":1},'))).toBe('forbidden-key');
    expect(code(line.replace('"body":{', '"body":{"\\u0063onstructor":1,'))).toBe('forbidden-key');
    expect(code(line.replace('"seq":1', '"seq":0'))).toBe('shape');
    expect(code(line.replace('Spring e-mail', 'Autumn e-mail'))).toBe('body-changed');
    expect(code(canonical({ env: first.env, body: first.body }))).toBe('shape');
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('L5 keeps unknown types and fields as they are', () => {
    const body = { ...first.body, mood: { calm: [1, 2] } } as never;
    const env = {
      ...first.env,
      type: 'mood.noted',
      colour: 'blue',
      bodyHash: bodyHash('b'.repeat(32), body, sha256),
    };
    const text = canonical({ env, salt: 'b'.repeat(32), body, extra: true });
    const read = readEvent(JSON.parse(text), sha256);
    expect(read.ok && storedText(read.value)).toBe(text);
  });

  it('L4 reads a withheld body as an event without words', () => {
    const read = readEvent({ env: first.env }, sha256);
    expect(read.ok && read.value.id).toBe(first.id);
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import { trackCausality } from './causality.ts';
import type { LogEvent } from './envelope.ts';
import { bodyHash, withId } from './event-id.ts';
import { fold, startFold } from './fold.ts';
import { broughtBy, mergeEvents } from './merge.ts';
import { inOrder } from './order.ts';
import { applyRedactions } from './redaction.ts';
import { demoIds } from './testing/demo-facts.ts';
import { playDemo } from './testing/demo-log.ts';
import { timelineOf } from './timeline.ts';
import { randomHistory } from './testing/random-history.ts';
import { analyst, marketer, newWriter } from './testing/writer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const demo = playDemo(sha256);
const shuffled = (events: readonly LogEvent[], seed: number): LogEvent[] =>
  [...events].sort((a, b) => (sha256(`${seed}${a.id}`) < sha256(`${seed}${b.id}`) ? -1 : 1));

describe('order and causality', () => {
  it('L7 parents first, then at, then id, whatever the order of arrival', () => {
    const fork = demo.writer.fork('laptop-2');
    const late = fork.say('workshop.renamed', demoIds.workshop, { title: 'B' }, { at: 1 });
    const ordered = inOrder(shuffled([...demo.events, late], 1));
    expect(ordered.map(({ id }) => id)).toEqual([...demo.events, late].map(({ id }) => id));
    expect(ordered.at(-1)).toBe(late);
  });

  it('L8 seen follows parents, checked against walking the graph (seed 3)', () => {
    for (let seed = 0; seed < 4; seed++) {
      const events = inOrder(randomHistory(sha256, seed, 40));
      const causality = trackCausality();
      const ancestors = new Map<string, Set<string>>();
      for (const event of events) {
        causality.add(event);
        ancestors.set(
          event.id,
          new Set([event.id, ...event.env.parents.flatMap((parent) => [...(ancestors.get(parent) ?? [])])]),
        );
      }
      const wrong = events.flatMap((a) =>
        events.filter((b) => causality.sees(a.id, b.id) !== ancestors.get(a.id)?.has(b.id)),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('L7 L8 where an entry is lost, what its laptop wrote before still comes first and is seen; forged numbers change nothing', () => {
    const writer = playDemo(sha256).writer;
    for (const title of ['One', 'Two', 'Three', 'Four'])
      writer.say('workshop.renamed', demoIds.workshop, { title }, title === 'Four' ? { at: 1 } : {});
    const left = writer.events().filter(({ body }) => body?.set['title'] !== 'Three');
    const ordered = inOrder(shuffled(left, 2));
    expect(ordered.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
    expect([fold(left).title, fold(left).conflicts]).toEqual(['Four', []]);
    const four = left.at(-1) as LogEvent;
    const [lost, gone] = ['0'.repeat(64), '1'.repeat(64)];
    const like = (seq: number, parents: readonly string[]): LogEvent =>
      withId({ ...four, env: { ...four.env, seq, parents: [...parents] } }, sha256);
    const forged = like(1, [lost]);
    const child = like(0, [forged.id, gone]);
    const last = like(3, [child.id]);
    expect(inOrder([last, child, forged]).map(({ id }) => id)).toEqual(
      [forged, child, last].map(({ id }) => id),
    );
  });

  it('L9 a later set-event replaces what its writer had seen, even with a clock that runs back', () => {
    const writer = playDemo(sha256).writer;
    writer.say('workshop.renamed', demoIds.workshop, { title: 'First' });
    writer.say('workshop.renamed', demoIds.workshop, { title: 'Second' }, { at: 5 });
    expect(writer.workshop().title).toBe('Second');
    expect(writer.workshop().conflicts).toEqual([]);
  });

  it('L10 two wordings that did not see each other are an open conflict until somebody who saw both decides', () => {
    const here = playDemo(sha256).writer;
    const there = here.fork('laptop-2');
    const a = here.force('assumption.revised', demoIds.a1, {
      version: 3,
      statement: 'Here',
      causedBy: [here.events()[0]?.id ?? ''],
    });
    const b = there.force(
      'assumption.revised',
      demoIds.a1,
      { version: 3, statement: 'There', causedBy: [here.events()[0]?.id ?? ''] },
      { at: 1 },
    );
    here.take(there.events());
    const [conflict] = here.workshop().conflicts;
    expect(conflict).toMatchObject({ entity: demoIds.a1, field: 'statement' });
    expect(conflict?.heads.map(({ event }) => event).sort()).toEqual([a.id, b.id].sort());
    expect(here.workshop().assumptions[0]?.state).not.toBe('holds');
    expect(here.workshop().assumptions[0]?.needsLook).toEqual(expect.arrayContaining([a.id, b.id]));
    here.force('assumption.revised', demoIds.a1, { version: 4, statement: 'Together', causedBy: [a.id] });
    expect(here.workshop().conflicts).toEqual([]);
    expect(here.workshop().assumptions[0]?.statement).toBe('Together');
  });

  it('L14 both copies that revise version 2 have a version 3', () => {
    const here = playDemo(sha256).writer;
    const there = here.fork('laptop-2');
    for (const copy of [here, there])
      copy.force('assumption.revised', demoIds.a1, {
        version: 99,
        statement: copy === here ? 'H' : 'T',
        causedBy: [demo.events[0]?.id ?? ''],
      });
    here.take(there.events());
    expect(here.workshop().assumptions[0]?.versions.map(({ number }) => number)).toEqual([1, 2, 3, 3]);
  });
});

describe('fold', () => {
  it('I12 replaying the log gives the same state in any order of arrival, byte for byte (seed 4)', () => {
    const state = canonical(fold(demo.events));
    for (let seed = 0; seed < 5; seed++) expect(canonical(fold(shuffled(demo.events, seed)))).toBe(state);
    for (let seed = 0; seed < 8; seed++) {
      const events = randomHistory(sha256, seed, 25);
      expect(canonical(fold(shuffled(events, seed)))).toBe(canonical(fold(events)));
    }
  });

  it('L11 adding one event gives the same as folding from zero (seed 5)', () => {
    for (let seed = 0; seed < 5; seed++) {
      const events = inOrder(randomHistory(sha256, seed, 30));
      let folding = startFold([]);
      events.forEach((event, at) => {
        folding = folding.add(event);
        expect(canonical(folding.workshop())).toBe(canonical(fold(events.slice(0, at + 1))));
      });
    }
  });

  it('L43 an assumption that nothing touched is the same object; one that was touched is not', () => {
    const { writer } = playDemo(sha256);
    const [first, second] = writer.workshop().assumptions;
    writer.say('assumption.detailed', demoIds.a1, { because: 'So it was' });
    const after = writer.workshop().assumptions;
    expect(after[0]).not.toBe(first);
    expect(after[0]?.because).toBe('So it was');
    expect(after[1]).toBe(second);
  });

  it('L5 unknown types and unfit fields are listed and counted, not folded', () => {
    const first = demo.events[0];
    if (first?.body === undefined) throw new Error('no events');
    const salt = 'c'.repeat(32);
    const odd = (type: string, set: Record<string, unknown>) => {
      const body = { ...(first.body as NonNullable<typeof first.body>), set };
      return withId(
        {
          env: { ...first.env, type, parents: [first.id], bodyHash: bodyHash(salt, body, sha256) },
          salt,
          body,
        },
        sha256,
      );
    };
    const workshop = fold([
      first,
      odd('mood.noted', { mood: 'calm' }),
      odd('workshop.renamed', { title: 7 }),
    ]);
    expect(workshop.unknownEvents).toBe(2);
    expect(workshop.entries).toHaveLength(3);
    expect(workshop.title).toBe('Spring e-mail');
  });

  it('L12 a log of 10,000 events folds, to the last of them', () => {
    const writer = newWriter(sha256, 'one', demo.events.slice(0, 12));
    const events = [...writer.events()];
    let last = events.at(-1)?.id ?? '';
    const body = demo.events.find(({ env }) => env.type === 'assumption.logged')?.body as NonNullable<
      LogEvent['body']
    >;
    for (let i = events.length; i < 10_000; i++) {
      const own = { ...body, set: { ...body.set, label: `A${i}`, statement: `Statement ${i}` } };
      const env = {
        v: 1,
        actor: 'one',
        seq: i,
        at: i,
        type: 'assumption.logged',
        subject: `a${i}`,
        parents: [last],
        refs: [],
        bodyHash: 'a'.repeat(64),
      };
      const event = withId({ env, salt: 'd'.repeat(32), body: own }, sha256);
      events.push(event);
      last = event.id;
    }
    const folding = startFold(events);
    const { assumptions } = folding.workshop();
    expect(assumptions.length).toBeGreaterThan(9_900);
    expect(assumptions.at(-1)?.label).toBe('A9999');
  });

  it('L19 two A9 after a merge are A9 and A9·b in order of event id', () => {
    const here = playDemo(sha256).writer;
    const there = here.fork('laptop-2');
    const a = here.say('assumption.logged', 'x1', { label: 'A9', statement: 'Here', evidence: [] });
    const b = there.say('assumption.logged', 'x2', { label: 'A9', statement: 'There', evidence: [] });
    here.take(there.events());
    const labels = Object.fromEntries(here.workshop().assumptions.map(({ id, label }) => [id, label]));
    expect(labels[a.id < b.id ? 'x1' : 'x2']).toBe('A9');
    expect(labels[a.id < b.id ? 'x2' : 'x1']).toBe('A9·b');
  });

  it('I21 L22 cuts tried counts distinct variants', () => {
    const { writer } = playDemo(sha256);
    expect(writer.workshop().cutsTried).toBe(3);
    writer.say('cut.displayed', demoIds.workshop, { variant: 'e'.repeat(64) });
    writer.say('cut.displayed', demoIds.workshop, { variant: 'e'.repeat(64) });
    expect(writer.workshop().cutsTried).toBe(4);
  });
});

describe('merge', () => {
  it('L28 the union commutes, associates and is idempotent; nothing is lost (seed 6)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.nat(2), fc.nat(2), (seed, cutA, cutB) => {
        const events = inOrder(randomHistory(sha256, seed, 18));
        const a = events.filter((_, at) => at % 3 !== cutA || at < 6);
        const b = events.filter((_, at) => at % 3 !== cutB || at < 6);
        const state = (log: readonly LogEvent[]): string => canonical(fold(log));
        expect(state(mergeEvents(a, b))).toBe(state(mergeEvents(b, a)));
        expect(state(mergeEvents(mergeEvents(a, b), b))).toBe(state(mergeEvents(a, b)));
        expect(state(mergeEvents(mergeEvents(a, b), events))).toBe(
          state(mergeEvents(a, mergeEvents(b, events))),
        );
        expect(new Set(mergeEvents(a, b).map(({ id }) => id))).toEqual(
          new Set([...a, ...b].map(({ id }) => id)),
        );
      }),
      { seed: 6, numRuns: 25 },
    );
  });

  it('L28 a withheld body is filled in from the other copy', () => {
    const withheld = demo.events.map((event, at) => (at === 8 ? { env: event.env, id: event.id } : event));
    expect(mergeEvents(withheld, demo.events)).toEqual(demo.events);
    expect(broughtBy(demo.events, withheld)).toEqual([demo.events[8]]);
    expect(broughtBy(demo.events, demo.events)).toEqual([]);
  });

  it('L29 a redaction removes the words and keeps the envelope, also after a merge with an older copy', () => {
    const { writer } = playDemo(sha256);
    const old = writer.events().slice();
    const note = old.find(({ env }) => env.type === 'context.noted');
    writer.say('event.redacted', demoIds.workshop, { target: note?.id ?? '', reasonCode: 'personal_data' });
    const cleaned = applyRedactions(writer.events());
    expect(JSON.stringify(cleaned)).not.toContain('sold out 17 to 25 March');
    expect(cleaned.map(({ id }) => id)).toEqual(writer.events().map(({ id }) => id));
    const merged = mergeEvents(cleaned, old);
    expect(JSON.stringify(merged)).not.toContain('sold out 17 to 25 March');
    expect(fold(merged).entries.find(({ event }) => event === note?.id)?.redacted).toBe(true);
    expect(fold(merged).contexts.map(({ label }) => label)).toEqual(['C2']);
    expect(broughtBy(old, cleaned)).toEqual([]);
  });

  it('L29 an assumption whose first wording was removed stays, with its label, its state and what was said about it', () => {
    const { writer } = playDemo(sha256);
    const before = writer.workshop().assumptions;
    const first = before.find(({ id }) => id === demoIds.a1);
    const target = writer
      .events()
      .find(({ env }) => env.subject === demoIds.a1 && env.type === 'assumption.logged');
    writer.say('event.redacted', demoIds.workshop, { target: target?.id ?? '', reasonCode: 'personal_data' });
    const after = writer.workshop().assumptions;
    const kept = after.find(({ id }) => id === demoIds.a1);
    expect(after.map(({ label }) => label)).toEqual(before.map(({ label }) => label));
    expect(kept?.versions.map(({ number, statement }) => [number, statement])).toEqual([
      [1, ''],
      [2, first?.versions[1]?.statement],
    ]);
    expect(kept).toMatchObject({ state: first?.state, links: first?.links, statement: first?.statement });
    expect(kept?.checks).toEqual(first?.checks);
    expect(JSON.stringify(applyRedactions(writer.events()))).not.toContain(first?.versions[0]?.statement);
    expect(canonical(writer.workshop())).toBe(canonical(fold(applyRedactions(writer.events()))));
  });

  it('L29 a later wording that was removed leaves its number, so the verdict still knows what it is about', () => {
    const { writer } = playDemo(sha256);
    const before = writer.workshop().assumptions.find(({ id }) => id === demoIds.a1);
    const target = before?.versions[1]?.said.event ?? '';
    writer.say('event.redacted', demoIds.workshop, { target, reasonCode: 'other' });
    const kept = writer.workshop().assumptions.find(({ id }) => id === demoIds.a1);
    expect(kept?.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(kept).toMatchObject({ statement: '', state: before?.state });
    expect(timelineOf(writer.events()).at(-1)?.to).toBeDefined();
  });

  it('L29 nobody knows who said what was removed: it takes both sides to meet it', () => {
    const { writer } = playDemo(sha256);
    const said = writer.say('assumption.logged', 'a9', {
      label: 'A9',
      statement: 'Anna said so',
      evidence: [],
    });
    const link = (id: string, by: string) =>
      writer.say(
        'context.linked',
        id,
        { note: 'c1', assumption: 'a9', version: 1, effect: 'refines', reason: 'So' },
        { by },
      );
    link('l91', marketer);
    const met = () => writer.workshop().assumptions.find(({ id }) => id === 'a9')?.met;
    expect(met()).toBe(true);
    writer.say('event.redacted', demoIds.workshop, { target: said.id, reasonCode: 'personal_data' });
    expect(met()).toBe(false);
    link('l92', analyst);
    expect(met()).toBe(true);
  });
});

describe('agreement', () => {
  const ready = () => {
    const { writer } = playDemo(sha256);
    writer.say('verdict.reopened', demoIds.a1, { reason: 'New season' });
    return writer;
  };

  it('L16 needs a press of each side, each under its own label', () => {
    const writer = ready();
    const verdict = writer.say('verdict.set', demoIds.a1, { verdict: 'holds', version: 2 }, { by: marketer });
    expect(writer.workshop().assumptions[0]).toMatchObject({
      state: 'in_context',
      verdict: { agreed: false, agreedBy: [] },
    });
    writer.say('agreement.given', demoIds.a1, { target: verdict.id, role: 'marketer' }, { by: marketer });
    expect(writer.workshop().assumptions[0]).toMatchObject({
      state: 'in_context',
      verdict: { agreed: false, agreedBy: ['marketer'] },
    });
    writer.force('agreement.given', demoIds.a1, { target: verdict.id, role: 'analyst' }, { by: marketer });
    expect(writer.workshop().assumptions[0]?.verdict?.agreedBy).toEqual(['marketer']);
    writer.say('agreement.given', demoIds.a1, { target: verdict.id, role: 'analyst' }, { by: analyst });
    expect(writer.workshop().assumptions[0]).toMatchObject({
      state: 'holds',
      verdict: { agreed: true, agreedBy: ['marketer', 'analyst'] },
    });
    writer.force('verdict.set', demoIds.a1, { verdict: 'does_not_hold', version: 2 });
    expect(writer.workshop().assumptions[0]).toMatchObject({
      state: 'in_context',
      verdict: { agreed: false },
    });
  });

  it('L16 two business roles are one side', () => {
    const writer = ready();
    writer.say('person.joined', 'p-sales', { role: 'sales' }, { by: 'p-sales' });
    const verdict = writer.say('verdict.set', demoIds.a1, { verdict: 'holds', version: 2 });
    writer.force('agreement.given', demoIds.a1, { target: verdict.id, role: 'marketer' }, { by: marketer });
    writer.force('agreement.given', demoIds.a1, { target: verdict.id, role: 'sales' }, { by: 'p-sales' });
    expect(writer.workshop().assumptions[0]?.state).toBe('in_context');
  });

  it('L15 a stored dissent stands in for the side that does not agree', () => {
    const writer = ready();
    const verdict = writer.say('verdict.set', demoIds.a1, {
      verdict: 'holds',
      version: 2,
      dissent: 'Marketer: one good month is not a year.',
    });
    expect(writer.workshop().assumptions[0]?.state).toBe('in_context');
    writer.say('agreement.given', demoIds.a1, { target: verdict.id, role: 'analyst' }, { by: analyst });
    expect(writer.workshop().assumptions[0]).toMatchObject({ state: 'holds', verdict: { agreed: false } });
  });

  it('L18 a link or a reversal the verdict has not seen asks for a look and changes no state', () => {
    const { writer } = playDemo(sha256);
    expect(writer.workshop().assumptions[0]).toMatchObject({ state: 'holds', needsLook: [] });
    const link = writer.say(
      'context.linked',
      'l9',
      { note: 'c2', assumption: 'a1', version: 2, effect: 'refutes', reason: 'Also phone orders.' },
      { by: marketer },
    );
    expect(writer.workshop().assumptions[0]).toMatchObject({ state: 'holds', needsLook: [link.id] });
    expect(writer.workshop().insights[0]).toMatchObject({ state: 'agreed', needsLook: [link.id] });
    const reversed = writer.say('outlier.reversed', 'o1', { reason: 'Keep it in' });
    expect(writer.workshop().assumptions[0]?.needsLook).toEqual([link.id, reversed.id]);
    const kept = writer.say(
      'verdict.set',
      'a1',
      { verdict: 'holds', version: 2 },
      { why: 'Phone orders carry another code.' },
    );
    for (const [role, by] of [
      ['analyst', analyst],
      ['marketer', marketer],
    ] as const)
      writer.say('agreement.given', 'a1', { target: kept.id, role }, { by });
    expect(writer.workshop().assumptions[0]).toMatchObject({ state: 'holds', needsLook: [] });
  });

  it('L20 an outlier decision is proposed, agreed by both, reversed and still listed', () => {
    const { writer } = playDemo(sha256);
    const first = writer.workshop().outliers[0];
    expect(first).toMatchObject({ state: 'agreed', agreedBy: ['analyst', 'marketer'] });
    writer.say('outlier.reversed', 'o1', { reason: 'Counted after all' });
    expect(writer.workshop().outliers[0]).toMatchObject({
      state: 'reversed',
      reversedBecause: 'Counted after all',
      agreedBy: [],
    });
    const there = writer.fork('laptop-2');
    const set = demo.events.find(({ env }) => env.type === 'outlier.proposed')?.body?.set as never;
    writer.force('outlier.proposed', 'o1', set);
    there.force('outlier.proposed', 'o1', { ...(set as object), choice: 'ignore' } as never, { at: 3 });
    writer.take(there.events());
    expect(writer.workshop().outliers[0]?.state).toBe('proposed');
    expect(writer.workshop().conflicts).toMatchObject([{ entity: 'o1', field: 'choice' }]);
  });
});

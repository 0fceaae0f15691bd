import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import { decideConflict } from './decide-conflict.ts';
import { fold } from './fold.ts';
import { mergeEvents } from './merge.ts';
import { type MergePreview, previewMerge, withoutQuestions } from './preview-merge.ts';
import { demoIds } from './testing/demo-facts.ts';
import { playDemo } from './testing/demo-log.ts';
import { decide, link, met, revised, state } from './testing/one-assumption.ts';
import { randomHistory } from './testing/random-history.ts';
import { analyst, marketer, newWriter, type Writer } from './testing/writer.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const joins = (preview: MergePreview): Extract<MergePreview, { kind: 'joins' }> => {
  if (preview.kind !== 'joins') throw new Error(preview.kind);
  return preview;
};
let ids = 0;
const deciding = {
  saidBy: marketer,
  typedBy: analyst,
  why: 'Decided together',
  newId: () => `new-${++ids}`,
};
const sayAll = (writer: Writer, events: ReturnType<typeof decideConflict>): void => {
  for (const { type, subject, set, saidBy, typedBy, why } of events)
    writer.say(type, subject, set, {
      by: saidBy,
      typed: typedBy,
      ...(why === undefined ? {} : { why }),
    });
};
const cause = (writer: Writer): string => writer.workshop().links[0]?.said.event ?? '';

/** Scenario 11: both changed the sentence and the verdict; over there six more entries. */
const bothChanged = () => {
  const here = met(sha256);
  const there = here.fork('laptop-2');
  const wording = (writer: Writer, statement: string): void => {
    writer.say('assumption.revised', 'a1', { version: 2, statement, causedBy: [cause(writer)] });
    writer.say('assumption.evidence', 'a1', { evidence: 'e1', version: 2 });
  };
  wording(here, 'It has stopped working, and they open on phones');
  wording(there, 'In cities it has stopped working');
  here.say('verdict.set', 'a1', { verdict: 'holds', version: 2 });
  there.say('verdict.set', 'a1', { verdict: 'does_not_hold', version: 2 });
  for (let at = 0; at < 6; at++)
    there.say('parking.added', `p${at}`, { label: `P${at + 1}`, text: `Thought ${at}` }, { by: marketer });
  return { here, there };
};

describe('putting two copies together', () => {
  it('L39 tells what joins by itself, and every conflict with the common earlier value and both sides', () => {
    const { here, there } = bothChanged();
    const preview = joins(previewMerge(here.events(), there.events()));
    expect(withoutQuestions(preview).map(({ env }) => env.type)).toEqual([
      'assumption.evidence',
      ...Array.from({ length: 6 }, () => 'parking.added'),
    ]);
    expect(preview.conflicts).toMatchObject([
      {
        entity: 'a1',
        field: 'statement',
        before: { statement: 'It has stopped working' },
        heads: expect.arrayContaining([
          expect.objectContaining({
            from: 'here',
            value: expect.objectContaining({ statement: 'It has stopped working, and they open on phones' }),
          }),
          expect.objectContaining({
            from: 'theirs',
            value: expect.objectContaining({ statement: 'In cities it has stopped working' }),
          }),
        ]),
      },
      { entity: 'a1', field: 'verdict', before: null },
    ]);
    here.take(there.events());
    expect(state(here)).toBe('in_context');
    expect(here.workshop().assumptions[0]?.verdict?.agreed).toBe(false);
  });

  it('L39 a wrong workshop is told, one that is already in too', () => {
    const { here, there } = bothChanged();
    const other = newWriter(sha256, 'x');
    other.force('workshop.created', 'other', {
      title: 'Club orders',
      language: 'en',
      locale: 'en-GB',
      currency: 'EUR',
      timeZone: 'UTC',
      weekStarts: 'monday',
      smallGroupMin: 10,
    });
    expect(previewMerge(here.events(), other.events())).toEqual({
      kind: 'other-workshop',
      title: 'Club orders',
    });
    here.take(there.events());
    expect(previewMerge(here.events(), there.events())).toEqual({ kind: 'already-in' });
  });

  it('L39 an older copy of a redacted entry is already in; a redaction over there is told as words that go', () => {
    const { writer } = playDemo(sha256);
    const there = writer.fork('laptop-2');
    const note = writer.events().find(({ env }) => env.type === 'context.noted')?.id ?? '';
    there.say('event.redacted', demoIds.workshop, { target: note, reasonCode: 'personal_data' });
    expect(joins(previewMerge(writer.events(), there.events()))).toMatchObject({ removed: 1, conflicts: [] });
    expect(previewMerge(there.events(), writer.events()).kind).toBe('already-in');
  });

  it('I14 one side taken, or a third wording: one version stands, nobody has agreed to it yet', () => {
    for (const choice of ['here', 'theirs', 'together'] as const) {
      const { here, there } = bothChanged();
      const { conflicts, merged } = joins(previewMerge(here.events(), there.events()));
      here.take(there.events());
      const [wording, verdict] = conflicts;
      if (!wording || !verdict) throw new Error('two conflicts');
      const eventOf = (from: string): string => wording.heads.find((head) => head.from === from)?.event ?? '';
      sayAll(
        here,
        decideConflict(
          merged,
          wording,
          choice === 'together'
            ? { kind: 'together', text: 'In cities, on phones' }
            : { kind: 'take', event: eventOf(choice) },
          deciding,
        ),
      );
      const [assumption] = here.workshop().assumptions;
      expect(assumption?.statement).toBe(
        {
          here: 'It has stopped working, and they open on phones',
          theirs: 'In cities it has stopped working',
          together: 'In cities, on phones',
        }[choice],
      );
      expect(assumption?.versions.map(({ number }) => number)).toEqual([1, 2, 2, 3]);
      expect(here.workshop().conflicts.map(({ field }) => field)).toEqual(['verdict']);
      sayAll(
        here,
        decideConflict(
          here.workshop(),
          verdict,
          { kind: 'take', event: verdict.heads[0]?.event ?? '' },
          deciding,
        ),
      );
      expect(here.workshop().conflicts).toEqual([]);
      // The verdict was about version 2: it stands in the log, not on the new wording.
      expect(state(here)).toBe('to_check');
    }
  });

  it('I14 both, as two assumptions: two that share the history up to the split, nothing left open', () => {
    const { here, there } = bothChanged();
    const { conflicts, merged } = joins(previewMerge(here.events(), there.events()));
    here.take(there.events());
    const [wording] = conflicts;
    if (!wording) throw new Error('a conflict');
    sayAll(here, decideConflict(merged, wording, { kind: 'both' }, deciding));
    const { assumptions, conflicts: left } = here.workshop();
    expect(left).toEqual([]);
    // Both have met what the old one met (T12).
    expect(assumptions.map(({ label, state: now, met: isMet }) => [label, now, isMet])).toEqual([
      ['A1', 'replaced', true],
      ['A2', 'in_context', true],
      ['A3', 'in_context', true],
    ]);
    expect(assumptions[0]?.replacedBy).toEqual([assumptions[1]?.id, assumptions[2]?.id]);
  });

  it('I14 without a conflict the old guards stand', () => {
    const writer = revised(sha256);
    const last = writer.workshop().assumptions[0]?.versions.at(-1)?.said.event ?? '';
    expect(
      writer.refusal('assumption.revised', 'a1', { version: 3, statement: 'X', causedBy: [last] })?.code,
    ).toBe('no-cause');
    const other = decide(metAndGrounded(), 'holds');
    expect(other.refusal('verdict.set', 'a1', { verdict: 'does_not_hold', version: 1 })?.code).toBe(
      'wrong-state',
    );
  });

  it('I13 either way round the same union, the same conflicts, and each head from the other side (seed 13)', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(3), (seed, cut) => {
        const whole = randomHistory(sha256, seed, 20);
        const [a, b] = [closed(whole, cut), closed(whole, cut + 5)];
        const [one, two] = [previewMerge(a, b), previewMerge(b, a)];
        const merged = fold(mergeEvents(a, b));
        if (one.kind === 'joins') {
          expect(canonical(one.merged)).toBe(canonical(merged));
          const told = [...one.conflicts, ...one.openBefore].map(({ entity, field }) => `${entity} ${field}`);
          expect(told.sort()).toEqual(
            merged.conflicts.map(({ entity, field }) => `${entity} ${field}`).sort(),
          );
        } else expect(a.length).toBeGreaterThanOrEqual(new Set([...a, ...b].map(({ id }) => id)).size);
        if (one.kind === 'joins' && two.kind === 'joins')
          expect(canonical(one.merged)).toBe(canonical(two.merged));
        expect(previewMerge(mergeEvents(a, b), b).kind).toBe('already-in');
      }),
      { seed: 13, numRuns: 40 },
    );
  });
});

const metAndGrounded = (): Writer => {
  const writer = met(sha256);
  writer.say('context.linked', 'l2', link({ effect: 'confirms' }), { by: marketer });
  return writer;
};

/** What one laptop may have: everything its last few entries had seen. */
const closed = (events: ReturnType<typeof randomHistory>, salt: number) => {
  const byId = new Map(events.map((event) => [event.id, event]));
  const kept = new Set<string>();
  const keep = (id: string): void => {
    if (kept.has(id)) return;
    kept.add(id);
    for (const parent of byId.get(id)?.env.parents ?? []) keep(parent);
  };
  events.forEach((event, at) => {
    if (at === 0 || (at * 7 + salt * 13) % 11 === 0) keep(event.id);
  });
  return events.filter(({ id }) => kept.has(id));
};

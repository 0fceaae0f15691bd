import { canonical } from '../../src/shared/log/canonical.ts';
import type { LogEvent } from '../../src/shared/log/envelope.ts';
import { fold } from '../../src/shared/log/fold.ts';
import { mergeEvents } from '../../src/shared/log/merge.ts';
import { previewMerge } from '../../src/shared/log/preview-merge.ts';
import { randomHistory } from '../../src/shared/log/testing/random-history.ts';
import { sha256 } from '../../src/main/store/sha256.ts';

export const usual = 2_000;

/** What one laptop may have: some entries, and everything they had seen. */
const copyOf = (events: readonly LogEvent[], keep: (at: number) => boolean): readonly LogEvent[] => {
  const byId = new Map(events.map((event) => [event.id, event]));
  const kept = new Set<string>();
  const waiting = events.filter((_, at) => at === 0 || keep(at)).map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (kept.has(id)) continue;
    kept.add(id);
    waiting.push(...(byId.get(id)?.env.parents ?? []));
  }
  return events.filter(({ id }) => kept.has(id));
};

/** Every wording of a1 that no later wording has seen, found by walking the parents: no fold, no chains. */
const openWordings = (events: readonly LogEvent[]): readonly string[] => {
  const byId = new Map(events.map((event) => [event.id, event]));
  const sets = events.filter(
    ({ env, body }) =>
      body !== undefined &&
      env.subject === 'a1' &&
      (env.type === 'assumption.logged' || env.type === 'assumption.revised'),
  );
  const seen = new Set<string>();
  for (const { env } of sets) {
    const waiting = [...env.parents];
    const walked = new Set<string>();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (walked.has(id)) continue;
      walked.add(id);
      seen.add(id);
      waiting.push(...(byId.get(id)?.env.parents ?? []));
    }
  }
  return sets
    .map(({ id }) => id)
    .filter((id) => !seen.has(id))
    .sort();
};

/** Random histories of three laptops, cut into two copies each. */
export const run = async (n: number) => {
  const failures: string[] = [];
  let [entries, conflicts, joins] = [0, 0, 0];
  for (let seed = 0; seed < n; seed++) {
    const whole = randomHistory(sha256, seed, 14);
    const a = copyOf(whole, (at) => (at * 7 + seed) % 5 === 0);
    const b = copyOf(whole, (at) => (at * 11 + seed) % 4 === 0);
    const check = (what: string, holds: boolean): void => {
      if (!holds) failures.push(`seed ${seed}: ${what}`);
    };
    const merged = mergeEvents(a, b);
    const workshop = fold(merged);
    const state = canonical(workshop);
    check('the other way round differs', canonical(fold(mergeEvents(b, a))) === state);
    check('twice differs', canonical(fold(mergeEvents(merged, a))) === state);
    check(
      'an entry is lost',
      [...a, ...b].every(({ id }) => merged.some((event) => event.id === id)),
    );
    const open = openWordings(merged);
    const told = workshop.conflicts.find(({ entity, field }) => entity === 'a1' && field === 'statement');
    check(
      'a conflict is hidden',
      open.length < 2
        ? told === undefined
        : told?.heads
            .map(({ event }) => event)
            .sort()
            .join() === open.join(),
    );
    const preview = previewMerge(a, b);
    if (preview.kind === 'joins') {
      joins++;
      check('the preview differs', canonical(preview.merged) === state);
      check(
        'the preview hides a conflict',
        preview.conflicts.length + preview.openBefore.length === workshop.conflicts.length,
      );
    } else check('already in, yet something is new', merged.length === a.length);
    check('merged twice brings something', previewMerge(merged, b).kind === 'already-in');
    entries += merged.length;
    conflicts += workshop.conflicts.length;
  }
  return {
    figures: {
      histories: n,
      entries,
      'previews that join': joins,
      'open conflicts told': conflicts,
      failures: failures.length,
    },
    failures,
  };
};

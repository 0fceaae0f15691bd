import type { LogEvent } from './envelope.ts';
import { nobody, readKnown } from './known-event.ts';

/** A wording whose words were removed, or are not in this file: its envelope says that it was, and about what. */
export const isRemovedWording = ({ env }: LogEvent): boolean =>
  env.type === 'assumption.logged' || env.type === 'assumption.revised';

/**
 * The label of an assumption stands in the words that went. Labels are given one after the other, so the lowest that
 * no other assumption has is the one that is missing.
 */
export const lostLabels = (
  ordered: readonly LogEvent[],
  isGone: (event: LogEvent) => boolean,
): ReadonlyMap<string, string> => {
  const logged = ordered.filter(({ env }) => env.type === 'assumption.logged');
  const gone = logged.filter(isGone);
  if (gone.length === 0) return new Map();
  const taken = new Set(
    logged.flatMap((event) => {
      const known = isGone(event) ? null : readKnown(event, nobody);
      return known?.type === 'assumption.logged' ? [known.set.label] : [];
    }),
  );
  const labels = new Map<string, string>();
  let number = 1;
  for (const { id } of gone) {
    while (taken.has(`A${number}`)) number++;
    labels.set(id, `A${number}`);
    number++;
  }
  return labels;
};

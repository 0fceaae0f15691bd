import { appStore, getApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';

const seen = new Set<string>();

/** I21: a way of leaving rows out counts from the moment its result is on screen, once. */
export const cutWasSeen = async (fingerprint: string): Promise<void> => {
  const variant = `${getApp().workshopId} ${fingerprint}`;
  if (seen.has(variant)) return;
  seen.add(variant);
  await append(entry('cut.displayed', newId(), { variant: fingerprint }));
};

/** Choosing rows is such a way too. */
export const countFilters = (): (() => void) =>
  appStore.subscribe(({ looked, asked, workshop }, before) => {
    if (looked === before.looked || looked.state !== 'seen' || !workshop?.session) return;
    if (asked.rowScope.all.length > 0) void cutWasSeen(looked.seen.before.fingerprint);
  });

import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import type { LensModel } from './lens-model.ts';

/** Which groups are drawn where not all have room. */
export const moreGroups = ({ groups, more, kind, view, layout }: LensModel): string => {
  const [shown, of] = [groups.length, groups.length + more];
  if (kind === 'table' || view.split !== undefined || view.cut !== undefined)
    return words.workshop.more(shown, of);
  return layout.time ? words.workshop.moreTimes(shown, of) : words.workshop.moreNames(shown, of);
};

export const shortPrint = (fingerprint: string): string =>
  `${fingerprint.slice(0, 4)}·${fingerprint.slice(4, 6)}`;

export const versionsLine = (workshop: Workshop, model: LensModel): string =>
  words.workshop.versions(workshop.data?.version ?? 1, model.state.counted.version);

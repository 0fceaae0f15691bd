import type { WhyLook } from '../log/why-look.ts';
import { recheckFlag } from './recheck-words.ts';
import { spoken } from './speaking.ts';

/** Why something needs a look, with the way it came: "The way “Orders” is counted has version 2. Through A1." */
export const whyLookWords = spoken('whyLookWords', (why: WhyLook): string =>
  pathOf(why) === '' ? causeWords(why.cause) : `${causeWords(why.cause)} Through ${pathOf(why)}.`,
);

/** Labels on the way; what the cause itself names is not said again. */
export const pathOf = ({ cause, through }: WhyLook): string =>
  through.filter((label) => !('label' in cause) || label !== cause.label).join(', ');

export const causeWords = spoken('causeWords', (cause: WhyLook['cause']): string => {
  switch (cause.what) {
    case 'metric':
      return cause.disputed
        ? `“${cause.name}” is counted in two ways now.`
        : `“${cause.name}” is counted differently now (version ${cause.version}).`;
    case 'link':
      return `${cause.label} came after the verdict.`;
    case 'reversal':
      return `${cause.label} was taken back.`;
    case 'reopened':
      return `${cause.label} was reopened.`;
    case 'insight':
      return cause.retired ? `${cause.label} was retired.` : `${cause.label} was changed.`;
    case 'conflict':
      return `${cause.label} has two versions.`;
    case 'new-data':
      return `${cause.label} on new data: ${recheckFlag(cause.recheck)}.`;
    case 'entry':
      return 'Something it rests on has changed.';
  }
});

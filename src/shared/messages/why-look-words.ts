import type { WhyLook } from '../log/why-look.ts';
import { spoken } from './speaking.ts';

/** Why something needs a look, with the way it came: "The way “Orders” is counted has version 2. Through A1." */
export const whyLookWords = spoken(
  'whyLookWords',
  ({ cause, through }: WhyLook): string =>
    `${causeWords(cause)}${through.length === 0 ? '' : ` Through ${through.join(', ')}.`}`,
);

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
    case 'conflict':
      return `${cause.label} has two versions.`;
    case 'entry':
      return 'Something it rests on has changed.';
  }
});

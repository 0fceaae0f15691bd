import type { RecheckFlag } from '../log/vocabulary.ts';
import { spoken } from './speaking.ts';

/** What new data says about a verdict, in one line each. */
export const recheckWords: Readonly<Record<RecheckFlag, string>> = spoken('recheckWords', {
  still_holds: 'Still holds',
  still_not: 'Still does not hold',
  too_close: 'Too close to call: have a look',
  contradicted: 'New data says otherwise',
  too_early: 'Too early to judge',
  cannot: 'Could not be checked',
  by_hand: 'Needs a human look',
  unchecked: 'Not checked on the new data yet',
});

import { roles } from '../log/vocabulary.ts';
import { roleWords } from './log-words.ts';

/** A side by its name, or whoever was named. */
export const whoTakes = (who: string): string => {
  const role = roles.find((one) => one === who);
  return role === undefined ? who : roleWords[role];
};

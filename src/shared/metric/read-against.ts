import { err, ok, type Result } from '../result.ts';
import { type Askable, type QuestionUnread, valuesKey } from './ask-names.ts';
import { groupLabel } from './group-label.ts';
import { closestName } from './parse-scope.ts';
import { periodBefore } from './period-before.ts';
import type { RowScope } from './row-scope.ts';
import type { View } from './view.ts';

export type QuestionComparison =
  | { readonly against: 'rest' | 'before' | 'previous' }
  | { readonly against: 'group'; readonly group: string };

type Cut = {
  readonly base: string;
  readonly breakdown: string | null;
  readonly isTime: boolean;
  readonly timeGrain: View['timeGrain'];
  readonly split?: string | undefined;
  readonly rowScope: RowScope;
};

const grain = '(day|week|month|quarter|year)';
const before = new RegExp(
  `^(?:the |a )?(?:(?:previous|prior|preceding|last) ${grain}|${grain}s? (?:before|earlier|ago)|(?:(?:previous|prior) )?(?:period|time)(?: before)?|before)$`,
  'i',
);

/** "Compared with the rest, with wave 1, with the month before": nothing that was said of it is left out. */
export const readAgainst = (
  text: string,
  cut: Cut,
  known: Askable,
): Result<QuestionComparison, QuestionUnread> => {
  const unread = (why: 'alone' | 'two' | 'period' | 'group', closest = '') =>
    err({ code: 'against' as const, text, why, closest });
  if (cut.breakdown === null) return unread('alone');
  if (cut.split !== undefined) return unread('two');
  if (/^(?:all )?(?:the )?(?:rest|others?)$/i.test(text)) return ok({ against: 'rest' });
  const earlier = before.exec(text);
  if (earlier) return readEarlier(earlier[1] ?? earlier[2], cut) ?? unread('period');
  const values = known.values?.get(valuesKey(cut.base, cut.breakdown)) ?? [];
  const names = values.flatMap((value) => [value, groupLabel(cut.breakdown ?? undefined, value)]);
  if (values.length > 0 && !names.some((name) => name.toLowerCase() === text.toLowerCase()))
    return unread('group', closestName(text, names));
  return ok({ against: 'group', group: text });
};

/** Each stretch beside the one before it; or all rows beside those of the stretch of time right before theirs. */
const readEarlier = (
  said: string | undefined,
  { isTime, timeGrain = 'day', rowScope }: Cut,
): Result<QuestionComparison, never> | null => {
  if (isTime && (said === undefined || said.toLowerCase() === timeGrain)) return ok({ against: 'previous' });
  return periodBefore(rowScope) === null ? null : ok({ against: 'before' });
};

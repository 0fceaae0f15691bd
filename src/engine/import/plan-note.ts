import type { CalendarKind } from './calendar-column.ts';
import type { DateOrder, DayEvidence } from './date-column.ts';

/** What a person should hear about how a column is read. */
export type PlanNote =
  | { readonly kind: 'unclear-number'; readonly example: string; readonly mark: ',' | '.' }
  | { readonly kind: 'unclear-number-settled'; readonly example: string; readonly decimal: ',' | '.' }
  | { readonly kind: 'unclear-date'; readonly example: string; readonly orders: readonly DateOrder[] }
  /** Day and month are the same number in every cell: both orders read the same days. */
  | { readonly kind: 'dates-either'; readonly order: DateOrder }
  | { readonly kind: 'unclear-date-settled'; readonly order: DateOrder }
  | { readonly kind: 'long-number'; readonly digits: number; readonly example: string }
  | { readonly kind: 'leading-zeros'; readonly n: number; readonly example: string }
  /** "4.00638E+12": so many digits, of which so many are kept. */
  | {
      readonly kind: 'shortened';
      readonly n: number;
      readonly example: string;
      readonly digits: number;
      readonly kept: number;
    }
  /** Times of day; `read`: a person wants them in one form. */
  | { readonly kind: 'times'; readonly example: string; readonly read: boolean }
  | { readonly kind: 'codes-among-numbers'; readonly n: number; readonly example: string }
  | {
      readonly kind: 'mixed-decimals';
      readonly decimal: ',' | '.';
      readonly n: number;
      readonly example: string;
      readonly others: number;
      readonly other: string;
    }
  | { readonly kind: 'mixed-date-order'; readonly evidence: DayEvidence }
  | { readonly kind: 'mixed-signs'; readonly signs: readonly string[] }
  | {
      readonly kind: 'mixed';
      readonly share: number;
      readonly what: 'number' | 'date';
      /** The other cells as they are written, most frequent first; `all`: there are no others. */
      readonly said: readonly { readonly value: string; readonly n: number }[];
      readonly all: boolean;
    }
  | { readonly kind: 'dates-as'; readonly order: DateOrder }
  | { readonly kind: 'odd-thousands'; readonly n: number; readonly example: string }
  | { readonly kind: 'days-only'; readonly example: string }
  /** Times with a zone are kept in UTC. `some`: others have none. */
  | { readonly kind: 'zones'; readonly example: string; readonly some: boolean }
  | { readonly kind: 'calendar'; readonly as: CalendarKind; readonly example: string }
  | { readonly kind: 'empty-words'; readonly words: readonly string[]; readonly n: number };

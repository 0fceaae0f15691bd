/** One thing that was on, as a calendar file says it. `kind`: what it calls it, in its own words. */
export type CalendarItem = {
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly kind: string;
  readonly source: string;
};
export type CalendarRead = {
  readonly items: readonly CalendarItem[];
  /** Lines or entries without a day or without words. */
  readonly unread: number;
  /** Entries that repeat by a rule that is not followed: they stand on their first day alone. */
  readonly firstOnly: number;
};

/** How an event of an iCalendar file comes again (RFC 5545), in days: times of day say nothing here. */
export type Rule = {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly every: number;
  readonly count: number | null;
  readonly until: string | null;
  /** Weekdays, Monday as 0; `nth` of the month or year, counted from its end where negative. */
  readonly weekdays: readonly { readonly weekday: number; readonly nth: number }[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  /** Which of the days of one turn; counted from its end where negative. */
  readonly places: readonly number[];
  readonly weekStart: number;
};

const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;
const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Parts that are followed; any other would give days that are wrong. */
const known = /^(?:FREQ|INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)$/;

/** Null: it repeats in a way that is not followed here (by the hour, by weeks or days of the year). */
export const readRule = (text: string): Rule | null => {
  const parts = new Map(
    text
      .trim()
      .toUpperCase()
      .split(';')
      .filter(Boolean)
      .map((part) => part.split('=', 2) as [string, string | undefined]),
  );
  if ([...parts.keys()].some((name) => !known.test(name))) return null;
  const unit = units[parts.get('FREQ') as keyof typeof units];
  const list = (name: string): readonly string[] => parts.get(name)?.split(',') ?? [];
  const numbers = (name: string, most: number): readonly number[] | null => {
    const all = list(name).map(Number);
    return all.every((one) => Number.isInteger(one) && one !== 0 && Math.abs(one) <= most) ? all : null;
  };
  const weekdays = list('BYDAY').map((one) => {
    const [, nth = '', name = ''] = /^([+-]?\d{0,2})([A-Z]{2})$/.exec(one) ?? [];
    return { weekday: weekdayNames.indexOf(name), nth: Number(nth) };
  });
  const [monthDays, months, places] = [
    numbers('BYMONTHDAY', 31),
    numbers('BYMONTH', 12),
    numbers('BYSETPOS', 366),
  ];
  const [every, count] = [Number(parts.get('INTERVAL') ?? 1), Number(parts.get('COUNT') ?? 0)];
  const until = parts.get('UNTIL');
  const last = until === undefined ? null : /^(\d{4})(\d{2})(\d{2})/.exec(until);
  const wrong =
    unit === undefined ||
    monthDays === null ||
    months === null ||
    places === null ||
    weekdays.some(({ weekday, nth }) => weekday < 0 || Number.isNaN(nth)) ||
    !Number.isInteger(every) ||
    every < 1 ||
    !Number.isInteger(count) ||
    count < 0 ||
    (until !== undefined && last === null);
  if (wrong) return null;
  return {
    unit,
    every,
    count: count === 0 ? null : count,
    until: last ? `${last[1]}-${last[2]}-${last[3]}` : null,
    weekdays,
    monthDays,
    months,
    places,
    weekStart: Math.max(0, weekdayNames.indexOf(parts.get('WKST') ?? 'MO')),
  };
};

const dayMs = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const dayAt = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);
const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;
const monthOf = (number: number): number => new Date(number * dayMs).getUTCMonth() + 1;

/** The days of one turn, from its first day to before the first of the next. */
type Turn = { readonly from: number; readonly to: number };
const turnAt = (rule: Rule, start: number, at: number): Turn => {
  const step = at * rule.every;
  const date = new Date(start * dayMs);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const first = (y: number, m: number): number => Date.UTC(y, m, 1) / dayMs;
  switch (rule.unit) {
    case 'day':
      return { from: start + step, to: start + step + 1 };
    case 'week': {
      const monday = start - ((weekdayOf(start) - rule.weekStart + 7) % 7);
      return { from: monday + step * 7, to: monday + step * 7 + 7 };
    }
    case 'month':
      return { from: first(year, month + step), to: first(year, month + step + 1) };
    case 'year':
      return { from: first(year + step, 0), to: first(year + step + 1, 0) };
  }
};

/** Whether this is the nth such weekday of its stretch, from the front or from the end. */
const isNth = (day: number, { from, to }: Turn, nth: number): boolean =>
  nth === 0 ||
  (nth > 0 ? Math.floor((day - from) / 7) + 1 === nth : Math.floor((to - 1 - day) / 7) + 1 === -nth);

const daysOf = (rule: Rule, start: number, turn: Turn): readonly number[] => {
  const date = new Date(start * dayMs);
  const own = { monthDay: date.getUTCDate(), month: date.getUTCMonth() + 1, weekday: weekdayOf(start) };
  const { unit, weekdays, monthDays, months } = rule;
  const nothingSaid = weekdays.length === 0 && monthDays.length === 0;
  const monthTurn = (day: number): Turn => {
    const at = new Date(day * dayMs);
    const [y, m] = [at.getUTCFullYear(), at.getUTCMonth()];
    return { from: Date.UTC(y, m, 1) / dayMs, to: Date.UTC(y, m + 1, 1) / dayMs };
  };
  const isIn = (day: number): boolean => {
    const month = monthTurn(day);
    const monthDay = day - month.from + 1;
    if (months.length > 0 && !months.includes(monthOf(day))) return false;
    if (unit === 'year' && months.length === 0 && nothingSaid && monthOf(day) !== own.month) return false;
    const said = [monthDay, monthDay - (month.to - month.from) - 1];
    if (monthDays.length > 0 && !said.some((one) => monthDays.includes(one))) return false;
    if (nothingSaid && unit !== 'day')
      return unit === 'week' ? weekdayOf(day) === own.weekday : monthDay === own.monthDay;
    // A number before a weekday counts in its month; in its year where no month is named.
    const within = unit === 'year' && months.length === 0 ? turn : month;
    return (
      weekdays.length === 0 ||
      weekdays.some(
        ({ weekday, nth }) =>
          weekday === weekdayOf(day) && (unit === 'day' || unit === 'week' || isNth(day, within, nth)),
      )
    );
  };
  const days: number[] = [];
  for (let day = turn.from; day < turn.to; day++) if (isIn(day)) days.push(day);
  if (rule.places.length === 0) return days;
  return days.filter((_, at) => rule.places.includes(at + 1) || rule.places.includes(at - days.length));
};

/** Turns that are looked through, and days that are given: a file may ask for any number of either. */
const most = { turns: 40_000, days: 1000 };

const longest = { day: 1, week: 7, month: 31, year: 366 } as const;
/** A turn before these days; what is counted is counted from the first. */
const turnBefore = ({ count, unit, every }: Rule, begin: number, from: number): number =>
  count === null ? Math.max(0, Math.floor((from - begin) / (longest[unit] * every)) - 1) : 0;

/** The days on which it begins within these two, its first day among them. */
export const repeatedDays = (
  rule: Rule,
  start: string,
  within: { readonly from: string; readonly to: string },
): readonly string[] => {
  const [begin, from, to] = [numberOf(start), numberOf(within.from), numberOf(within.to)];
  const until = Math.min(to, rule.until === null ? to : numberOf(rule.until));
  const found: string[] = [];
  let counted = 0;
  for (let at = turnBefore(rule, begin, from), looked = 0; looked < most.turns; at++, looked++) {
    const turn = turnAt(rule, begin, at);
    if (turn.from > until) return found;
    for (const day of daysOf(rule, begin, turn)) {
      if (day < begin) continue;
      counted++;
      if (day > until || (rule.count !== null && counted > rule.count) || found.length >= most.days)
        return found;
      if (day >= from) found.push(dayAt(day));
    }
  }
  return found;
};

import { dateForms } from '../messages/dates.ts';

export type Tick = { readonly at: number; readonly words: string };

/** First days of months under a line of days (days since 1970), years where there are many; the year stands where it begins. */
export const monthTicks = (from: number, to: number, most: number): readonly Tick[] => {
  const apart =
    [1, 2, 3, 6, 12, 24, 60, 120].find((one) => (to - from) / (one * 30.4) <= Math.max(1, most)) ?? 240;
  const ticks: Tick[] = [];
  const start = new Date(from * 86_400_000);
  for (
    let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / apart) * apart;
    ;
    month += apart
  ) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
    if (at >= to) return ticks;
    if (at < from) continue;
    const year = String(Math.floor(month / 12));
    const name = dateForms.shortMonth(dateForms.months[month % 12] ?? '');
    const first = ticks.length === 0 || month % 12 === 0;
    ticks.push({ at, words: apart >= 12 ? year : first ? `${name} ${year}` : name });
  }
};

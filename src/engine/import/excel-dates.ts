import type { SheetCell } from './excel-types.ts';

/** A day number of Excel; the fraction is the time of that day, to the millisecond. Below zero is no day in Excel. */
export const serialCell = (serial: number, since1904: boolean): SheetCell =>
  serial < 0 && !since1904 ? serial : { time: serialText(serial, since1904) };

/** Days come back in every column. */
const known = new Map<number, string>();
const mostKnown = 50_000;

function serialText(serial: number, since1904: boolean): string {
  if (!Number.isInteger(serial)) return textOf(serial, since1904);
  const key = since1904 ? -serial - 1 : serial;
  const found = known.get(key);
  if (found !== undefined) return found;
  const text = textOf(serial, since1904);
  if (known.size < mostKnown) known.set(key, text);
  return text;
}

function textOf(serial: number, since1904: boolean): string {
  const whole = Math.floor(serial);
  const ms = Math.round((serial - whole) * 86_400_000);
  const clock = new Date(ms % 86_400_000)
    .toISOString()
    .slice(11, 23)
    .replace(/\.000$/, '');
  if (whole === 0 && ms > 0 && !since1904) return clock;
  // Excel counts a 29 February 1900 that never was.
  const days = since1904 ? whole - 24_107 : whole - (whole >= 60 ? 25_569 : 25_568);
  const date = new Date((days + Math.floor(ms / 86_400_000)) * 86_400_000);
  if (Number.isNaN(date.getTime())) return String(serial);
  const day = date.toISOString().slice(0, 10);
  return ms % 86_400_000 === 0 ? day : `${day} ${clock}`;
}

const dayZero = Date.UTC(1899, 11, 31);

/** What a reader made of a day number: before day 0 it stays a number, on day 0 it is a time without a day. */
export function dateCell(date: Date, since1904: boolean): SheetCell {
  if (!since1904 && date.getTime() < dayZero) return (date.getTime() - dayZero) / 86_400_000;
  return { time: timeText(date, since1904) };
}

function timeText(date: Date, since1904: boolean): string {
  const text = date
    .toISOString()
    .replace('T', ' ')
    .replace(/(\.000)?Z$/, '');
  if (!since1904 && date.getUTCFullYear() < 1900) return text.slice(11);
  return text.replace(/ 00:00:00$/, '');
}

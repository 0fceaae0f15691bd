/** A day number of Excel as text; the fraction is the time of that day, to the millisecond. */
export function serialText(serial: number, since1904: boolean): string {
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

/** What a reader made of a day number, as text again: days before 1900-01-01 were times without a day. */
export function timeText(date: Date, since1904: boolean): string {
  const text = date
    .toISOString()
    .replace('T', ' ')
    .replace(/(\.000)?Z$/, '');
  if (!since1904 && date.getUTCFullYear() < 1900) return text.slice(11);
  return text.replace(/ 00:00:00$/, '');
}

/** Is this the value behind what Excel shows? A cell shown as "12.3%" holds 0.123, one shown as "Oct-33" a day of it. */
export function sameAsShown(ours: string | null, shown: string): boolean {
  const text = (ours ?? '').trim();
  const theirs = shown.trim();
  if (text === theirs || blanks(text) === blanks(theirs)) return true;
  // A column too narrow for its number, and letters that the old CSV could not hold.
  if (/^#{5,}$/.test(theirs) || text.replaceAll(/[^\x00-\x7f]/g, '_') === theirs) return true;
  if (/^(true|false)$/i.test(theirs)) return text.toLowerCase() === theirs.toLowerCase();
  // Text that a formula made in another country: the export made it again in this one.
  const elsewhere = text.replaceAll(/[\s\u00a0]/g, '').replace(',', '.');
  return (
    elsewhere === theirs.replaceAll(/[\s,]/g, '') ||
    sameNumber(text, theirs) ||
    sameNumber(elsewhere, theirs) ||
    sameTime(text, theirs)
  );
}

/**
 * Signs and words of a currency, and the padding that holds a place for them: the cell's number does not hold them. The
 * old CSV had no letters for some ("р." became "_.", "¥" became "Ґ"). A single E is a power of ten.
 */
const currency = /\p{Sc}|(?![Ee](?:[-+\d]|$))[\p{L}_]+\.?/gu;

const blanks = (text: string): string => text.replaceAll(/\s+/g, ' ').normalize('NFC');

function sameNumber(text: string, shown: string): boolean {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return false;
  // Excel has no days before day 0: the number stays, and [h], [m] and [s] show its hours, minutes and seconds.
  if (value < 0 && [24, 1440, 86_400].some((per) => Math.abs(value * per - Number(shown)) < 1)) return true;
  const percent = shown.includes('%');
  const negative = /^\(.*\)$/.test(shown) || /^[^\d]*-/.test(shown);
  const fraction = /^-?\s*(?:(\d+)\s+)?(\d+)\s*\/\s*(\d+)$/.exec(shown);
  if (fraction !== null) {
    const [, whole = '0', over, under] = fraction;
    return Math.abs(Math.abs(value) - (Number(whole) + Number(over) / Number(under))) < 1 / Number(under);
  }
  const digits = shown
    .replaceAll(currency, '')
    .replaceAll(/[\s()%+*-]/g, '')
    .replace(/E-?$/, '');
  return [digits.replaceAll(',', ''), digits.replaceAll('.', '').replace(',', '.')].some((plain) => {
    if (!/^\d*\.?\d*(?:E\d+)?$/i.test(plain) || plain === '') return false;
    const mantissa = plain.split(/e/i)[0] as string;
    const exponent = /E([+-]?\d+)/i.exec(shown.replaceAll(/\s/g, ''))?.[1];
    const number = Number(mantissa) * (exponent === undefined ? 1 : 10 ** Number(exponent));
    const places = (mantissa.split('.')[1] ?? '').length;
    const step = 10 ** -places * (exponent === undefined ? 1 : 10 ** Number(exponent)) * (percent ? 0.01 : 1);
    const signed = (percent ? number / 100 : number) * (negative ? -1 : 1);
    // A format may hide the sign.
    return (
      Math.abs(value - signed) <= step * 0.5000001 ||
      Math.abs(Math.abs(value) - Math.abs(number * (percent ? 0.01 : 1))) <= step * 0.5000001
    );
  });
}

/** Every figure of the shown date or time stands in ours. */
function sameTime(text: string, shown: string): boolean {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d):(\d\d)(?:\.(\d+))?)?/.exec(text);
  const clock = /^(\d{1,2}):(\d\d):(\d\d)/.exec(text);
  if (iso === null && clock === null) return false;
  const [year, month, day] =
    iso === null ? ['1900', '01', '00'] : [iso[1] as string, iso[2] as string, iso[3] as string];
  const parts = iso === null ? (clock ?? []).slice(1, 4) : iso.slice(4, 7);
  const [hour = '00', minute = '00', second = '00'] = parts;
  const exactly = Number(`${second}.${iso?.[7] ?? '0'}`);
  // Shown with parts of a second, it is rounded to them.
  const rest = shown.replace(/\b(\d{1,2})\.(\d+)\b/, (all, _, places: string) =>
    Math.abs(Number(all) - exactly) <= 0.5000001 * 10 ** -places.length ? '' : all,
  );
  const elapsed = iso === null ? [] : elapsedIn(iso);
  const near = (a: number, b: number): boolean => a === b || (a + 1) % 60 === b % 60;
  const known = [year, year.slice(2), month, day, hour, String(((Number(hour) + 11) % 12) + 1), minute].map(
    Number,
  );
  const figures = rest.match(/\d+/g) ?? [];
  if (figures.length === 0) return iso !== null && namesPartOf(iso.slice(1, 5), shown);
  return figures.every(
    (figure) =>
      known.includes(Number(figure)) ||
      (figure.length > 2 && isRunOf(figure, known)) ||
      near(Number(second), Number(figure)) ||
      near(Number(minute), Number(figure)) ||
      elapsed.some((whole) => Math.abs(whole - Number(figure)) <= 1),
  );
}

/** Hours, minutes and seconds since day 0, as [h], [m] and [s] show them. Excel counts a 29 February 1900 that never was. */
function elapsedIn([, year, month, day, hour = '0', minute = '0', second = '0']: RegExpExecArray): number[] {
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 31)) / 86_400_000;
  const hours = 24 * (days < 60 ? days : days + 1) + Number(hour);
  const minutes = 60 * hours + Number(minute);
  return [hours, minutes, 60 * minutes + Number(second)];
}

/** A format without figures, such as MMMMM: "J" is the first letter of January. */
function namesPartOf(
  [year, month, day, hour = '0']: readonly (string | undefined)[],
  shown: string,
): boolean {
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // Excel counts a 29 February 1900 that never was: its weekdays before it are one day early.
  const weekday = date < Date.UTC(1900, 2, 1) ? date - 86_400_000 : date;
  const name = (at: number, part: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en', { ...part, timeZone: 'UTC' }).format(at);
  const half = Number(hour) < 12 ? 'AM' : 'PM';
  return [name(date, { month: 'long' }), name(weekday, { weekday: 'long' }), half].some(
    (whole) => shown !== '' && whole.startsWith(shown),
  );
}

/** A format without marks between its parts, such as YYM: "035" is May 2003, written 03 and 5. */
const isRunOf = (figure: string, parts: readonly number[]): boolean =>
  figure === '' ||
  parts
    .flatMap((part) => [String(part), String(part).padStart(2, '0')])
    .some((part) => figure.startsWith(part) && isRunOf(figure.slice(part.length), parts));

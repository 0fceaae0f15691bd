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
  return sameNumber(text, theirs) || sameNumber(elsewhere, theirs) || sameTime(text, theirs);
}

const blanks = (text: string): string => text.replaceAll(/\s+/g, ' ').normalize('NFC');

function sameNumber(text: string, shown: string): boolean {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return false;
  const percent = shown.includes('%');
  const negative = /^\(.*\)$/.test(shown) || /^[^\d]*-/.test(shown);
  const fraction = /^-?\s*(?:(\d+)\s+)?(\d+)\s*\/\s*(\d+)$/.exec(shown);
  if (fraction !== null) {
    const [, whole = '0', over, under] = fraction;
    return Math.abs(Math.abs(value) - (Number(whole) + Number(over) / Number(under))) < 1 / Number(under);
  }
  const digits = shown.replaceAll(/[\s()$€£¥Ј%+_*-]|[A-DF-Za-df-zа-яА-Я]+\.?/g, '').replace(/E-?$/, '');
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
  const near = (a: number, b: number): boolean => a === b || (a + 1) % 60 === b % 60;
  const known = [year, year.slice(2), month, day, hour, String(((Number(hour) + 11) % 12) + 1), minute].map(
    Number,
  );
  const figures = shown.match(/\d+/g) ?? [];
  return (
    figures.length > 0 &&
    figures.every(
      (figure) =>
        known.includes(Number(figure)) ||
        near(Number(second), Number(figure)) ||
        near(Number(minute), Number(figure)) ||
        Number(figure) > 1900 * 24,
    )
  );
}

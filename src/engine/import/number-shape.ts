/** What a shape such as "99.999,99" can mean as a number. */
export type NumberShape = {
  /** Digits before the decimal sign. */
  readonly whole: number;
  readonly fraction: number;
  readonly group: Group | null;
  /** A sign that stands several times, in no usual places: "9,0,0". No decimal sign stands twice. */
  readonly loose: Group | null;
  readonly decimal: ',' | '.' | null;
  /** "1.234" and "1,234": one thousand or one point two. */
  readonly unclear: ',' | '.' | null;
  readonly exponent: boolean;
  readonly sign: string;
  /** "(5)", "5-" and "- 5" are below zero; "+5" is not. */
  readonly style: NumberStyle | null;
};
export type NumberStyle = 'brackets' | 'trailing' | 'plus' | 'apart';
export type Group = '.' | ',' | ' ' | "'";

const currency = '€|\\$|£|¥|zł|Kč|kr|EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|CZK|HUF|JPY';
const currencies = new RegExp(`^([-−–+(]?)\\s*(?:${currency})\\s*|\\s*(?:${currency}|%)(?=\\)?$)`, 'g');
const signs = new RegExp(`${currency}|%`, 'g');

/** The same few shapes come back in every column. */
const known = new Map<string, NumberShape | null>();
const mostKnown = 10_000;

export function numberShape(text: string): NumberShape | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  const read = shapeOf(text);
  if (known.size < mostKnown) known.set(text, read);
  return read;
}

function shapeOf(text: string): NumberShape | null {
  const sign = (text.match(signs) ?? []).join('');
  const bare = text
    .replace(currencies, '$1')
    .replaceAll(/[\u00a0\u202f\u2009]/g, ' ')
    .replaceAll('’', "'")
    .trim();
  // A long number behind a plus is a phone's.
  if (/^\+[9 ]{8,}$/.test(bare)) return null;
  const { style, body } = negativeOf(bare);
  const plain = {
    group: null,
    loose: null,
    decimal: null,
    unclear: null,
    exponent: false,
    sign,
    style,
  } as const;
  if (/^9+$/.test(body)) return { ...plain, whole: body.length, fraction: 0 };
  const exponent = /^(9+)([.,]?)(9*)[eE][-+]?9{1,3}$/.exec(body);
  if (exponent !== null)
    return {
      ...plain,
      exponent: true,
      decimal: (exponent[2] || null) as ',' | '.' | null,
      whole: (exponent[1] as string).length,
      fraction: (exponent[3] as string).length,
    };
  const single = /^(9*)([.,])(9+)$/.exec(body);
  if (single !== null) {
    const [, whole, mark, fraction] = single as unknown as [string, string, ',' | '.', string];
    const unclear = fraction.length === 3 && whole.length >= 1 && whole.length <= 3 ? mark : null;
    return {
      ...plain,
      whole: whole.length,
      fraction: fraction.length,
      decimal: unclear === null ? mark : null,
      unclear,
    };
  }
  const grouped = /^9{1,3}(?:([., '])999)(?:\1(?:999))*(?:([.,])(9+))?$/.exec(body);
  if (grouped !== null) {
    const [, group, decimal, fraction = ''] = grouped as unknown as [
      string,
      Group,
      ',' | '.' | undefined,
      string | undefined,
    ];
    if (decimal === group) return null;
    const digits = body.replaceAll(/[^9]/g, '').length - fraction.length;
    return { ...plain, whole: digits, fraction: fraction.length, group, decimal: decimal ?? null };
  }
  // Crores and lakhs: "1,23,45,678".
  const lakhs = /^9{1,2}(?:,99)+,999(?:\.(9+))?$/.exec(body);
  if (lakhs !== null) {
    const fraction = (lakhs[1] ?? '').length;
    const whole = body.replaceAll(/[^9]/g, '').length - fraction;
    return { ...plain, whole, fraction, group: ',', decimal: fraction === 0 ? null : '.' };
  }
  const loose = /^9+([., '])9+(?:\1(?:9+))+$/.exec(body);
  if (loose !== null)
    return {
      ...plain,
      whole: body.replaceAll(/[^9]/g, '').length,
      fraction: 0,
      loose: loose[1] as Group,
    };
  return null;
}

function negativeOf(text: string): { readonly style: NumberStyle | null; readonly body: string } {
  const inside = /^\((.+)\)$/.exec(text)?.[1];
  if (inside !== undefined) return { style: 'brackets', body: inside.trim() };
  const before = /^(9(?:.*9)?) ?[-−–]$/.exec(text)?.[1];
  if (before !== undefined) return { style: 'trailing', body: before };
  if (text.startsWith('+')) return { style: 'plus', body: text.slice(1) };
  const apart = /^[-−–] +(9.*)$/.exec(text)?.[1];
  if (apart !== undefined) return { style: 'apart', body: apart };
  return { style: null, body: text.replace(/^[-−–]/, '') };
}

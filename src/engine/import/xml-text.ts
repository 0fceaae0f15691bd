/** The little of XML that workbooks need: attributes, and text with its entities. */
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What stands between two tags. Excel writes letters that XML can't hold as _x000D_. */
export function xmlText(raw: string): string {
  let text = raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw;
  if (text.includes('&'))
    text = text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name: string) =>
      hex === undefined && decimal === undefined
        ? (named[name] ?? all)
        : letter(hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16), all),
    );
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
}

const letter = (code: number, otherwise: string): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;

/** The text of all <t> of a string, without what is only its reading aid. */
export function runsOf(xml: string): string {
  const spoken = xml.includes('<rPh') ? xml.replaceAll(/<rPh[\s>][\s\S]*?<\/rPh>/g, '') : xml;
  let text = '';
  let at = 0;
  for (;;) {
    const start = spoken.indexOf('<t', at);
    if (start === -1) return xmlText(text);
    const end = spoken.indexOf('>', start);
    const next = spoken[start + 2];
    at = end + 1;
    if (end === -1) return xmlText(text);
    if ((next !== '>' && next !== ' ') || spoken[end - 1] === '/') continue;
    const close = spoken.indexOf('</t>', end);
    text += spoken.slice(end + 1, close === -1 ? undefined : close);
    at = close === -1 ? spoken.length : close + 4;
  }
}

/** Each tag of a name with its attributes, whatever prefix the names carry. */
export function* tags(xml: string, name: string): Generator<Readonly<Record<string, string>>> {
  for (const [, inside = ''] of xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?/?>`, 'g'))) {
    const attributes: Record<string, string> = {};
    for (const [, key = '', , value = ''] of inside.matchAll(/([\w:]+)\s*=\s*(["'])(.*?)\2/g))
      attributes[key.replace(/^\w+:/, '')] = xmlText(value);
    yield attributes;
  }
}

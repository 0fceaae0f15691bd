import { describe, expect, it } from 'vitest';
import { SheetXml, Unusual } from './sheet-xml.ts';

const context = { shared: ['first', 'a & b'], dated: [false, true], since1904: false };
const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

/** In pieces of every size: tags and letters lie across their ends. */
function rowsOf(xml: string, size: number): unknown[] {
  const reader = new SheetXml(context);
  const rows: unknown[] = [];
  for (let at = 0; at < xml.length; at += size) rows.push(...reader.take(xml.slice(at, at + size)));
  return rows;
}

describe('the XML of a sheet', () => {
  const xml = sheet(
    `<row r="1" spans="1:9"><c r="A1" t="s"><v>1</v></c><c r="C1" s="1"><v>45292.5</v></c><c r="D1" s="1"/></row>
    <row r="3"><c r="A3" t="inlineStr"><is><r><t>a&lt;</t></r><rPh><t>no</t></rPh><r><t xml:space="preserve"> b</t></r></is></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;"x"</f><v>x_x000D_</v></c><c s="1"><v>-1.5</v></c></row><row r="4"/>`,
  );

  it.each([1, 7, 40, 10_000])('E90 reads cells of every type in pieces of %i letters', (size) => {
    expect(rowsOf(xml, size)).toEqual([
      { index: 0, cells: ['a & b', null, { time: '2024-01-01 12:00:00' }, null] },
      { index: 2, cells: ['a< b', true, '#N/A', 'x\r', -1.5] },
    ]);
  });

  it('E90 leaves what it does not know to another reader', () => {
    for (const odd of [
      '<x:worksheet><x:sheetData><x:row/></x:sheetData>',
      sheet('<row r="1"><c t="s"><v>9</v></c></row>'),
      sheet('<row r="1"><c><is><t><![CDATA[x]]></t></is></c></row>'),
      sheet('<row r="1"><c t="new"><v>1</v></c></row>'),
    ])
      expect(() => rowsOf(odd, 10_000)).toThrow(Unusual);
  });
});

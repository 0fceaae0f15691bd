import { writeXlsx } from 'hucre/xlsx';
import type { ChartTable } from '../../shared/report/chart-table.ts';
import { xmlWords } from '../../shared/text/xml.ts';

/** As a workbook: numbers are numbers, words are words and never a formula. */
export const writeTable = async ({ name, heads, rows, made }: ChartTable): Promise<Uint8Array> => {
  const text = (value: string | number | null): string | number | null =>
    typeof value === 'string' ? xmlWords(value) : value;
  return writeXlsx({
    sheets: [
      {
        name: sheetName(name),
        rows: [heads.map(text), ...rows.map((row) => row.map(text)), [], ...made.map((said) => [text(said)])],
        freezePane: { rows: 1 },
      },
    ],
    properties: { title: xmlWords(name), creator: 'Nugget' },
    stringMode: 'inline',
  });
};

/** What Excel takes as the name of a sheet. */
const sheetName = (name: string): string =>
  xmlWords(name)
    .replace(/[[\]:*?/\\']/gu, ' ')
    .trim()
    .slice(0, 31) || 'Numbers';

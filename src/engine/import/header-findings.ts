import type { Finding } from '../../shared/ipc/import-report.ts';
import { shapeWords } from '../../shared/messages/shape-words.ts';
import { about, excerpt, mend } from './excerpt.ts';
import { countsUp } from './header.ts';
import type { ReadAsWanted, Staged } from './staged.ts';

/** Whether the first record names the columns; what a person said of it is not asked again. */
export const headerFindings = (
  staged: Pick<Staged, 'header'>,
  records: readonly (readonly string[])[],
  asked: ReadAsWanted,
): readonly Finding[] => [
  ...headerIsData(staged, records),
  ...(asked.header === undefined ? noHeader(staged, records) : []),
];

/** Names are words, each once. Numbers, days or addresses among them mean the first row is a row like the others. */
function headerIsData(staged: Pick<Staged, 'header'>, records: readonly (readonly string[])[]): Finding[] {
  const [first = [], ...rows] = records;
  if (!staged.header.inFile || rows.length === 0 || countsUp(first)) return [];
  const data = first.filter(
    (cell, i) =>
      (/^[-+]?\d+([.,]\d+)?$|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|^\S+@\S+\.\w+$/.test(cell.trim()) &&
        !/^(19|20)\d\d$/.test(cell.trim())) ||
      (cell.trim() !== '' &&
        cell.length > 1 &&
        rows.filter((row) => row[i] === cell).length >= Math.max(2, rows.length * 0.05)),
  );
  if (data.length < Math.max(1, filledCount(first) * 0.5)) return [];
  return [
    about({
      check: 'header-is-data',
      severity: 'solve',
      row: 1,
      value: data[0] as string,
      words: shapeWords.headerIsData(data[0] as string),
      mends: [
        mend(
          { header: false },
          shapeWords.noHeader,
          excerpt(rows, first),
          excerpt(
            records,
            first.map((_, i) => `column_${i + 1}`),
          ),
        ),
      ],
    }),
  ];
}

function noHeader({ header }: Pick<Staged, 'header'>, records: readonly (readonly string[])[]): Finding[] {
  const [first = [], ...rows] = records;
  if (header.inFile || !header.names.every((name) => /^column_\d+$/.test(name))) return [];
  return [
    about({
      check: 'no-header',
      severity: 'know',
      words: shapeWords.numbered,
      mends:
        rows.length === 0
          ? []
          : [
              mend(
                { header: true },
                shapeWords.asHeader,
                excerpt(records, header.names),
                excerpt(rows, first),
              ),
            ],
    }),
  ];
}

const filledCount = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

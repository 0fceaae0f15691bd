import type { Finding } from '../../shared/ipc/import-report.ts';
import { shapeWords } from '../../shared/messages/shape-words.ts';
import { about, excerpt, mend } from './excerpt.ts';
import { bestColumn } from './extra-cells.ts';
import { leaveOut } from './leave-out.ts';
import { joined } from './row-repair.ts';
import type { Form, Staged, Straightened } from './staged.ts';

export function extraCells(
  staged: Staged,
  form: Form,
  records: readonly (readonly string[])[],
  { long, width }: Straightened,
): Finding[] {
  const [first] = long;
  if (first === undefined) return [];
  const names = staged.header.names;
  const rows = long.map(({ cells }) => cells);
  const n = staged.aside?.length ?? 0;
  if (n === 0 && form.repair.extraCells !== 'keep')
    return [
      about({
        check: 'extra-cells',
        severity: 'know',
        row: first.record,
        words: shapeWords.extraJoined(rows.length, String(names[Number(form.repair.extraCells) - 1])),
      }),
    ];
  const regular = records.slice(form.skip + 1).filter((record) => record.length === width);
  const at = bestColumn(rows, regular, width);
  const after = rows.map((cells) => joined(cells, width, at, form.dialect.delimiter));
  return [
    about({
      check: 'extra-cells',
      severity: 'solve',
      row: first.record,
      value: first.cells.join(form.dialect.delimiter).slice(0, 200),
      words: shapeWords.extraCells(n, first.record),
      mends: [
        mend(
          { extraCells: at + 1 },
          shapeWords.joinInto(names[at] as string),
          excerpt(rows, names),
          excerpt(after, names),
        ),
        mend({ extraCells: 'keep' }, shapeWords.keepExtra, excerpt(rows, names), excerpt(rows, names)),
      ],
      offers: leaveOut(names[0] ?? '', staged.aside ?? []),
    }),
  ];
}

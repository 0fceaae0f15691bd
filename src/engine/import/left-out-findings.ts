import type { Finding } from '../../shared/ipc/import-report.ts';
import { shapeWords } from '../../shared/messages/shape-words.ts';
import { about, excerpt, mend } from './excerpt.ts';
import type { Form, Staged, Straightened } from './staged.ts';

export function above({ leftOut }: Staged, form: Form, records: readonly (readonly string[])[]): Finding[] {
  const n = leftOut?.above ?? 0;
  if (n === 0) return [];
  const text = (records[0] ?? [])
    .filter((cell) => cell.trim() !== '')
    .join(' ')
    .slice(0, 80);
  return [
    about({
      check: 'lines-above',
      severity: 'know',
      row: 1,
      value: text,
      words: shapeWords.above(n, text),
      mends: [mend({ skip: 0 }, shapeWords.withAbove, excerpt(records.slice(form.skip)), excerpt(records))],
    }),
  ];
}

export const comments = ({ leftOut, readAs }: Staged): Finding[] =>
  (leftOut?.comments ?? 0) === 0
    ? []
    : [
        about({
          check: 'comments',
          severity: 'know',
          words: shapeWords.comments(leftOut?.comments ?? 0, readAs.comment ?? '#'),
        }),
      ];

/** What stands in the file and in no cell: comments behind cells, and what lies between fixed places. */
export function cutOff(
  { header }: Staged,
  { dialect, fields, skip }: Form,
  records: readonly (readonly string[])[],
  { cutOff: found }: Straightened,
): Finding[] {
  if (found === undefined) return [];
  const { rows, first, text } = found;
  const place = { severity: 'know', row: first, value: text } as const;
  if (fields !== undefined)
    return [about({ ...place, check: 'between-places', words: shapeWords.betweenPlaces(rows, first, text) })];
  const mark = dialect.behind ?? '';
  const row = records[first - 1] ?? [];
  const whole = [...row.slice(0, -1), `${row.at(-1) ?? ''}${text}`];
  return [
    about({
      ...place,
      check: 'comments-behind',
      words: shapeWords.commentsBehind(rows, first, text),
      mends: [
        mend(
          { commentsBehind: false },
          shapeWords.keepBehind(mark),
          excerpt(records.slice(skip + 1), header.names),
          excerpt([whole], header.names),
        ),
      ],
    }),
  ];
}

import type { ColumnReport, JoinReport, Unmatched } from '../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../shared/metric/sql.ts';
import type { Connection } from '../duckdb.ts';
import type { JoinChoice, JoinTable, Place } from './join-measure.ts';
import { type Letters, plainLetters } from './plain-letters.ts';

const shown = 5;
const people: ReadonlySet<ColumnReport['tag']> = new Set([
  'person_key',
  'person_name',
  'staff_person',
  'hidden',
]);

/** Adds them where rows are left over; keys that stand for people are counted and not shown. */
export async function withUnmatched(
  connection: Connection,
  place: Place,
  report: JoinReport,
  tables: readonly JoinTable[],
): Promise<JoinReport> {
  if (report.rightMatched >= report.rightKeyed || report.among !== undefined) return report;
  const personal = report.on.some((pair) =>
    ([report.left, report.right] as const).some((name, side) =>
      tables.some(
        (table) =>
          table.name === name && table.columns.some((one) => one.name === pair[side] && people.has(one.tag)),
      ),
    ),
  );
  const columns = tables.find(({ name }) => name === report.right)?.columns ?? [];
  const written = report.on.map(([, right]) => columns.find(({ name }) => name === right)?.keyOf ?? right);
  const unmatched = await unmatchedKeys(connection, place, report, written);
  return { ...report, unmatched: personal ? { ...unmatched, keys: [] } : unmatched };
}

/** The keys of right rows that meet no left row, most rows first, and what they would meet if only letters counted. */
export async function unmatchedKeys(
  connection: Connection,
  place: Place,
  choice: JoinChoice,
  /** The right columns to show instead of keys that are letters only. */
  written = choice.on.map(([, right]) => right),
): Promise<Unmatched> {
  const bare = await unmatchedBy('plain', connection, place, choice, written);
  const german = await unmatchedBy('german', connection, place, choice, written);
  return {
    keys: bare.keys.map((key, i) => ({ ...german.keys[i], ...key })),
    distinct: bare.distinct,
    plainly: bare.meeting,
    german: german.meeting,
  };
}

type UnmatchedBy = Pick<Unmatched, 'keys' | 'distinct'> & { readonly meeting: number };

async function unmatchedBy(
  letters: Letters,
  connection: Connection,
  place: Place,
  { left, right, on }: JoinChoice,
  written: readonly string[],
): Promise<UnmatchedBy> {
  const names = on.map((_, i) => `k${i}`);
  const keys = (side: 0 | 1, count: string): string =>
    `SELECT ${on.map((pair, i) => `${quoteIdent(pair[side])}::VARCHAR AS k${i}`).join(', ')}${count} FROM ${place(side === 0 ? left : right)}
      WHERE ${on.map((pair) => `${quoteIdent(pair[side])} IS NOT NULL`).join(' AND ')} GROUP BY ALL`;
  const shownAs = on.map((_, i) => `w${i}`);
  const asWritten = written.map((column, i) => `min(${quoteIdent(column)})::VARCHAR AS w${i}`).join(', ');
  const plain = names.map((name) => plainLetters(name, letters));
  const bare = plain.map((sql, i) => `${sql} AS p${i}`).join(', ');
  const rows =
    await connection.rows(`WITH l AS (${keys(0, '')}), r AS (${keys(1, `, count(*) AS n, ${asWritten}`)}),
    alone AS (SELECT ${names.join(', ')}, ${shownAs.join(', ')}, n, ${bare} FROM r ANTI JOIN l USING (${names.join(', ')})),
    near AS (SELECT ${plain.map((sql, i) => `${sql} AS p${i}, min(${names[i]}) AS s${i}`).join(', ')} FROM l GROUP BY ${plain.join(', ')} HAVING count(*) = 1),
    told AS (SELECT alone.*, ${names.map((_, i) => `s${i}`).join(', ')} FROM alone LEFT JOIN near USING (${names.map((_, i) => `p${i}`).join(', ')}))
    SELECT ${shownAs.join(', ')}, n, s0, count(*) OVER (), coalesce(sum(n) FILTER (s0 IS NOT NULL) OVER (), 0)
    FROM told ORDER BY n DESC, ${names.join(', ')} LIMIT ${shown}`);
  const width = names.length;
  return {
    keys: rows.map((row) => ({
      key: row.slice(0, width).map(String).join(' · '),
      rows: Number(row[width]),
      ...(width === 1 && row[width + 1] != null ? { like: String(row[width + 1]) } : {}),
    })),
    distinct: Number(rows[0]?.[width + 2] ?? 0),
    meeting: Number(rows[0]?.[width + 3] ?? 0),
  };
}

import type { ViewProblem } from '../../shared/metric/catalog.ts';
import { pageLetters, type RowsPage, type RowsQuestion, shownLetters } from '../../shared/metric/rows.ts';
import { quoteIdent, quoteText } from '../../shared/metric/sql.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Connection } from '../duckdb.ts';

const order = 'temp.main.nugget_order';

/** Where a table's rows stand once they are sorted and filtered; any page of them is then near. */
export class SortedRows {
  readonly #connection: Connection;
  #made: { readonly key: string; readonly all: number; readonly view: boolean } | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** `where`: over alias b, with the joins that it needs. */
  async page(
    question: RowsQuestion,
    known: readonly { readonly name: string; readonly type: string }[],
    where: { readonly sql: string; readonly joins: string },
  ): Promise<Result<RowsPage, ViewProblem>> {
    const start = performance.now();
    const { columns, sort, offset, limit, from } = question;
    const { table } = question.explore;
    const unknown = [...columns, ...(sort ? [sort.column] : [])].find(
      (column) => !known.some((one) => one.name === column),
    );
    if (unknown !== undefined) return err({ code: 'no-column', column: unknown });
    const source = `${quoteIdent(table)} b${where.joins} WHERE ${where.sql}`;
    // Equal values stay in the file's order.
    const by = (last: string): string =>
      sort ? ` ORDER BY b.${quoteIdent(sort.column)}${sort.down ? ' DESC' : ''} NULLS LAST, ${last}` : '';
    const key = JSON.stringify([table, where, sort]);
    if (this.#made?.key !== key) {
      this.#made = null;
      const view =
        (await this.#connection.count(
          `SELECT count(*) FROM duckdb_views() WHERE view_name = ${quoteText(table)}`,
        )) > 0;
      // A view has no row numbers to come back by: its rows themselves are kept.
      await this.#connection.run(
        view
          ? `CREATE OR REPLACE TEMP TABLE nugget_order AS SELECT b.* FROM ${source}${by('ALL').replace(', ALL', '')}`
          : `CREATE OR REPLACE TEMP TABLE nugget_order AS SELECT b.rowid AS r FROM ${source}${by('b.rowid')}`,
      );
      const all = await this.#connection.count(`SELECT count(*) FROM ${order}`);
      this.#made = { key, all, view };
    }
    const { all, view } = this.#made;
    const cut = (column: string): string => {
      const text = `b.${quoteIdent(column)}::VARCHAR`;
      return from !== undefined
        ? `substring(${text}, ${from + 1}, ${pageLetters})`
        : `CASE WHEN length(${text}) > ${shownLetters} THEN substring(${text}, 1, ${shownLetters}) || '…' ELSE ${text} END`;
    };
    const cells = columns.map(cut).join(', ');
    const some = `rowid >= ${offset} AND rowid < ${offset + limit}`;
    const sql = view
      ? `SELECT ${cells} FROM ${order} b WHERE ${some} ORDER BY rowid`
      : `SELECT ${cells} FROM (SELECT rowid AS at, r FROM ${order} WHERE ${some}) p JOIN ${quoteIdent(table)} b ON b.rowid = p.r ORDER BY p.at`;
    const rows = await this.#connection.rows(sql);
    return ok({
      rows: rows.map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
      all,
      runMs: performance.now() - start,
    });
  }
}

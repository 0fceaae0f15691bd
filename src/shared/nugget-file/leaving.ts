import type { Workshop } from '../log/state.ts';
import { readFrozenResult } from '../metric/frozen-result.ts';
import { rowsIn } from '../data/rows-in.ts';
import { saidIn } from '../log/said-texts.ts';
import { isPersonal, type PersonalTag } from './leaving-columns.ts';
import type { FileMode } from './manifest.ts';
import { type PersonalHit, personalHits } from './personal-hits.ts';

/** What a file of this mode takes along, counted before it is written. */
export type Leaving = {
  readonly entries: number;
  readonly charts: number;
  readonly sums: number;
  readonly rows: number;
  readonly tables: readonly {
    readonly name: string;
    readonly rows: number;
    readonly columns: number;
    /** Columns that name or follow people, by what they hold. */
    readonly personal: readonly { readonly column: string; readonly tag: PersonalTag }[];
  }[];
  /** What was said, or is the name of a group, and looks like one person's. */
  readonly hits: readonly PersonalHit[];
  /** Groups of fewer are folded into others. */
  readonly smallest: number;
  /** Of the finished file; null where only the export of the tables will tell. */
  readonly bytes: number | null;
};

/** `results`: the texts of the frozen results that go along. */
export const leaving = (
  workshop: Workshop,
  mode: FileMode,
  results: readonly string[],
  bytes: number | null,
): Leaving => {
  const cells = results.flatMap((text) => readFrozenResult(text)?.cells ?? []);
  const tables = mode === 'data' ? (workshop.data?.tables ?? []) : [];
  return {
    entries: workshop.entries.length,
    charts: results.length,
    sums: cells.length,
    rows: tables.reduce((sum, table) => sum + rowsIn(table), 0),
    tables: tables.map((table) => ({
      name: table.name,
      rows: rowsIn(table),
      columns: table.columns.length,
      personal: table.columns.flatMap(({ name: column, tag }) => (isPersonal(tag) ? [{ column, tag }] : [])),
    })),
    hits: personalHits(
      saidIn(workshop),
      cells.flatMap(({ group }) => (group === null ? [] : [group])),
    ),
    smallest: workshop.smallGroupMin,
    bytes,
  };
};

/** Most mailboxes take 10 MB, many 25; encoding for mail adds a third. */
export type MailFit = 'fits' | 'some' | 'too-big';
export const mailFit = (bytes: number): MailFit => {
  const mailed = (bytes * 4) / 3;
  const mb = 1024 * 1024;
  return mailed <= 10 * mb ? 'fits' : mailed <= 25 * mb ? 'some' : 'too-big';
};

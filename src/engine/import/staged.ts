import type { Finding, ImportRecipe, ReadAs } from '../../shared/ipc/import-report.ts';
import type { Header } from './header.ts';
import type { Settled } from './quick-column.ts';
import type { Dialect } from './records.ts';

/** The whole file as text in table `stage`, columns c0, c1, …; the file's record number is rowid + `firstRecord`. */
export type Staged = {
  readonly header: Header;
  readonly width: number;
  readonly firstRecord: number;
  readonly rowsRead: number;
  readonly readAs: ReadAs;
  readonly uneven: Uneven;
  /** Read from a format with its own types: only text columns are looked at. */
  readonly typed?: readonly string[];
  /** Columns that hold values already; `stage` then holds no header record. */
  readonly settled?: Settled;
  /** Text columns whose beginning holds few values. */
  readonly repeating?: ReadonlySet<number>;
  /** `stage` is a view of the landing's table. */
  readonly landed?: boolean;
  /** Columns whose every cell was a number in the file: no sign in them is unclear. */
  readonly numbers?: ReadonlySet<number>;
  /** Records whose cells can't be told apart: they stay out until someone settles them. */
  readonly aside?: readonly number[];
  readonly leftOut?: { readonly above: number; readonly comments: number };
  readonly parts?: readonly string[];
  readonly lines?: readonly string[];
  /** What the reader itself noticed about the file's shape. */
  readonly findings?: readonly Finding[];
};
export type ReadAsWanted = ImportRecipe['readAs'];
export type Uneven = {
  readonly short: number;
  readonly long: number;
  readonly firstShort?: number;
  readonly firstLong?: number;
  readonly openQuote?: number;
};
/** How the cells are cut, and everything a person or the file's beginning says about its form. */
export type Form = {
  readonly dialect: Dialect;
  readonly skip: number;
  readonly comment: string | undefined;
  /** Cells stand at fixed places of each line. */
  readonly fields?: readonly FixedField[] | undefined;
  readonly repair: RowRepair;
};
export type FixedField = NonNullable<ReadAsWanted['fields']>[number];
export type RowRepair = {
  readonly spans: boolean;
  readonly unwrap: boolean;
  readonly extraCells: 'keep' | number | undefined;
};
export type CutOff = { readonly rows: number; readonly first: number; readonly text: string };
export type Straightened = {
  readonly width: number;
  readonly uneven: Uneven;
  readonly aside: readonly number[];
  readonly leftOut: { readonly above: number; readonly comments: number };
  /** A few of the rows with cells too many, as they stand in the file. */
  readonly long: readonly { readonly record: number; readonly cells: readonly string[] }[];
  /** Comments behind the cells of a line, and what stands between fixed places. */
  readonly cutOff?: CutOff;
};

/** What was read, whatever it was packed in. */
export type Source = {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly staged: Staged;
};

/** `part`: the table of each file that is meant. */
export type StageFile = (path: string, part: string | undefined) => Promise<Source>;

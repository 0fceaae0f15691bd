import type { ColumnReport, Finding, ImportDecision } from '../../../shared/ipc/import-report.ts';
import type { Connection } from '../../duckdb.ts';
import type { ColumnPlan } from '../column-plan.ts';
import type { Staged } from '../staged.ts';
import type { Misfits } from '../typed.ts';

/** What a check may look at: table `typed` in the work database, and how it came about. */
export type DoctorContext = {
  readonly connection: Connection;
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly ColumnReport[];
  readonly plans: readonly ColumnPlan[];
  readonly staged: Staged;
  readonly misfits: Misfits;
  readonly decisions: readonly ImportDecision[];
  readonly today: string;
  readonly check: () => void;
};
/** `of`: SQL over `typed` that is true of the rows it is about, where they are some of all. */
export type Found = Finding & { readonly of?: string };
export type DoctorCheck = (context: DoctorContext) => Promise<readonly Found[]> | readonly Found[];

export const isNumber = (type: string): boolean =>
  /^(TINYINT|SMALLINT|INTEGER|BIGINT|U\w*INT|HUGEINT|DECIMAL|DOUBLE|FLOAT)/.test(type);
export const isTime = (type: string): boolean => /^(DATE|TIMESTAMP)/.test(type);
export const timeColumn = (context: DoctorContext): string | undefined =>
  context.columns.find((column) => isTime(column.type))?.name;

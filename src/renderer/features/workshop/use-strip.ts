import { scopesWithout } from '../../../shared/challenge/decided-rows.ts';
import type { Catalog } from '../../../shared/metric/catalog.ts';
import { stripSql } from '../../../shared/metric/strip-sql.ts';
import { useApp } from '../../state/app-store.ts';
import { readAmounts } from '../../state/read-arrow.ts';
import { mostDots } from '../../../shared/picture/chart-kinds.ts';
import type { LensModel } from './lens-model.ts';
import { spreadColumn } from './spread-column.ts';
import { sharedRows } from './use-shared-rows.ts';

/** Amounts with their groups; `too-many` where dots would lie upon each other. */
export type Amounts = readonly (readonly [group: string | null, value: number])[];
export type StripRows = Amounts | 'too-many' | null;

const useAmounts = sharedRows(mostDots + 1, readAmounts);

/** The amounts behind the number one by one; null while they are on their way. */
export const useStrip = (model: LensModel): StripRows => {
  const tables = useApp((state) => state.tables);
  const workshop = useApp((state) => state.workshop);
  const beforeAfter = useApp((state) => state.beforeAfter);
  const catalog: Catalog = new Map(tables.map((table) => [table.name, table.columns]));
  const column = spreadColumn(model.metric, tables);
  const without = beforeAfter && workshop ? scopesWithout(workshop, model.metric, model) : [];
  const made =
    column === null || (model.seen.before.total.n ?? 0) > mostDots * 4
      ? null
      : stripSql({ ...model.view, without: [...without] }, column, catalog);
  const sql = made?.ok ? made.value : null;
  const rows = useAmounts(sql, model.seen.before);
  return sql === null || (rows !== null && rows.length > mostDots) ? 'too-many' : rows;
};

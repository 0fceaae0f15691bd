import { useEffect, useState } from 'react';
import { scopesWithout } from '../../../shared/challenge/decided-rows.ts';
import type { Catalog } from '../../../shared/metric/catalog.ts';
import { stripSql } from '../../../shared/metric/strip-sql.ts';
import { getApp, useApp } from '../../state/app-store.ts';
import { ask } from '../../state/engine-client.ts';
import { readAmounts } from '../../state/read-arrow.ts';
import { type LensModel, mostDots } from './lens-model.ts';
import { spreadColumn } from './spread-column.ts';

/** Amounts with their groups; `too-many` where dots would lie upon each other. */
export type Amounts = readonly (readonly [group: string | null, value: number])[];
export type StripRows = Amounts | 'too-many' | null;

/** Both lenses ask for the same rows: one question, one answer. */
let shared: { readonly sql: string; readonly answer: Promise<StripRows> } | null = null;

const askRows = (sql: string): Promise<StripRows> => {
  if (shared?.sql === sql) return shared.answer;
  const answer = ask({ kind: 'sql', sql, maxRows: mostDots + 1 }).answer.then((reply): StripRows => {
    if (!reply.ok || reply.value.kind !== 'sql') return 'too-many';
    const rows = readAmounts(reply.value.arrow);
    return rows.length > mostDots ? 'too-many' : rows;
  });
  shared = { sql, answer };
  return answer;
};

/** The amounts behind the number one by one; null while they are on their way. */
export const useStrip = (model: LensModel): StripRows => {
  const tables = useApp((state) => state.tables);
  const workshop = useApp((state) => state.workshop);
  const beforeAfter = useApp((state) => state.beforeAfter);
  const [known, setKnown] = useState<{ readonly sql: string; readonly rows: StripRows } | null>(null);
  const catalog: Catalog = new Map(tables.map((table) => [table.name, table.columns]));
  const column = spreadColumn(model.metric, tables);
  const without = beforeAfter && workshop ? scopesWithout(workshop, model.metric, model) : [];
  const made =
    column === null || (model.seen.before.total.n ?? 0) > mostDots * 4
      ? null
      : stripSql({ ...model.view, without: [...without] }, column, catalog);
  const sql = made?.ok ? made.value : null;
  useEffect(() => {
    let mine = true;
    if (sql !== null && getApp().dataHere) void askRows(sql).then((rows) => mine && setKnown({ sql, rows }));
    return () => {
      mine = false;
    };
  }, [sql]);
  if (sql === null) return 'too-many';
  return known?.sql === sql ? known.rows : null;
};

import { useEffect, useState } from 'react';
import { scopesWithout } from '../../../shared/challenge/decided-rows.ts';
import type { Catalog } from '../../../shared/metric/catalog.ts';
import { pointsSql } from '../../../shared/metric/points.ts';
import { getApp, useApp } from '../../state/app-store.ts';
import { ask } from '../../state/engine-client.ts';
import { readPairs } from '../../state/read-arrow.ts';
import type { Points } from './lay-picture.ts';
import { type LensModel, mostDots } from './lens-model.ts';

/** Both lenses ask for the same rows: one question, one answer. */
let shared: { readonly sql: string; readonly answer: Promise<Points | null> } | null = null;

const askPoints = (sql: string): Promise<Points | null> => {
  if (shared?.sql === sql) return shared.answer;
  const answer = ask({ kind: 'sql', sql, maxRows: mostDots }).answer.then((reply) => {
    if (!reply.ok || reply.value.kind !== 'sql') return null;
    return readPairs(reply.value.arrow);
  });
  shared = { sql, answer };
  return answer;
};

/** The rows of a chart of dots, with what is agreed to leave out left out; null while it is none. */
export const usePoints = (model: LensModel): Points | null => {
  const tables = useApp((state) => state.tables);
  const workshop = useApp((state) => state.workshop);
  const beforeAfter = useApp((state) => state.beforeAfter);
  const [known, setKnown] = useState<{ readonly sql: string; readonly points: Points | null } | null>(null);
  const catalog: Catalog = new Map(tables.map((table) => [table.name, table.columns]));
  const without =
    beforeAfter && workshop && model.kind === 'scatter' ? scopesWithout(workshop, model.metric, model) : [];
  const made = model.kind === 'scatter' ? pointsSql({ ...model.view, without: [...without] }, catalog) : null;
  const sql = made?.ok ? made.value : null;
  useEffect(() => {
    let mine = true;
    if (sql !== null && getApp().dataHere)
      void askPoints(sql).then((points) => mine && setKnown({ sql, points }));
    return () => {
      mine = false;
    };
  }, [sql]);
  return sql !== null && known?.sql === sql ? known.points : null;
};

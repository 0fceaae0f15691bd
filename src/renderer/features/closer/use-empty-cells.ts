import { useEffect, useState } from 'react';
import type { EngineFailure } from '../../../shared/ipc/engine-requests.ts';
import { quoteIdent } from '../../../shared/metric/sql.ts';
import { ask } from '../../state/engine-client.ts';
import { readArrow } from '../../state/read-arrow.ts';

type Counted = {
  readonly rows: number;
  readonly cells: readonly { readonly name: string; readonly empty: number }[];
};
type Answer = Counted | { readonly failure: EngineFailure };

/** How many cells of each column are empty: one reading of the table; null while it is counted. */
export const useEmptyCells = (table: string, columns: readonly string[]): Answer | null => {
  const [found, setFound] = useState<{ readonly of: string; readonly answer: Answer } | null>(null);
  const key = JSON.stringify([table, columns]);
  useEffect(() => {
    const [from, names] = JSON.parse(key) as readonly [string, readonly string[]];
    const counts = names.map((name) => `, count(*) - count(${quoteIdent(name)})`).join('');
    const running = ask({
      kind: 'sql',
      sql: `SELECT count(*)${counts} FROM ${quoteIdent(from)}`,
      maxRows: 1,
    });
    let left = false;
    const read = async (): Promise<void> => {
      const reply = await running.answer;
      if (left) return;
      if (!reply.ok) return setFound({ of: key, answer: { failure: reply.error } });
      if (reply.value.kind !== 'sql') return;
      const row = readArrow(reply.value.arrow).rows[0] ?? [];
      const cells = names.map((name, at) => ({ name, empty: Number(row[at + 1] ?? 0) }));
      setFound({ of: key, answer: { rows: Number(row[0] ?? 0), cells } });
    };
    void read();
    return () => {
      left = true;
      running.cancel();
    };
  }, [key]);
  return found?.of === key ? found.answer : null;
};

import { useEffect, useRef, useState } from 'react';
import type { EngineFailure } from '../../../shared/ipc/engine-requests.ts';
import { ask, type Running } from '../../state/engine-client.ts';
import { readArrow } from '../../state/read-arrow.ts';

/** More rows are no picture and no reading. */
const mostAsked = 2000;
export type QueryAnswer =
  | {
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly all: number;
      readonly truncated: boolean;
      readonly runMs: number;
    }
  | { readonly failure: EngineFailure };

/** A typed query through the gate: one at a time, newest wins, and one that nobody waits for any more is stopped. */
export const useQuery = () => {
  const [answer, setAnswer] = useState<QueryAnswer | null>(null);
  const [since, setSince] = useState<number | null>(null);
  const running = useRef<Running | null>(null);
  useEffect(() => () => running.current?.cancel(), []);
  const run = async (sql: string): Promise<void> => {
    running.current?.cancel();
    const mine = ask({ kind: 'sql', sql, maxRows: mostAsked });
    running.current = mine;
    setSince(Date.now());
    const reply = await mine.answer;
    if (running.current !== mine) return;
    running.current = null;
    setSince(null);
    if (!reply.ok) setAnswer({ failure: reply.error });
    else if (reply.value.kind === 'sql') {
      const { arrow, rows, truncated, runMs } = reply.value;
      setAnswer({ ...readArrow(arrow), all: rows, truncated, runMs });
    }
  };
  return { answer, since, run, stop: () => running.current?.cancel() };
};

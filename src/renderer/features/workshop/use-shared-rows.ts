import { useEffect, useState } from 'react';
import type { ViewResult } from '../../../shared/metric/view.ts';
import { getApp } from '../../state/app-store.ts';
import { ask } from '../../state/engine-client.ts';

type Asked<T> = { readonly sql: string; readonly seen: ViewResult; readonly answer: Promise<T | null> };

/** The rows behind what is seen. Both lenses get one answer; what is seen anew (other data, an engine started again) is asked anew. */
export const sharedRows = <T>(maxRows: number, read: (arrow: Uint8Array) => T) => {
  let shared: Asked<T> | null = null;
  const askOnce = (sql: string, seen: ViewResult): Promise<T | null> => {
    if (shared?.sql === sql && shared.seen === seen) return shared.answer;
    const answer = ask({ kind: 'sql', sql, maxRows }).answer.then((reply) =>
      reply.ok && reply.value.kind === 'sql' ? read(reply.value.arrow) : null,
    );
    shared = { sql, seen, answer };
    return answer;
  };
  /** Null while they are on their way; the last ones stand as long as the same rows are counted. */
  return (sql: string | null, seen: ViewResult): T | null => {
    const [known, setKnown] = useState<{ readonly key: string; readonly rows: T | null } | null>(null);
    const key = `${seen.fingerprint} ${sql}`;
    useEffect(() => {
      let mine = true;
      if (sql !== null && getApp().dataHere)
        void askOnce(sql, seen).then((rows) => mine && setKnown({ key, rows }));
      return () => {
        mine = false;
      };
    }, [sql, seen, key]);
    return sql !== null && known?.key === key ? known.rows : null;
  };
};

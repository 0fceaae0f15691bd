import type { EngineFailure } from '../shared/ipc/engine-requests.ts';
import { gateWords } from '../shared/messages/engine-words.ts';
import { closest } from './closest.ts';
import { messageOf } from './duckdb.ts';

/** DuckDB's error as a sentence that names where the query stops; `columns` are all names that could have been meant. */
export function queryFailure(error: unknown, sql: string, columns: readonly string[]): EngineFailure {
  const message = messageOf(error);
  if (/INTERRUPT/i.test(message)) return { code: 'cancelled', message: 'Cancelled.', sql };
  if (message.startsWith('Out of Memory Error')) return { code: 'out-of-memory', message, sql };
  const column =
    /Referenced column "([^"]+)"/.exec(message)?.[1] ??
    /does not have a column named "([^"]+)"/.exec(message)?.[1];
  if (column !== undefined) {
    const near = closest(column, columns);
    return {
      code: 'query',
      message: gateWords.column(column, near),
      sql,
      ...(near === undefined ? {} : { closest: near, misspelt: column }),
    };
  }
  return { code: 'query', message: plain(message), sql };
}

/** The first sentence of DuckDB's message, without its kind and the pointer into the query. */
const plain = (message: string): string => {
  const line = (message.split('\n')[0] as string).replace(/^\w+( \w+)* Error: /, '').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
};

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EngineFailure } from '../../../shared/ipc/engine-requests.ts';
import type { RowsPage, RowsQuestion } from '../../../shared/metric/rows.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { getApp } from '../../state/app-store.ts';
import { ask } from '../../state/engine-client.ts';
import { columnsOf, questionNow } from './exploring.ts';

/** Rows are fetched this many at a time; the pages around the place that is looked at are kept. */
export const pageRows = 200;
const keptPages = 30;

type Pages = {
  readonly key: string | null;
  readonly all: number | null;
  readonly pages: ReadonlyMap<number, RowsPage['rows']>;
  readonly failure: EngineFailure | null;
};
const nothing: Pages = { key: null, all: null, pages: new Map(), failure: null };
const store = createStore<Pages>(() => nothing);
export const useRowPages = (): Pages => useStore(store);

const hidden = new Set(['hidden', 'staff_person']);
/** What the table shows: every column but those that stay hidden. */
export const rowColumns = (table: string): readonly string[] =>
  columnsOf(table)
    .filter((column) => !hidden.has(column.tag ?? ''))
    .map((column) => column.name);

type Page = Pick<RowsQuestion, 'offset' | 'limit' | 'from'> & { readonly columns?: readonly string[] };
const questionFor = ({ columns, ...page }: Page): RowsQuestion | null => {
  const { exploring } = getApp();
  const explore = questionNow(exploring?.brushes ?? []);
  if (!exploring || !explore) return null;
  return {
    explore,
    columns: [...(columns ?? rowColumns(exploring.table))],
    ...(exploring.sort ? { sort: exploring.sort } : {}),
    ...page,
  };
};

const asked = new Map<number, () => void>();

const askRows = (rows: RowsQuestion) => {
  const running = ask({ kind: 'rows', rows });
  const answer = running.answer.then((reply): Result<RowsPage, EngineFailure> => {
    if (!reply.ok) return err(reply.error);
    if (reply.value.kind !== 'rows') throw new Error(`asked for rows, was answered ${reply.value.kind}`);
    return ok(reply.value.page);
  });
  return { answer, cancel: running.cancel };
};

/** The pages that the rows from `first` on stand in; what is no longer looked at is not waited for. */
export const wantRows = (first: number, count: number): void => {
  const whole = questionFor({ offset: 0, limit: pageRows });
  if (!whole) return;
  const key = JSON.stringify(whole);
  if (store.getState().key !== key) {
    for (const cancel of asked.values()) cancel();
    asked.clear();
    store.setState({ key, pages: new Map(), failure: null });
  }
  const [from, to] = [Math.floor(first / pageRows), Math.floor((first + count) / pageRows)];
  for (const [page, cancel] of asked)
    if (page < from || page > to) {
      cancel();
      asked.delete(page);
    }
  for (let page = from; page <= to; page++)
    if (!asked.has(page) && !store.getState().pages.has(page)) void fetchPage(page, whole, key);
};

const fetchPage = async (page: number, whole: RowsQuestion, key: string): Promise<void> => {
  const running = askRows({ ...whole, offset: page * pageRows });
  asked.set(page, running.cancel);
  const answer = await running.answer;
  const now = store.getState();
  if (now.key !== key) return;
  asked.delete(page);
  if (!answer.ok) {
    if (answer.error.code !== 'cancelled') store.setState({ failure: answer.error });
    return;
  }
  const kept = [...now.pages].slice(1 - keptPages);
  store.setState({ all: answer.value.all, pages: new Map([...kept, [page, answer.value.rows]]) });
};

/** A long text from a place on. */
export const textFrom = async (column: string, row: number, from: number): Promise<string | null> => {
  const question = questionFor({ columns: [column], offset: row, limit: 1, from });
  if (!question) return null;
  const answer = await askRows(question).answer;
  return answer.ok ? (answer.value.rows[0]?.[0] ?? null) : null;
};

import { joinKeyName } from '../../../shared/data/join-key-name.ts';
import type { JoinReport } from '../../../shared/ipc/import-report.ts';
import { type DataFile, dataStore, decide, measureJoins } from './data-store.ts';

/** Text alone has letters to compare; a day or a number is the same however it was written. */
const isText = (file: DataFile, column: string): boolean =>
  file.report?.columns.some(({ name, type }) => name === column && type === 'VARCHAR') === true;

/** What the column of letters is called that the file has of this one, or will have. */
const keyIn = ({ report }: DataFile, column: string): string => {
  const columns = report?.columns ?? [];
  return (
    columns.find(({ keyOf }) => keyOf === column)?.name ??
    joinKeyName(
      column,
      columns.map(({ name }) => name),
    )
  );
};

/** Both tables get the letters and digits of their keys, and are joined by those; the keys themselves stay as written. */
export const joinByLetters = (join: JoinReport, german: boolean): void => {
  const { files, joins } = dataStore.getState();
  const sides = [join.left, join.right].map((table) => files.find(({ report }) => report?.name === table));
  const [left, right] = sides;
  if (left === undefined || right === undefined) return;
  const texts = join.on.filter(([l, r]) => isText(left, l) && isText(right, r));
  const on = join.on.map((pair): readonly [string, string] =>
    texts.includes(pair) ? [keyIn(left, pair[0]), keyIn(right, pair[1])] : pair,
  );
  const plain = (column: string) => ({ choice: 'plain', column, ...(german ? { german } : {}) }) as const;
  decide(left, ...texts.map(([l]) => plain(l)));
  decide(right, ...texts.map(([, r]) => plain(r)));
  void measureJoins(joins.map((one) => (one === join ? { left: one.left, right: one.right, on } : one)));
};

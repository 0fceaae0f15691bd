import type { ColumnReport } from '../ipc/import-report.ts';

type Time = { readonly column: string; readonly from: string; readonly to: string };

/** The column that says when a row was, with its first and last day; nothing when there is none. */
export const timeOf = (columns: readonly ColumnReport[]): { readonly time?: Time } => {
  const times = columns.filter(({ type }) => /^(DATE|TIMESTAMP)/.test(type));
  const column = times.find(({ tag }) => tag === 'time') ?? times[0];
  const [from, to] = [column?.min?.slice(0, 10), column?.max?.slice(0, 10)];
  const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');
  return column !== undefined && isDay(from) && isDay(to) ? { time: { column: column.name, from, to } } : {};
};

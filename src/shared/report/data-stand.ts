import type { Workshop } from '../log/state.ts';
import { longDay } from '../messages/dates.ts';
import { dataTo } from '../messages/report-words.ts';

/** "data to 6 April 2025 (version 1)": the last day that any table holds. */
export const dataStand = ({ data }: Pick<Workshop, 'data'>): string => {
  if (data === null) return '';
  const last = data.tables
    .flatMap(({ time }) => time?.to ?? [])
    .sort()
    .at(-1);
  return dataTo(last === undefined ? null : longDay(last), data.version);
};

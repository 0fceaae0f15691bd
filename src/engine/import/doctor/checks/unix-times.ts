import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { longDay } from '../../../../shared/messages/dates.ts';
import type { ColumnReport, Finding } from '../../../../shared/ipc/import-report.ts';
import type { DoctorCheck } from '../context.ts';

const timeNamed =
  /(^|[^a-z])(time|timestamp|stamp|ts|date|day|datum|tag|zeit|zeitpunkt|epoch|unix|when|created|updated|modified|at|on)($|[^a-z])|timestamp|(At|Time|Date|On|Ts)$/;
const numbered =
  /(^|[^a-z])(id|nr|no|number|nummer|phone|tel|telefon|mobile|ean|gtin|isbn|key|sku|zip|plz)($|[^a-z])|(Id|Nr|No)$/i;
const year = 366 * 86_400;
/** 1 January 2000 and 2010, in seconds; a number that no name calls a time has to be of later days. */
const [earliest, earliestUnnamed] = [946_684_800, 1_262_304_000];
const fewestUnnamed = 20;

/** 1714564800 may be a moment that lost its form; only a person can know. */
export const unixTimes: DoctorCheck = ({ columns, rows, today }) =>
  columns.flatMap((column): Finding[] => {
    const found = secondsOf(column);
    if (found === null || numbered.test(column.name)) return [];
    const now = Date.parse(today) / 1000;
    const named = timeNamed.test(column.name);
    const fits = named
      ? found.from >= earliest && found.to <= now + 5 * year
      : rows >= fewestUnnamed && found.from >= earliestUnnamed && found.to <= now + 2 * 86_400;
    if (!fits) return [];
    const example = column.min ?? '';
    return [
      {
        check: 'unix-times',
        severity: 'know',
        column: column.name,
        value: example,
        words: say.unixTimes(column.name, example, longDay(new Date(found.from * 1000).toISOString())),
        detail: say.unixTimesDetail[found.unit],
        offers: [{ choice: 'read-unix', column: column.name }],
      },
    ];
  });

type Seconds = {
  readonly from: number;
  readonly to: number;
  readonly unit: 'seconds' | 'thousandths' | 'millionths';
};

/** Ten figures are seconds of our days, thirteen thousandths, sixteen millionths, which are text for their length. */
function secondsOf({ type, min, max }: ColumnReport): Seconds | null {
  if (!/^(BIGINT|DECIMAL|DOUBLE|VARCHAR)/.test(type) || min === undefined || max === undefined) return null;
  const figures = /^(\d{10}|\d{13}|\d{16})([.,]\d+)?$/;
  const [low, high] = [figures.exec(min)?.[1], figures.exec(max)?.[1]];
  if (low === undefined || high === undefined || low.length !== high.length) return null;
  const [unit, times] =
    low.length === 10
      ? (['seconds', 1] as const)
      : low.length === 13
        ? (['thousandths', 1e3] as const)
        : (['millionths', 1e6] as const);
  return { from: Number(low) / times, to: Number(high) / times, unit };
}

import { challengeWords as words } from '../messages/challenge-words.ts';
import type { Answer } from './cube.ts';
import { isTimeType } from '../metric/catalog.ts';
import { quoteIdent } from '../metric/sql.ts';
import type { Frame } from './frame.ts';
import type { Finding, Unsaid } from './probe.ts';
import type { Scene } from './scene.ts';

const most = 0.05;
const day = 86_400_000;

/** The data's last day: of the base table's time, or of the joined table's where outcomes are still coming in. */
export function clockSql({ claim, catalog, time }: Frame): string | null {
  if (time === null) return null;
  const join = 'metric' in claim.outcome ? claim.outcome.metric.join : undefined;
  const other = catalog.get(join?.table ?? '')?.find((column) => isTimeType(column.type))?.name;
  const last = (table: string, column: string): string =>
    `(SELECT max(${quoteIdent(column)})::DATE FROM ${quoteIdent(table)})`;
  const days = [
    last(claim.data, time),
    ...(join === undefined || other === undefined ? [] : [last(join.table, other)]),
  ];
  return `SELECT greatest(${days.join(', ')})::VARCHAR`;
}
export const readClock = ({ rows }: Answer): string | null =>
  typeof rows[0]?.[0] === 'string' ? rows[0][0] : null;

/** The last day whose rows have had their time: date + maturity − 1 ≤ clock. */
const lastSettled = (clock: string, maturity: number): string =>
  new Date(Date.parse(`${clock.slice(0, 10)}T00:00:00Z`) - (maturity - 1) * day).toISOString().slice(0, 10);

const isYoung = (date: string | null, clock: string, maturity: number): boolean =>
  maturity > 0 && date !== null && date > lastSettled(clock, maturity);

/** Whether any counted row may still change: a claim with one is never met. */
export const anyYoung = (cells: Scene['cells'], clock: string | null, maturity: number): boolean =>
  clock !== null && cells.some((cell) => cell.g < 2 && isYoung(cell.day, clock, maturity));

/** P7: rows younger than the metric's time to settle. */
export function tooEarly(scene: Scene, clock: string | null): Finding | Unsaid {
  const { cells, frame, first, second } = scene;
  const maturity = frame.claim.maturityDays;
  if (maturity === undefined) return { cannot: words.cannot.noMaturity };
  if (frame.time === null || clock === null) return { cannot: words.cannot.noTime };
  const shares = [first, ...(second === null ? [] : [second])].map((g) => {
    const own = cells.filter((cell) => cell.g === g);
    const all = own.reduce((sum, cell) => sum + cell.all, 0);
    const young = own.reduce((sum, cell) => sum + (isYoung(cell.day, clock, maturity) ? cell.all : 0), 0);
    return all > 0 ? young / all : 0;
  });
  const worst = Math.max(...shares);
  const flagged = worst > most;
  return {
    flagged,
    effect: scene.effect * scene.per,
    ...(flagged
      ? { rows: { all: [{ col: frame.time, op: '>', value: lastSettled(clock, maturity) }] } as const }
      : {}),
    question: flagged ? words.P7.asks(worst, maturity, words.nounOf(frame.claim.data)) : words.P7.quiet(),
    detail: words.P7.detail({ shares, maturity, clock }),
  };
}

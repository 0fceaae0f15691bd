import { err, ok, type Result } from '../result.ts';
import { nameInWords } from './group-label.ts';
import { matchName } from './match-name.ts';
import type { Metric } from './metric.ts';
import { closestName, parseScope, sayableColumns, type ScopeColumn } from './parse-scope.ts';
import { rowUnit } from './propose-metrics.ts';
import { everyRow, type RowScope } from './row-scope.ts';

type Step = NonNullable<Metric['steps']>[number];
export type StepsUnread = { readonly text: string; readonly closest: string };
export const mostSteps = 8;

/** "accepted on" is a step of the journey, not a date: "accepted". */
const stepName = (column: string): string =>
  nameInWords(column.replace(/^(?:is|was|has)_/i, '').replace(/_(?:on|at|date|day|time)$/i, ''));

/**
 * Steps as people list them, in order: columns (a row reached the step when the cell is filled, or says yes) and rows in
 * words ("status is won"). All rows come first.
 */
export const readSteps = (
  text: string,
  columns: readonly ScopeColumn[],
  unit: string,
  year: number,
): Result<readonly Step[], StepsUnread> => {
  const steps: Step[] = [{ name: unit, where: everyRow }];
  for (const part of text.split(/\s*(?:,|;|→|->|\bthen\b)\s*/i).filter((one) => one.trim() !== '')) {
    const step = readStep(part.trim(), columns, year);
    if (step === null)
      return err({
        text: part.trim(),
        closest: closestName(
          part.trim(),
          columns.map(({ name }) => nameInWords(name)),
        ),
      });
    // Two steps of one name could not be told apart.
    const known = steps.filter(({ name }) => name === step.name || name.startsWith(`${step.name} (`)).length;
    steps.push(known === 0 ? step : { ...step, name: `${step.name} (${known + 1})` });
  }
  return steps.length < 2 || steps.length > mostSteps ? err({ text, closest: '' }) : ok(steps);
};

const readStep = (text: string, columns: readonly ScopeColumn[], year: number): Step | null => {
  const scope = parseScope(text, sayableColumns(columns, columns), year);
  if (scope.ok && scope.value.all.length > 0) return { name: text, where: scope.value };
  const column = matchName(
    text,
    columns.map((one) => ({ names: [nameInWords(one.name), stepName(one.name)], value: one })),
  );
  return column ? { name: stepName(column.name), where: reached(column) } : null;
};

const reached = ({ name, type }: ScopeColumn): RowScope => ({
  all: [type === 'BOOLEAN' ? { col: name, op: '=', value: true } : { col: name, op: 'is not empty' }],
});

/** The rate between steps; by a column, who gets from the first to the last. */
export const metricOfSteps = (base: string, steps: readonly Step[]): Metric => ({
  base,
  y: { agg: 'rows', where: { all: steps.flatMap(({ where }) => where.all) } },
  d: { agg: 'rows', ...(steps[0] && steps[0].where.all.length > 0 ? { where: steps[0].where } : {}) },
  steps: [...steps],
  per: 100,
  unit: rowUnit(base),
  perUnit: rowUnit(base),
});

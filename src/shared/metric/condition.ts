import { type ColumnPlace, isNumberType, isTimeType, type ViewProblem } from './catalog.ts';
import type { Condition, Scalar } from './row-scope.ts';
import { quoteIdent, quoteText } from './sql.ts';
import { err, ok, type Result } from '../result.ts';

/**
 * One condition as SQL that is never NULL: an empty cell satisfies only "is empty", "≠" and "not in", so a scope and
 * its complement partition the rows.
 */
export function conditionSql(
  condition: Condition,
  place: ColumnPlace,
  alias: string,
): Result<string, ViewProblem> {
  const column = `${alias}.${quoteIdent(place.column)}`;
  if (!('value' in condition)) return ok(`${column} IS ${condition.op === 'is empty' ? '' : 'NOT '}NULL`);
  if (condition.op === 'contains')
    return ok(
      `coalesce(contains(lower(${column}::VARCHAR), lower(${quoteText(String(condition.value))})), false)`,
    );
  const values: readonly Scalar[] = Array.isArray(condition.value) ? condition.value : [condition.value];
  const literals: string[] = [];
  for (const value of values) {
    const text = literal(value, place.type);
    if (text === null) return err({ code: 'wrong-value', column: condition.col, value: String(value) });
    literals.push(text);
  }
  // A day means the whole day when the column also holds times.
  const left =
    place.type.startsWith('TIMESTAMP') && values.every((value) => day.test(String(value)))
      ? `${column}::DATE`
      : column;
  const [first, second] = literals as [string, string];
  switch (condition.op) {
    case '=':
      return ok(`${left} IS NOT DISTINCT FROM ${first}`);
    case '≠':
      return ok(`${left} IS DISTINCT FROM ${first}`);
    case 'in':
      return ok(`coalesce(${left} IN (${literals.join(', ')}), false)`);
    case 'not in':
      return ok(`coalesce(${left} NOT IN (${literals.join(', ')}), true)`);
    case 'between':
      return ok(
        `coalesce(${left} >= ${first} AND ${left} ${condition.halfOpen === true ? '<' : '<='} ${second}, false)`,
      );
    default:
      return ok(`coalesce(${left} ${operators[condition.op]} ${first}, false)`);
  }
}

/** What a condition says about a base row that has no joined row: all its joined cells are empty. */
export const holdsForNothing = (condition: Condition): boolean =>
  condition.op === 'is empty' || condition.op === '≠' || condition.op === 'not in';

const operators = { '<': '<', '≤': '<=', '>': '>', '≥': '>=' } as const;
const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?$/;
const yesNo = new Map([
  ['true', 'true'],
  ['yes', 'true'],
  ['false', 'false'],
  ['no', 'false'],
  ['ja', 'true'],
  ['nein', 'false'],
]);
const numeral = /^-?\d{1,30}(\.\d{1,18})?$/;

/** A value in the column's own type; null when it can't be one. */
function literal(value: Scalar, type: string): string | null {
  const text = String(value);
  if (isNumberType(type)) {
    if (typeof value === 'number')
      return Number.isFinite(value) ? (numeral.test(text) ? text : `${text}::DOUBLE`) : null;
    return typeof value === 'string' && numeral.test(text) ? text : null;
  }
  if (isTimeType(type)) {
    if (day.test(text)) return `DATE ${quoteText(text)}`;
    return moment.test(text) ? `TIMESTAMP ${quoteText(text.replace('T', ' '))}` : null;
  }
  if (type === 'BOOLEAN') return yesNo.get(text.toLowerCase()) ?? null;
  return quoteText(text);
}

import { quoteText } from '../../shared/metric/sql.ts';
import type { ColumnPlan } from './column-plan.ts';
import type { DateForm, DateOrder } from './date-column.ts';
import { numberExpression } from './number-expression.ts';

/**
 * A column whose beginning reads so plainly that every cell can be read and checked in one go. The check accepts only
 * cells that could not change the plan made from the beginning: what is refused sends the column back to the evidence
 * over all its text, so both ways end with the same table.
 */
export type QuickColumn = {
  readonly plan: ColumnPlan;
  /** SQL over `v`, the cell as written. */
  readonly value: string;
  /** SQL over `v` and `t`, the value: true of empty cells and of those that are exactly what this plan stands for. */
  readonly fine: string;
  /** SQL over `t` that gives back the cell as written, where that is certain. */
  readonly written: string | null;
};

/** Columns of `stage` that hold values already, by their index; the others hold text. */
export type Settled = ReadonlyMap<number, QuickColumn>;

const plainNotes: ReadonlySet<string> = new Set(['dates-as']);

export function quickColumn(plan: ColumnPlan): QuickColumn | null {
  if (plan.type === 'VARCHAR' || plan.cell.blanks || plan.emptyWords.length > 0) return null;
  if (!plan.notes.every((note) => plainNotes.has(note.kind))) return null;
  if (plan.type === 'BOOLEAN')
    return {
      plan,
      // The usual spellings first: what follows looks only at the cells that are left.
      value:
        "CASE WHEN v = 'true' THEN true WHEN v = 'false' THEN false WHEN lower(v) IN ('true', 'false') THEN lower(v) = 'true' END",
      fine: '(t IS NULL) = (v IS NULL)',
      written: null,
    };
  if (plan.dates !== undefined) return quickDates(plan, plan.dates.shapes.forms, plan.dates.order);
  return quickNumbers(plan);
}

function quickNumbers(plan: ColumnPlan): QuickColumn | null {
  const reading = plan.number;
  if (
    reading === undefined ||
    reading.misfits > 0 ||
    reading.unclear !== null ||
    reading.signs.length > 0 ||
    reading.styles.length > 0
  )
    return null;
  const value = numberExpression(reading);
  // Eight digits throughout may be days without marks: the whole column has to show it.
  if (plan.shapes.shapes.every(({ shape }) => shape === '99999999')) return null;
  if (plan.type === 'BIGINT')
    // More than 15 digits are kept as text.
    return {
      plan,
      value: 'try_cast(v AS BIGINT)',
      fine: 'v IS NULL OR (t::VARCHAR = v AND t BETWEEN -999999999999999 AND 999999999999999)',
      written: 't::VARCHAR',
    };
  const places = /^DECIMAL\(\d+,(\d+)\)$/.exec(plan.type)?.[1];
  if (places === undefined || reading.decimal === null) return null;
  const back = reading.decimal === ',' ? "replace(t::VARCHAR, '.', ',')" : 't::VARCHAR';
  const fewer = quoteText(`-?(0|[1-9][0-9]*)(\\${reading.decimal}[0-9]{1,${places}})?`);
  return {
    plan,
    value,
    fine: `v IS NULL OR ${back} = v OR (t IS NOT NULL AND regexp_full_match(v, ${fewer}))`,
    written: null,
  };
}

function quickDates(
  plan: ColumnPlan,
  forms: readonly DateForm[],
  order: DateOrder | null,
): QuickColumn | null {
  const [form] = forms;
  if (form === undefined || forms.length > 1 || order === null || form.zone || form.comma || form.said)
    return null;
  // Whether days or years stand first shows in how many of each the whole column has.
  if (form.yearDigits === 2 && form.separator !== '.') return null;
  const example = plan.dates?.shapes.example ?? '';
  const year = form.yearDigits === 4 ? '%Y' : '%y';
  const days = form.yearFirst
    ? [year, '%m', '%d']
    : order === 'mdy'
      ? ['%m', '%d', year]
      : ['%d', '%m', year];
  const day = days.join(form.separator);
  const format = form.time ? timeFormat(day, example) : day;
  if (format === null) return null;
  const cast = plan.type === 'DATE' ? '::DATE' : '';
  const written = `strftime(t, ${quoteText(format)})`;
  const iso = format === '%Y-%m-%d' || format === '%Y-%m-%d %H:%M:%S';
  return {
    plan,
    value: iso ? `try_cast(v AS ${plan.type})` : `try_strptime(v, ${quoteText(format)})${cast}`,
    fine: `v IS NULL OR ${iso ? 't::VARCHAR' : written} = v`,
    written: iso ? 't::VARCHAR' : written,
  };
}

const timeFormat = (day: string, example: string): string | null => {
  const between = /\d([ T])\d\d:\d\d(:\d\d)?$/.exec(example);
  return between === null ? null : `${day}${between[1]}%H:%M${between[2] === undefined ? '' : ':%S'}`;
};

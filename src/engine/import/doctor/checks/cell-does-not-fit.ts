import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import type { Finding, ImportDecision } from '../../../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import type { ColumnPlan } from '../../column-plan.ts';
import { numberShape } from '../../number-shape.ts';
import { leaveOut } from '../../leave-out.ts';
import { cellOf } from '../../shapes.ts';
import { firstRow, type Misfit } from '../../typed.ts';
import { type DoctorCheck, type DoctorContext, isTime } from '../context.ts';

/** Nearly all of a column reads as one type: each cell that does not is a person's to settle. Nothing is dropped in silence. */
export const cellDoesNotFit: DoctorCheck = async (context) => {
  const findings: Finding[] = [];
  const leftOut = new Set(
    context.decisions.flatMap((decision) => (decision.choice === 'leave-out' ? [decision.row] : [])),
  );
  const headers = headersAgain(context);
  for (const record of headers) if (!leftOut.has(record)) findings.push(headerAgain(record, context));
  const open = context.misfits.listed.filter(({ record }) => !leftOut.has(record) && !headers.has(record));
  for (const [column, total] of context.misfits.total) {
    const some = open.filter((misfit) => misfit.column === column);
    const [first] = some;
    if (first === undefined) continue;
    const unlisted = total - context.misfits.listed.filter((misfit) => misfit.column === column).length;
    if (some.length + unlisted <= mostCards)
      for (const misfit of some) findings.push(await describe(misfit, context));
    else findings.push(await describeAll([first, ...some.slice(1)], unlisted, context));
  }
  return findings;
};

/** More of one column are one question. */
const mostCards = 3;

async function describeAll(
  misfits: readonly [Misfit, ...Misfit[]],
  unlisted: number,
  context: DoctorContext,
): Promise<Finding> {
  const [{ column, record, value }] = misfits;
  const plan = context.plans.find((p) => p.name === column) as ColumnPlan;
  const time = isTime(plan.type);
  const reads = time ? [] : misfits.map((misfit) => grouped(misfit.value));
  const mark = reads[0]?.thousands ?? null;
  const thousands = mark !== null && reads.every((read) => read?.thousands === mark) ? mark : null;
  const others = reads.some((read) => read !== null) ? await othersOf(plan, context) : null;
  const most = Math.max(...reads.map((read) => read?.number ?? Number.NEGATIVE_INFINITY));
  const noun = nounOf(column, context);
  const n = misfits.length + unlisted;
  const said = (time ? say.misfits.date : thousands === null ? say.misfits.other : say.misfits.number)(
    n,
    column,
    value,
    record,
  );
  return {
    check: 'cell-does-not-fit',
    severity: 'solve',
    column,
    row: record,
    value,
    words: `${said}${others !== null && most > others.max ? say.largestAmong[noun] : ''}`,
    detail: detail(plan, context, noun),
    offers: [
      ...(thousands === null ? [] : [{ choice: 'read-thousands' as const, column, thousands }]),
      ...(unlisted > 0
        ? []
        : leaveOut(
            column,
            misfits.map((misfit) => misfit.record),
          )),
      { choice: 'as-text', column },
    ],
    around: await around(misfits[0], plan, context),
  };
}

/** Files put one behind the other bring their column names along: every cell that does not fit is its column's name. */
function headersAgain({ misfits }: DoctorContext): ReadonlySet<number> {
  const named = (misfit: Misfit): boolean =>
    misfit.value.trim().toLowerCase() === misfit.column.trim().toLowerCase();
  const others = new Set(misfits.listed.filter((misfit) => !named(misfit)).map(({ record }) => record));
  return new Set(misfits.listed.map(({ record }) => record).filter((record) => !others.has(record)));
}

const headerAgain = (row: number, { plans }: DoctorContext): Finding => ({
  check: 'repeated-header',
  severity: 'solve',
  row,
  words: say.headerAgain(row),
  offers: leaveOut(plans[0]?.name ?? '', [row], say.theNames),
});

async function describe(misfit: Misfit, context: DoctorContext): Promise<Finding> {
  const plan = context.plans.find((p) => p.name === misfit.column) as ColumnPlan;
  const read = isTime(plan.type) ? null : grouped(misfit.value);
  const misfitWords = isTime(plan.type)
    ? say.misfit.date
    : read === null
      ? say.misfit.other
      : say.misfit.number;
  const others = read === null ? null : await othersOf(plan, context);
  const largest =
    read !== null &&
    others !== null &&
    read.number > others.max &&
    context.misfits.listed.every(
      (m) => m.column !== misfit.column || (grouped(m.value)?.number ?? 0) <= read.number,
    );
  const noun = nounOf(misfit.column, context);
  return {
    check: 'cell-does-not-fit',
    severity: 'solve',
    column: misfit.column,
    row: misfit.record,
    value: misfit.value,
    words: `${misfitWords(misfit.value, misfit.column, misfit.record)}${largest ? say.largest[noun] : ''}`,
    detail: detail(plan, context, noun),
    offers: offers(misfit, read?.thousands ?? null),
    around: await around(misfit, plan, context),
    ...(read === null || others === null ? {} : { others: { ...others, value: read.number } }),
  };
}

const nounOf = (column: string, { columns }: DoctorContext): 'amount' | 'number' =>
  columns.find(({ name }) => name === column)?.tag === 'money' ? 'amount' : 'number';

function detail(plan: ColumnPlan, context: DoctorContext, noun: 'amount' | 'number'): string {
  const refused = context.misfits.total.get(plan.name) ?? 0;
  const fitting =
    plan.number?.fits ?? (plan.dates?.shapes.fits ?? 0) - refused + (plan.dates?.shapes.misfits ?? 0);
  if (plan.number === undefined)
    return say.fitting.date(fitting, plan.dates?.order == null ? '' : say.orders[plan.dates.order], refused);
  const form =
    plan.number.decimal === ','
      ? say.forms.comma
      : plan.number.decimal === '.'
        ? say.forms.point
        : say.forms.whole;
  return say.fitting[noun](fitting, form, refused);
}

type Grouped = { readonly number: number; readonly thousands: '.' | ',' | ' ' | "'" };

/** What the cell is when its marks are taken for thousands. */
function grouped(value: string): Grouped | null {
  const shape = numberShape(value.replaceAll(/\d/g, '9'));
  const thousands = shape?.group ?? shape?.unclear ?? null;
  if (thousands === null) return null;
  const plain = value
    .replaceAll(thousands === ' ' ? /[\s\u00a0\u202f]/g : thousands === "'" ? /['’]/g : thousands, '')
    .replace(',', '.');
  const number = Number(plain.replaceAll(/[^\d.-]/g, ''));
  return Number.isFinite(number) ? { number, thousands } : null;
}

function offers(misfit: Misfit, thousands: Grouped['thousands'] | null): ImportDecision[] {
  const { column, record } = misfit;
  return [
    ...(thousands === null ? [] : [{ choice: 'read-thousands' as const, column, thousands }]),
    ...leaveOut(column, [record]),
    { choice: 'as-text', column },
  ];
}

async function othersOf(
  plan: ColumnPlan,
  { connection }: DoctorContext,
): Promise<{ count: number; max: number } | null> {
  const column = quoteIdent(plan.name);
  const [row] = await connection.rows(`SELECT count(${column}), max(${column})::DOUBLE FROM typed`);
  return row === undefined || row[1] === null ? null : { count: Number(row[0]), max: Number(row[1]) };
}

/** Two records before and after, as written in the file: the first column, the date, and the column in question. */
async function around(
  misfit: Misfit,
  plan: ColumnPlan,
  { connection, plans, staged }: DoctorContext,
): Promise<NonNullable<Finding['around']>> {
  const shown = [plans[0] as ColumnPlan, plans.find((p) => isTime(p.type)), plan].filter(
    (p, i, all): p is ColumnPlan => p !== undefined && all.indexOf(p) === i,
  );
  const at = misfit.record - staged.firstRecord;
  const first = firstRow(staged);
  const rows =
    await connection.rows(`SELECT rowid + ${staged.firstRecord}, ${shown.map((p) => p.written ?? cellOf(p.cell)).join(', ')} FROM stage
    WHERE rowid BETWEEN ${Math.max(first, at - 2)} AND ${at + 2} ORDER BY rowid`);
  return {
    columns: shown.map((p) => p.name),
    rows: rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  };
}

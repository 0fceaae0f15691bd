import type { ColumnReport } from '../../../shared/ipc/import-report.ts';
import { isMoneyName } from '../../../shared/metric/money-name.ts';
import type { Connection } from '../../duckdb.ts';
import type { ColumnPlan } from '../column-plan.ts';
import { type ColumnFigures, profileColumns } from '../profile.ts';
import { isMailName, isPersonName, isPhoneName, isStaffName } from '../person-names.ts';
import type { Misfits } from '../typed.ts';
import { isNumber, isTime } from './context.ts';

/** What every column of `typed` holds, and the tag its name and cells suggest. */
export async function columnReports(
  connection: Connection,
  plans: readonly ColumnPlan[],
  misfits: Misfits,
  rows: number,
  /** Rows that are set aside whole: none of their cells is empty. */
  aside = 0,
): Promise<ColumnReport[]> {
  const figures = await profileColumns(connection, plans, rows);
  return plans.map((plan, i): ColumnReport => {
    const found = figures[i] as ColumnFigures;
    const source = plan.keyOf === undefined ? undefined : plans.indexOf(plan.keyOf.of);
    const tag =
      source === undefined ? tagOf(plan, found) : tagOfKey(plans[source], figures[source] as ColumnFigures);
    return {
      name: plan.name,
      type: plan.type,
      empty: rows - aside - found.filled - (misfits.total.get(plan.name) ?? 0),
      distinct: found.distinct,
      ...(found.about ? { distinctAbout: true as const } : {}),
      ...(found.min === null ? {} : { min: found.min.slice(0, 200) }),
      ...(found.max === null ? {} : { max: found.max.slice(0, 200) }),
      // What stands for a person is not shown, not even as an example.
      ...(Object.keys(found.profile).length === 0 || personal.has(tag ?? '')
        ? {}
        : { profile: found.profile }),
      ...(plan.keyOf === undefined ? {} : { keyOf: plan.keyOf.of.name }),
      ...(tag === undefined ? {} : { tag }),
    };
  });
}

const personal: ReadonlySet<string> = new Set(['person_key', 'person_name', 'hidden']);

/** What stands for people does so without its signs, too. */
function tagOfKey(of: ColumnPlan | undefined, found: ColumnFigures): ColumnReport['tag'] {
  const tag = of === undefined ? undefined : tagOf(of, found);
  return tag !== undefined && personal.has(tag) ? tag : 'join_key';
}

/** A phone number has more digits than a count. */
const leastPhone = 1e6;

function tagOf(plan: ColumnPlan, { distinct, length, max, personShare }: ColumnFigures): ColumnReport['tag'] {
  if (isTime(plan.type)) return 'time';
  if (plan.type === 'BIGINT' && isPhoneName(plan.name) && Number(max) >= leastPhone) return 'person_key';
  if (isNumber(plan.type))
    return isMoneyName(plan.name) && plan.type !== 'DOUBLE' && distinct > 1 ? 'money' : undefined;
  if (plan.type !== 'VARCHAR' || distinct === 0) return undefined;
  if (personShare > 0.9 || ((isMailName(plan.name) || isPhoneName(plan.name)) && distinct > 2))
    return 'person_key';
  if (isStaffName(plan.name)) return 'hidden';
  if (isPersonName(plan.name)) return 'person_name';
  if (distinct <= 50) return 'category';
  return length > 40 ? 'free_text' : undefined;
}

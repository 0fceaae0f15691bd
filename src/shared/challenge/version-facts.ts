import { canonical } from '../log/canonical.ts';
import type { Measured } from '../log/events/fields.ts';
import type {
  Assumption,
  AssumptionVersion,
  CheckResult,
  ContextLink,
  ContextNote,
  OutlierDecision,
  Workshop,
} from '../log/state.ts';
import type { Confidence } from '../log/vocabulary.ts';
import { marksScope } from '../metric/group-scope.ts';
import { type Condition, everyRow, type RowScope, rowScopeSchema } from '../metric/row-scope.ts';
import { type View, type ViewCell, type ViewResult, viewSchema } from '../metric/view.ts';

/** What a wording was said about and on what it rests: what else changed when its words did. */
export type VersionFacts = {
  readonly rows: { readonly scope: RowScope; readonly without: readonly RowScope[] } | null;
  readonly result: { readonly measured: Measured; readonly unit: string } | null;
  readonly confidence: Confidence | null;
};

export const factsOf = (
  workshop: Workshop,
  assumption: Assumption,
  version: AssumptionVersion,
): VersionFacts => {
  const evidence = workshop.evidence.find(({ id }) => id === version.evidence[0]);
  const view = viewSchema.safeParse(evidence?.view);
  const own = scopeIn(version.rowScope);
  const check = firstCounted(assumption, version);
  const measured = check?.measured ?? evidence?.measured ?? null;
  return {
    rows: view.success
      ? { scope: together(view.data.rowScope, own), without: view.data.without ?? [] }
      : own && { scope: own, without: [] },
    result: measured && { measured, unit: check?.unit ?? evidence?.unit ?? '' },
    confidence: version.confidence ?? null,
  };
};

/** What new data says to a wording later is another story: the data it was checked on first. */
const firstCounted = (
  { checks }: Assumption,
  { number }: AssumptionVersion,
): (CheckResult & { readonly measured: Measured }) | null => {
  const counted = checks.filter(
    (one): one is CheckResult & { readonly measured: Measured } =>
      one.version === number && one.measured !== null && one.outcome !== 'cannot',
  );
  return counted.findLast(({ dataVersion }) => dataVersion === counted[0]?.dataVersion) ?? null;
};

const scopeIn = (value: unknown): RowScope | null => {
  const read = rowScopeSchema.safeParse(value);
  return read.success ? read.data : null;
};

/** Rows of both; a condition that both name is said once. */
const together = (view: RowScope, own: RowScope | null): RowScope => {
  const known = new Map<string, Condition>();
  for (const condition of [...view.all, ...(own ?? everyRow).all]) known.set(canonical(condition), condition);
  return { all: [...known.values()] };
};

/** Why there is a new wording: what its writer named. */
export type Cause =
  | { readonly what: 'context'; readonly link: ContextLink; readonly note: ContextNote }
  | { readonly what: 'outlier'; readonly outlier: OutlierDecision }
  | { readonly what: 'check'; readonly check: CheckResult };

export const causesOf = (
  workshop: Workshop,
  assumption: Assumption,
  { causedBy }: AssumptionVersion,
): readonly Cause[] =>
  causedBy.flatMap((event): readonly Cause[] => {
    const link = workshop.links.find(({ said }) => said.event === event);
    const note = workshop.contexts.find(({ id }) => id === link?.note);
    if (link !== undefined && note !== undefined) return [{ what: 'context', link, note }];
    const outlier = workshop.outliers.find(({ said }) => said.event === event);
    if (outlier !== undefined) return [{ what: 'outlier', outlier }];
    const check = assumption.checks.find((one) => one.event === event);
    return check === undefined ? [] : [{ what: 'check', check }];
  });

/** The cell of a view counted again that a frozen number spoke of; all of it where it spoke of no mark. */
export const cellOf = (
  view: View,
  result: ViewResult,
  selection: unknown,
  smallGroupMin: number,
): ViewCell | null => {
  const scope = scopeIn(selection);
  if (scope === null || view.breakdown === undefined) return result.total;
  const wanted = canonical(scope);
  const cell = result.cells.find(
    ({ group, split }) =>
      canonical(marksScope(view, [{ group, ...(split === undefined ? {} : { split }) }])) === wanted,
  );
  if (cell === undefined) return null;
  // I17: of a group below the smallest size the total was kept.
  return (cell.n ?? cell.d ?? cell.y) < smallGroupMin ? result.total : cell;
};

import { currentDefinition } from '../../../shared/challenge/current-definition.ts';
import { scopesWithout } from '../../../shared/challenge/decided-rows.ts';
import type { EventSets } from '../../../shared/log/events.ts';
import type { Measured } from '../../../shared/log/events/fields.ts';
import type { Assumption, MetricState, Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { groupLabel } from '../../../shared/metric/group-label.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { readCell } from '../../../shared/metric/reading.ts';
import { everyRow, type RowScope } from '../../../shared/metric/row-scope.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { markAmong, rowsCounted } from '../../../shared/metric/rows-counted.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { numberIn, rangeIn } from '../../../shared/metric/sentences.ts';
import { viewTitle } from '../../../shared/metric/view-title.ts';
import type { Brush } from '../../../shared/metric/explore.ts';
import { type View, type ViewCell, viewSchema } from '../../../shared/metric/view.ts';
import { bridge } from '../../state/bridge.ts';
import { type AppState, type Asked, getApp } from '../../state/app-store.ts';
import { brushedScope } from '../explore/exploring.ts';
import { currentMetric, definitionOf, viewOf } from '../../state/looking.ts';
import { rangeScope } from '../../state/ranging.ts';
import { selectedCell, selectedCells, selectionScope, selectionWords } from '../../state/selecting.ts';

/** The chart as it was when the thought came: hashed by the engine, on disk before the entry that names it. */
export type Frozen = { readonly evidence: EventSets['evidence.added']; readonly refs: readonly string[] };

type Counted = { readonly state: MetricState; readonly definition: Metric; readonly asked: Asked };

/** The metric an assumption is about: the one of its own evidence, else the one on screen. */
export const countedBy = (workshop: Workshop, assumption: Assumption): Counted | null => {
  const evidence = assumption.versions.flatMap((version) => version.evidence).at(-1);
  const view = viewSchema.safeParse(workshop.evidence.find((one) => one.id === evidence)?.view);
  if (view.success) {
    const own = currentDefinition(workshop, view.data.metric);
    if (own) {
      const asked = {
        metricId: own.state.id,
        breakdown: view.data.breakdown ?? null,
        rowScope: everyRow,
        timeGrain: view.data.timeGrain,
      };
      return { state: own.state, definition: own.definition, asked };
    }
  }
  const { asked } = getApp();
  const state = currentMetric(workshop, asked);
  const definition = state ? definitionOf(state) : null;
  return state && definition ? { state, definition, asked: { ...asked, rowScope: everyRow } } : null;
};

export const freezeForAssumption = async (
  asked: Asked,
  selection: AppState['selection'],
  brushes: readonly Brush[] = [],
  ranged: AppState['ranged'] = getApp().ranged,
): Promise<Frozen | null> => {
  const { workshop, dataHere, looked } = getApp();
  const state = currentMetric(workshop, asked);
  const definition = state ? definitionOf(state) : null;
  if (!workshop || !state || !definition || !dataHere) return null;
  const inRange = ranged?.table === definition.base ? rangeScope(ranged) : null;
  const brushed = brushedRows(definition.base, brushes) ?? inRange;
  const several = brushed ? null : severalMarks(asked, selection);
  if (several)
    return freezeView(workshop, { state, definition, asked: among(asked, several) }, [], null, several);
  return brushed
    ? freezeView(workshop, { state, definition, asked: among(asked, brushed) }, [], null, brushed)
    : freezeView(workshop, { state, definition, asked }, [], selectedCell({ looked, selection }));
};

/** More than one mark is its rows together. */
const severalMarks = (asked: Asked, selection: AppState['selection']): RowScope | null => {
  const { looked, marked } = getApp();
  return selection !== undefined && selectedCells({ looked, selection, marked }).length > 1
    ? selectionScope(asked.breakdown, selection)
    : null;
};

/** The rows brushed among all columns are the selection there. */
const brushedRows = (base: string, brushes: readonly Brush[]): RowScope | null => {
  const scope = getApp().exploring?.table === base ? brushedScope(brushes) : everyRow;
  return scope.all.length > 0 ? scope : null;
};
const among = (asked: Asked, { all }: RowScope): Asked => ({
  ...asked,
  breakdown: null,
  rowScope: { all: [...asked.rowScope.all, ...all] },
});

/** A new wording rests on the rows it is about but those agreed to be apart, as its check does. */
export const freezeForVersion = async (
  workshop: Workshop,
  assumption: Assumption,
  metric: MetricState | null,
  rows: RowScope,
): Promise<Frozen | null> => {
  const counted = countedAs(countedBy(workshop, assumption), metric);
  if (!counted || !getApp().dataHere) return null;
  return freezeView(
    workshop,
    { ...counted, asked: { ...counted.asked, rowScope: rows } },
    scopesWithout(workshop, counted.definition, { assumption: assumption.id }),
    null,
  );
};

/** What the new wording is about may be counted by another metric than the old one; then it is one number, not one by groups. */
const countedAs = (counted: Counted | null, metric: MetricState | null): Counted | null => {
  const definition = metric === null ? null : definitionOf(metric);
  if (metric === null || definition === null || metric.id === counted?.state.id) return counted;
  return { state: metric, definition, asked: { metricId: metric.id, breakdown: null, rowScope: everyRow } };
};

const freezeView = async (
  workshop: Workshop,
  { state, definition, asked }: Counted,
  without: readonly RowScope[],
  cell: ViewCell | null,
  brushed: RowScope | null = null,
): Promise<Frozen | null> => {
  const view: View = viewOf(definition, asked, without);
  const answer = await bridge.viewFreeze({ view });
  if (!answer.ok) return null;
  const { result, sha256 } = answer.value;
  const breakdown = asked.breakdown ?? undefined;
  // I17: a group below the smallest size is named, its number stays on this laptop.
  const small = cell !== null && (cell.n ?? cell.d ?? cell.y) < workshop.smallGroupMin;
  const measured: Measured = readCell(definition, small ? result.total : (cell ?? result.total));
  const scope = brushed ?? (cell ? selectionScope(asked.breakdown, cell.group) : null);
  const about = brushed
    ? scopeInWords(brushed)
    : cell
      ? view.split || view.cut
        ? selectionWords(asked.breakdown, cell.group)
        : groupLabel(breakdown, cell.group)
      : rowsCounted(asked.rowScope, without.length > 0);
  const range = rangeIn(measured);
  const { chart } = getApp();
  const number = small
    ? words.workshop.fewer
    : `${numberIn('analyst', definition, measured.value)}${range ? ` (${range}, n ${count(measured.n)})` : ''}`;
  const evidence: Frozen['evidence'] = {
    kind: 'snapshot',
    strength: 'counted',
    result: sha256,
    view: { ...view },
    ...(brushed || !chart ? {} : { picture: chart }),
    measured,
    unit: state.unit,
    says: `${viewTitle(view)}. ${cell ? markAmong(about, asked.rowScope) : about}: ${number}`,
    ...(scope ? { selection: { ...scope }, selectionWords: about } : {}),
    dataVersion: workshop.data?.version ?? 1,
    metricVersion: state.counted.version,
  };
  return { evidence, refs: [sha256] };
};

import { scopesWithout } from '../../../shared/challenge/decided-rows.ts';
import type { Measured } from '../../../shared/log/events.ts';
import { nextLabel } from '../../../shared/log/next-label.ts';
import type { OutlierChoice } from '../../../shared/log/vocabulary.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { readCell } from '../../../shared/metric/reading.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import type { View } from '../../../shared/metric/view.ts';
import { bridge } from '../../state/bridge.ts';
import { getApp, tellProblem } from '../../state/app-store.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { askView, currentMetric, definitionOf, viewOf } from '../../state/looking.ts';
import { thresholdFor } from '../../state/threshold.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { cutWasSeen } from './cuts-seen.ts';
import { selectedCell, selectionScope, selectionWords } from '../../state/selecting.ts';

/** The same metric over all rows and without these: what the choices carry before one is taken. */
export type Comparison = {
  readonly metric: Metric;
  readonly before: Measured;
  readonly after: Measured;
  readonly changes: boolean | null;
  readonly threshold: number | null;
  readonly views: { readonly before: View; readonly after: View };
  readonly scope: RowScope;
  readonly number: (value: number) => string;
};

export const compareWithout = async (group: string | null): Promise<Comparison | null> => {
  const { workshop, asked } = getApp();
  const state = currentMetric(workshop, asked);
  const metric = state ? definitionOf(state) : null;
  const scope = selectionScope(asked.breakdown, group);
  if (!workshop || !metric || !scope) return null;
  const earlier = scopesWithout(workshop, metric);
  const views = { before: viewOf(metric, asked, earlier), after: viewOf(metric, asked, [...earlier, scope]) };
  const [first, second] = await Promise.all([askView(views.before).result, askView(views.after).result]);
  if (!first.ok || !second.ok) return null;
  const [before, after] = [readCell(metric, first.value.total), readCell(metric, second.value.total)];
  const threshold = thresholdFor(workshop.scope, metric)?.value ?? null;
  const changes = threshold === null ? null : before.value >= threshold !== after.value >= threshold;
  await cutWasSeen(second.value.fingerprint);
  return {
    metric,
    before,
    after,
    changes,
    threshold,
    views,
    scope,
    number: (value) => numberIn('analyst', metric, value),
  };
};

type Proposal = {
  readonly seen: Comparison;
  readonly group: string | null;
  readonly choice: OutlierChoice;
  readonly applies: 'question' | 'assumption' | 'view';
  readonly reason: string;
  readonly note: string | null;
  readonly pinned: string | null;
};

/** Both results are frozen on disk, then the proposal that names them; a cut on screen is counted (I21). */
export const propose = async (
  p: Proposal,
): Promise<{ readonly id: string; readonly event: string } | null> => {
  const state = getApp();
  const { workshop } = state;
  const metric = currentMetric(workshop, state.asked);
  if (!workshop || !metric) return null;
  const [before, after] = await Promise.all([
    bridge.viewFreeze({ view: p.seen.views.before }),
    bridge.viewFreeze({ view: p.seen.views.after }),
  ]);
  if (!before.ok || !after.ok) {
    tellProblem(words.workshop.stopped);
    return null;
  }
  const id = newId();
  const link = p.note ? workshop.links.findLast((one) => one.note === p.note) : undefined;
  const cell = selectedCell(state);
  const done = await append(
    entry('outlier.proposed', id, {
      label: nextLabel(workshop, 'O'),
      rows: { ...p.seen.scope },
      count: cell?.d ?? cell?.y ?? 0,
      words: selectionWords(state.asked.breakdown, p.group),
      choice: p.choice,
      appliesTo:
        p.applies === 'assumption' && p.pinned
          ? { what: 'assumption', assumption: p.pinned }
          : { what: 'question' },
      reason: p.reason,
      ...(link ? { contextLink: link.id } : {}),
      before: p.seen.before,
      after: p.choice === 'keep' ? p.seen.before : p.seen.after,
      unit: metric.unit,
      changesConclusion: p.choice === 'keep' ? false : p.seen.changes,
      ...(p.seen.threshold === null ? {} : { threshold: p.seen.threshold }),
      beforeResult: before.value.sha256,
      afterResult: after.value.sha256,
      dataVersion: workshop.data?.version ?? 1,
      metricVersion: metric.version,
    }),
  );
  const event = done?.at(-1)?.id;
  return event ? { id, event } : null;
};

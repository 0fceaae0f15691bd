import { canonical } from '../../shared/log/canonical.ts';
import type { MetricState, Workshop } from '../../shared/log/state.ts';
import { type Metric, metricSchema } from '../../shared/metric/metric.ts';
import type { Asked } from './app-store.ts';
import { thresholdFor } from '../../shared/metric/threshold-for.ts';

const definitionOf = ({ counted }: MetricState): Metric | null =>
  metricSchema.safeParse(counted.definition).data ?? null;

type Seen = { readonly metricId: string; readonly breakdown: string | null };

/** What a workshop opens on: what its first agreed insight rests on, else what was kept last, else the number that matters. */
export const firstAsked = (workshop: Workshop): Asked => {
  const kept = workshop.evidence.filter(({ kind }) => kind === 'snapshot');
  const answer = workshop.insights.find(({ state }) => state === 'agreed')?.evidence ?? [];
  const evidence = [...kept.filter(({ id }) => answer.includes(id)), ...kept.toReversed()];
  const seen = evidence.flatMap(({ view }) => seenIn(workshop, view) ?? []).at(0);
  const metric = workshop.metrics.findLast((one) => {
    const definition = definitionOf(one);
    return definition !== null && thresholdFor(workshop.scope, definition) !== null;
  });
  return {
    metricId: seen?.metricId ?? metric?.id ?? workshop.metrics.at(-1)?.id ?? null,
    breakdown: seen?.breakdown ?? null,
    rowScope: { all: [] },
  };
};

const seenIn = ({ metrics }: Workshop, view: Readonly<Record<string, unknown>> | undefined): Seen | null => {
  const metric = metrics.findLast(
    (one) => canonical(definitionOf(one) ?? null) === canonical(view?.['metric'] ?? ''),
  );
  const breakdown = view?.['breakdown'];
  return metric ? { metricId: metric.id, breakdown: typeof breakdown === 'string' ? breakdown : null } : null;
};

import { useState } from 'react';
import { storedCheck } from '../../../shared/challenge/stored-check.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { plainNumber } from '../../../shared/messages/numbers.ts';
import { everyRow } from '../../../shared/metric/row-scope.ts';
import { definitionOf } from '../../state/looking.ts';
import { thresholdFor } from '../../../shared/metric/threshold-for.ts';
import { type CheckDraft, checkFrom, draftFor, type Shape } from './check-draft.ts';
import { countedBy } from './freeze-view.ts';
import { rowsForVersion } from './version-rows.ts';

/** How we'd know that the new wording is right: by what it is counted, on which rows, against what. */
export const useVersionCheck = (workshop: Workshop, assumption: Assumption) => {
  const counted = countedBy(workshop, assumption);
  const [metricId, setMetricId] = useState(counted?.state.id ?? null);
  const chosen = workshop.metrics.find(({ id }) => id === metricId) ?? null;
  const definition = chosen === null ? (counted?.definition ?? null) : definitionOf(chosen);
  const [rowChoices] = useState(() => rowsForVersion(workshop, assumption, definition));
  const [rowsId, setRowsId] = useState(rowChoices[0]?.id ?? 'all');
  const rows = rowChoices.find(({ id }) => id === rowsId)?.rows ?? everyRow;
  const [begun] = useState(() => begunCheck(workshop, assumption));
  const [shape, setShape] = useState<Shape | 'none'>(begun.shape);
  const [draft, setDraft] = useState(begun.draft);
  // Groups are those of its own chart; another way of counting may not know them.
  const open =
    draft === null || definition === null
      ? null
      : {
          ...draft,
          metric: definition,
          rowScope: rows,
          minN: (chosen ?? counted?.state)?.minN ?? draft.minN,
          groups: metricId === (counted?.state.id ?? null) ? draft.groups : [],
        };
  const check = open === null || shape === 'none' ? null : checkFrom({ ...open, shape });
  const withCheck = open !== null && shape !== 'none';
  return {
    chosen,
    metricId,
    setMetricId,
    rows,
    rowsId,
    setRowsId,
    rowChoices,
    open,
    shape,
    setShape,
    change: (change: Partial<CheckDraft>): void => setDraft(draft && { ...draft, ...change }),
    check,
    complete: !withCheck || check !== null,
  };
};
export type VersionCheckState = ReturnType<typeof useVersionCheck>;

/** The check it has, when it is still counted so; else the number that matters; else none. */
const begunCheck = (
  workshop: Workshop,
  assumption: Assumption,
): { readonly draft: CheckDraft | null; readonly shape: Shape | 'none' } => {
  const counted = countedBy(workshop, assumption);
  const stored = storedCheck(assumption);
  const same = JSON.stringify(stored?.metric) === JSON.stringify(counted?.definition) ? stored : null;
  const draft = draftFor(workshop, assumption, same);
  if (draft === null || same !== null) return { draft, shape: draft?.shape ?? 'none' };
  const line = counted === null ? null : thresholdFor(workshop.scope, counted.definition);
  return {
    draft: { ...draft, value: line === null ? '' : plainNumber(line.value) },
    shape: line === null ? 'none' : 'at_least',
  };
};

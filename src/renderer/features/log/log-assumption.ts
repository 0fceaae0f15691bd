import type { EventSets, Measured } from '../../../shared/log/events.ts';
import { nextLabel } from '../../../shared/log/next-label.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { groupLabel } from '../../../shared/metric/group-label.ts';
import { readCell, readCells } from '../../../shared/metric/reading.ts';
import { analystTitle, ghostSentence, numberIn } from '../../../shared/metric/sentences.ts';
import { bridge } from '../../state/bridge.ts';
import { getApp, say, setApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf, scopesWithout, viewOf } from '../../state/looking.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { seenOf, selectedCell, selectionScope } from '../../state/selecting.ts';

/** The chart as it was when the thought came: hashed by the engine, on disk before the entry that names it. */
export type Frozen = { readonly evidence: EventSets['evidence.added']; readonly refs: readonly string[] };

export const ghostFor = (): string | null => {
  const state = getApp();
  const metric = currentMetric(state.workshop, state.asked);
  const definition = metric ? definitionOf(metric) : null;
  const seen = seenOf(state);
  if (!definition || !seen) return null;
  return ghostSentence(
    definition,
    state.asked.breakdown ?? undefined,
    readCells(definition, seen.cells),
    state.selection,
  );
};

export const freezeForAssumption = async (without = false): Promise<Frozen | null> => {
  const state = getApp();
  const { workshop, asked } = state;
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  if (!workshop || !metric || !definition || !state.dataHere) return null;
  const view = viewOf(definition, asked, without ? scopesWithout(workshop, definition) : []);
  const answer = await bridge.viewFreeze({ view });
  if (!answer.ok) return null;
  const cell = without ? null : selectedCell(state);
  const result = answer.value.result;
  const measured: Measured = readCell(definition, cell ?? result.total);
  const scope = cell ? selectionScope(asked.breakdown, cell.group) : null;
  const about = cell ? groupLabel(asked.breakdown ?? undefined, cell.group) : 'All';
  return {
    evidence: {
      kind: 'snapshot',
      strength: 'counted',
      result: answer.value.sha256,
      view: { ...view },
      measured,
      unit: metric.unit,
      says: `${analystTitle(definition, asked.breakdown ?? undefined)}. ${about}: ${numberIn('analyst', definition, measured.value)}`,
      ...(scope ? { selection: { ...scope }, selectionWords: about } : {}),
      dataVersion: workshop.data?.version ?? 1,
      metricVersion: metric.version,
    },
    refs: [answer.value.sha256],
  };
};

/** Evidence first, then the assumption that rests on it: both are on disk before the screen shows either. */
export const logAssumption = async (statement: string, frozen: Frozen | null): Promise<void> => {
  const workshop = getApp().workshop;
  if (!workshop) return;
  const [assumption, evidence] = [newId(), newId()];
  const label = nextLabel(workshop, 'A');
  const scope = frozen?.evidence.selection;
  const logged = entry('assumption.logged', assumption, {
    label,
    statement,
    evidence: frozen ? [evidence] : [],
    ...(scope ? { rowScope: scope } : {}),
  });
  const done = await append(
    ...(frozen ? [entry('evidence.added', evidence, frozen.evidence, { refs: frozen.refs })] : []),
    logged,
  );
  if (!done) return;
  setApp({ pinned: assumption });
  say(words.log.logged(label), true);
};

import { nextLabel } from '../../../shared/log/next-label.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { labelled } from '../../../shared/metric/mark-label.ts';
import { readCells } from '../../../shared/metric/reading.ts';
import { ghostSentence } from '../../../shared/metric/sentences.ts';
import { getApp, say, setApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf, viewOf } from '../../state/looking.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { seenOf, selectedMarks } from '../../state/selecting.ts';
import type { Frozen } from './freeze-view.ts';

/** What the chart and the selection seem to say, to be taken with Tab. */
export const ghostFor = (): string | null => {
  const state = getApp();
  const metric = currentMetric(state.workshop, state.asked);
  const definition = metric ? definitionOf(metric) : null;
  const seen = seenOf(state);
  // The chart's sentence is not about rows brushed elsewhere.
  if (!definition || !seen || state.exploring?.brushes.length || state.ranged) return null;
  const view = viewOf(definition, state.asked);
  const groups = labelled(view, readCells(definition, seen.cells));
  const [mark] = selectedMarks(state);
  return ghostSentence(definition, view.breakdown, groups, state.selection, mark?.split);
};

/** Evidence first, then the assumption that rests on it: both are on disk before the screen shows either. */
export const logAssumption = async (statement: string, frozen: Frozen | null): Promise<boolean> => {
  const workshop = getApp().workshop;
  if (!workshop) return false;
  const [assumption, evidence] = [newId(), newId()];
  const label = nextLabel(workshop, 'A');
  const scope = frozen?.evidence.selection;
  const logged = entry('assumption.logged', assumption, {
    label,
    statement,
    evidence: frozen ? [evidence] : [],
    ...(scope ? { rowScope: scope } : {}),
  });
  const rests = frozen ? [entry('evidence.added', evidence, frozen.evidence, { refs: frozen.refs })] : [];
  const done = await append(...rests, logged);
  if (!done) return false;
  setApp({ pinned: assumption });
  say(words.log.logged(label), true);
  return true;
};

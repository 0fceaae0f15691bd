import { decideConflicts, type Decided } from '../../../shared/log/decide-conflict.ts';
import type { NewEvent } from '../../../shared/log/envelope.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { failureWords } from '../../../shared/messages/failure-words.ts';
import { fileWords } from '../../../shared/messages/file-words.ts';
import { mergeWords } from '../../../shared/messages/merge-words.ts';
import type { OpenedWorkshop } from '../../../shared/ipc/contract.ts';
import { askPhrase } from '../leaving/ask-phrase.ts';
import { getApp, say, setApp, tellProblem } from '../../state/app-store.ts';
import { bridge } from '../../state/bridge.ts';
import { foldAll } from '../../state/folding.ts';
import { look } from '../../state/looking.ts';
import { show } from '../../state/opening.ts';
import { append, driver, navigator, newId } from '../../state/saying.ts';

/** Looks at a copy; nothing is taken before somebody has seen what it brings. */
export const chooseCopy = async (passphrase?: string): Promise<void> => {
  const answer = await bridge.mergeChoose(passphrase === undefined ? undefined : { passphrase });
  if (answer.ok) setApp({ panel: { kind: 'merge', ...answer.value } });
  else if (answer.error.code === 'file') {
    if (askPhrase(answer.error, 'merge')) return;
    setApp({ panel: null });
    tellProblem(fileWords(answer.error.fileName, answer.error.failure));
  }
};

const eventsFor = (workshop: Workshop, decided: readonly Decided[]): readonly NewEvent[] =>
  decideConflicts(workshop, decided, {
    saidBy: navigator(workshop),
    typedBy: driver(workshop),
    why: mergeWords.why,
    newId,
  });

/** The whole log anew: a merge may bring words to old entries, or take them away. */
const take = (opened: OpenedWorkshop): Workshop => {
  const workshop = foldAll(opened.events);
  setApp({
    events: opened.events,
    workshop,
    dataHere: opened.dataHere,
    dataBrought: opened.dataBrought,
    allowedQueries: opened.allowedQueries,
  });
  void look();
  return workshop;
};

export const joinCopy = async (merged: Workshop, decided: readonly Decided[]): Promise<void> => {
  const answer = await bridge.mergeJoin({
    decisions: eventsFor(merged, decided).map((event) => ({ ...event, set: { ...event.set }, refs: [] })),
  });
  if (!answer.ok) {
    if (answer.error.code === 'disk') tellProblem(failureWords(answer.error));
    return;
  }
  const { opened, added, refused } = answer.value;
  const workshop = take(opened);
  setApp({ panel: null, mergeUndo: Date.now() });
  if (refused) tellProblem(failureWords(refused));
  else say(mergeWords.done(added, workshop.conflicts.length), true);
};

export const undoJoin = async (): Promise<void> => {
  setApp({ mergeUndo: null });
  const answer = await bridge.mergeUndo(undefined);
  if (answer.ok) {
    take(answer.value);
    setApp({ panel: null });
    say(mergeWords.undone);
  } else tellProblem(answer.error.code === 'too-late' ? mergeWords.undoTooLate : failureWords(answer.error));
};

/** Conflicts that were left open, decided later. */
export const keepDecided = async (workshop: Workshop, decided: readonly Decided[]): Promise<void> => {
  const events = eventsFor(workshop, decided);
  if (events.length === 0) return;
  if (!(await append(...events))) return;
  setApp({ panel: null });
  say(mergeWords.decided(decided.length));
};

export const openByItself = async (): Promise<void> => {
  const answer = await bridge.mergeOpen(undefined);
  if (answer.ok) await show(answer.value);
  else if (answer.error.code === 'disk') tellProblem(failureWords(answer.error));
  if (getApp().panel?.kind === 'merge') setApp({ panel: null });
};

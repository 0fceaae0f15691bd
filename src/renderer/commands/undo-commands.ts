import type { LogEvent } from '../../shared/log/envelope.ts';
import { fold } from '../../shared/log/fold.ts';
import { type TakeBack, takeBack } from '../../shared/log/take-back.ts';
import { words } from '../../shared/messages/screen-words.ts';
import { undoJoin } from '../features/merge/merge-copies.ts';
import { appStore, getApp, say } from '../state/app-store.ts';
import { type SaidSteps, saidStepsIn } from '../state/said-steps.ts';
import { append, entry } from '../state/saying.ts';
import { undoPlace } from '../state/undo-places.ts';
import { lastViewChange, redoView, undoView } from '../state/undoing.ts';

const stepsIn = saidStepsIn<TakeBack>();
const steps = (): SaidSteps<TakeBack> => stepsIn(getApp().workshopId);
// An open workshop that is left takes its steps along, even if nothing is taken back in the next one.
appStore.subscribe((now, before) => now.workshopId !== before.workshopId && steps());

const newestSaid = (): LogEvent | undefined => {
  const { workshop, events } = getApp();
  const { settled } = steps();
  const newest = workshop?.entries.findLast(
    ({ type, event }) => type !== 'cut.displayed' && !settled.has(event),
  )?.event;
  return events.find(({ id }) => id === newest);
};

const backOf = (event: LogEvent): TakeBack | null => {
  const { workshop, events } = getApp();
  if (!workshop) return null;
  return takeBack(
    event,
    { now: workshop, before: () => fold(events.slice(0, events.indexOf(event))) },
    words.undo,
  );
};

const sayAgain = async ({ event, again }: TakeBack, set: TakeBack['event']['set']): Promise<boolean> => {
  const done = await append(entry(event.type, event.subject, set));
  if (done && again !== null && set === event.set) steps().settled.add(done[0]?.id ?? '');
  return done !== null;
};

const undoSaid = (event: LogEvent, back: TakeBack): void => {
  const { workshop } = getApp();
  const label = workshop?.assumptions.find(({ id }) => id === back.event.subject)?.label;
  void sayAgain(back, back.event.set).then((done) => {
    if (!done) return;
    const { settled, undone } = steps();
    settled.add(event.id);
    if (back.again !== null) undone.push(back);
    say(
      back.event.type === 'assumption.withdrawn' && label !== undefined
        ? `${label}: ${words.card.withdraw}`
        : words.log.takenBack,
    );
  });
};

const redoSaid = (): void => {
  const back = steps().undone.pop();
  if (!back?.again) return say(words.workshop.nothingToRedo);
  void sayAgain(back, back.again).then((done) => done && say(words.log.saidAgain));
};

/** What is on top goes back first: open choices, then what was looked at or said, whichever is newer; then a merge. */
export const undoCommands = {
  undo: () => {
    const place = undoPlace();
    if (place) return place.undo() ? undefined : say(words.log.nothingBefore);
    const { mergeUndo, screen, workshop } = getApp();
    if (!workshop) return;
    const seen = screen === 'workshop' ? lastViewChange() : null;
    if (mergeUndo !== null && (seen ?? 0) <= mergeUndo) return void undoJoin();
    const event = newestSaid();
    const back = event && backOf(event);
    if (seen !== null && (!event || !back || seen > event.env.at)) return void undoView();
    if (!event || !back) return say(words.log.nothingToUndo);
    undoSaid(event, back);
  },
  redo: () => {
    const place = undoPlace();
    if (place) return place.redo() ? undefined : say(words.workshop.nothingToRedo);
    const { screen, workshop } = getApp();
    if (!workshop) return;
    if (screen !== 'workshop' || !redoView()) redoSaid();
  },
} as const;

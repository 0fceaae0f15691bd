import type { LogEvent, NewEvent } from '../../shared/log/envelope.ts';
import type { EventType } from '../../shared/log/events.ts';
import { applyRedactions } from '../../shared/log/redaction.ts';
import { isPaused } from '../../shared/log/session-time.ts';
import type { Workshop } from '../../shared/log/state.ts';
import { type Role, sideOf } from '../../shared/log/vocabulary.ts';
import { appendFailureWords, diskWords } from '../../shared/messages/failure-words.ts';
import { bridge } from './bridge.ts';
import { nextStep } from '../../shared/log/next-step.ts';
import { getApp, setApp, tellProblem, tellRefusal } from './app-store.ts';
import { foldMore } from './folding.ts';
import { currentMetric, decidedRows, look } from './looking.ts';

/** The log holds the truth; the screen folds what main says is on disk. */
export const addEvents = (events: readonly LogEvent[]): void => {
  const known = new Set(getApp().events.map((event) => event.id));
  const fresh = events.filter((event) => !known.has(event.id));
  if (fresh.length === 0) return;
  // Removed words leave this window's memory, too.
  const all = applyRedactions([...getApp().events, ...fresh]);
  const before = getApp().workshop;
  const after = foldMore(fresh);
  // Looking at another cut is nobody's word: a merge can still be taken back after it.
  const onlyLooked = fresh.every(({ env }) => env.type === 'cut.displayed');
  setApp({ events: all, workshop: after, mergeUndo: onlyLooked ? getApp().mergeUndo : null });
  // What was agreed about rows changes what both lenses draw.
  if (before && shownBy(before) !== shownBy(after)) void look();
};

/** What both lenses draw besides what is asked: the decisions about rows, and how it is counted. */
const shownBy = (workshop: Workshop): string =>
  `${decidedRows(workshop)} ${JSON.stringify(currentMetric(workshop, getApp().asked)?.counted.definition)}`;

export const roleOf = (workshop: Workshop, person: string): Role =>
  workshop.people.find((one) => one.id === person)?.role ?? 'guest';

/** The driver types; the navigator, who is not driving, says. */
export const driver = (workshop: Workshop): string =>
  workshop.session?.driver ?? workshop.people[0]?.id ?? '';
/** Whose turn the keyboard is next; a translator holds none. */
export const nextDriver = (workshop: Workshop): string | undefined => {
  const seats = (workshop.session?.participants ?? []).filter(
    (person) => roleOf(workshop, person) !== 'translator',
  );
  const next = seats[(seats.indexOf(driver(workshop)) + 1) % Math.max(1, seats.length)];
  return seats.length > 1 ? next : undefined;
};
export const navigator = (workshop: Workshop): string => {
  const chosen = getApp().navigator;
  if (chosen && workshop.people.some((person) => person.id === chosen)) return chosen;
  const typing = driver(workshop);
  const others = (workshop.session?.participants ?? []).filter((person) => person !== typing);
  return others.find((person) => sideOf(roleOf(workshop, person)) !== null) ?? others[0] ?? typing;
};

type Said = { readonly saidBy?: string; readonly why?: string; readonly refs?: readonly string[] };

/** One entry, said by the navigator unless told otherwise, typed by the driver. */
export const entry = <T extends EventType>(
  type: T,
  subject: string,
  set: NewEvent<T>['set'],
  said: Said = {},
): NewEvent<T> => {
  const workshop = getApp().workshop;
  if (!workshop) throw new Error('no workshop is open');
  return {
    type,
    subject,
    set,
    saidBy: said.saidBy ?? navigator(workshop),
    typedBy: driver(workshop),
    ...(said.why ? { why: said.why } : {}),
    ...(said.refs ? { refs: said.refs } : {}),
  };
};

/** What is said in a pause ends it; what only concerns the session, or was only looked at, does not. */
const takenUp = (said: readonly NewEvent[]): readonly NewEvent[] => {
  const session = getApp().workshop?.session;
  return session &&
    isPaused(session) &&
    said.some(({ type }) => !type.startsWith('session.') && type !== 'cut.displayed')
    ? [entry('session.resumed', session.id, {}), ...said]
    : said;
};

/** Appends; the answer is null when it was refused, and the refusal has been said. */
export const append = async (...given: readonly NewEvent[]): Promise<readonly LogEvent[] | null> => {
  const events = takenUp(given);
  const answer = await bridge
    .logAppend({
      events: events.map((event) => ({ ...event, set: { ...event.set }, refs: [...(event.refs ?? [])] })),
    })
    .catch(() => null);
  if (!answer) {
    tellProblem(diskWords({ code: 'disk', message: '' }));
    return null;
  }
  if (answer.ok) {
    addEvents(answer.value);
    // What was refused before has been answered.
    if (getApp().toast?.problem) setApp({ toast: null });
    return answer.value;
  }
  addEvents(answer.error.appended);
  const { why, appended } = answer.error;
  const { workshop } = getApp();
  const said = appendFailureWords(why);
  if (workshop === null || why.code === 'disk') tellProblem(said);
  else tellRefusal(said, nextStep(workshop, why, events[appended.length]?.subject ?? ''));
  return null;
};

export const newId = (): string => crypto.randomUUID();

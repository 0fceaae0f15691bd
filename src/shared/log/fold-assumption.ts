import type { Sees } from './causality.ts';
import { defined } from './defined.ts';
import type { AssumptionDraft, DetailField, Draft } from './draft.ts';
import type { LogEvent } from './envelope.ts';
import type { EventSets } from './events.ts';
import type { KnownEvent } from './known-event.ts';
import { type Register, shown, write } from './register.ts';
import type { AssumptionVersion, Said } from './state.ts';
import { unreachable } from './unreachable.ts';

type AssumptionEvent = KnownEvent<
  | 'assumption.logged'
  | 'assumption.detailed'
  | 'assumption.evidence'
  | 'assumption.revised'
  | 'assumption.parked'
  | 'assumption.resumed'
  | 'assumption.merged'
  | 'assumption.split'
  | 'assumption.withdrawn'
  | 'verdict.set'
  | 'verdict.dissented'
  | 'verdict.reopened'
>;

export const foldAssumption = (draft: Draft, event: AssumptionEvent, sees: Sees): void => {
  if (event.type === 'assumption.logged') return foldLogged(draft, event, sees);
  const assumption = draft.assumptions.get(event.subject);
  if (assumption === undefined) return;
  const { id, said, why } = event;
  switch (event.type) {
    case 'assumption.detailed':
      setSure(assumption, event, sees);
      return setDetails(assumption, event, event.set, sees);
    case 'assumption.revised':
      addVersion(assumption, versionOf(event, event.set, nextNumber(assumption, id, sees)), sees);
      cites(draft, assumption.id, event.set.evidence ?? []);
      return setDetails(
        assumption,
        event,
        { confidence: event.set.confidence, check: event.set.check },
        sees,
      );
    case 'assumption.evidence':
      assumption.evidence.push(event.set);
      return cites(draft, assumption.id, [event.set.evidence]);
    case 'assumption.parked':
    case 'assumption.resumed':
      assumption.parked = write(
        assumption.parked,
        { event: id, said, value: event.type === 'assumption.parked' ? event.set.reason : null },
        sees,
      );
      if (event.type === 'assumption.parked') assumption.spoken.push({ text: event.set.reason, event: id });
      return;
    case 'assumption.withdrawn':
      assumption.withdrawn = write(assumption.withdrawn, { event: id, said, value: event.set.reason }, sees);
      return;
    case 'assumption.merged':
    case 'assumption.split':
      assumption.replacedBy.push(...(typeof event.set.into === 'string' ? [event.set.into] : event.set.into));
      return settleBySplit(assumption, event, sees);
    case 'verdict.set':
      draft.around.withVerdict.set(id, assumption.id);
      if (event.set.dissent !== undefined) assumption.spoken.push({ text: event.set.dissent, event: id });
      assumption.verdict = write(
        assumption.verdict,
        { event: id, said, why, value: defined({ event: id, said, ...event.set }) },
        sees,
      );
      return;
    case 'verdict.dissented': {
      const { target, role, words } = event.set;
      assumption.spoken.push({ text: words, event: id });
      const others = (draft.dissents.get(target) ?? []).filter((one) => one.role !== role);
      if (said.role === role) draft.dissents.set(target, [...others, { event: id, role, words }]);
      return;
    }
    case 'verdict.reopened':
      assumption.reopened.push({ reason: event.set.reason, said });
      assumption.verdict = write(assumption.verdict, { event: id, said, value: null }, sees);
      return;
    default:
      return unreachable(event);
  }
};

/** I14: who makes two of one has decided between wordings and verdicts by keeping both; each goes on by itself. */
const settleBySplit = (assumption: AssumptionDraft, { id, said }: AssumptionEvent, sees: Sees): void => {
  const seen = (register: Register<unknown>): number =>
    register.filter(({ event }) => sees(id, event)).length;
  const wording = shown(assumption.statement);
  if (wording !== undefined && seen(assumption.statement) > 1)
    assumption.statement = write(assumption.statement, { event: id, said, value: wording }, sees);
  if (seen(assumption.verdict) > 1)
    assumption.verdict = write(assumption.verdict, { event: id, said, value: null }, sees);
};

/** That there was a wording stays, without its words: what was said about it afterwards still has something it is about. */
export const foldRemoved = (
  draft: Draft,
  { id, env }: LogEvent,
  { said, label }: { readonly said: Said; readonly label: string },
  sees: Sees,
): void => {
  const first = env.type === 'assumption.logged';
  const known = draft.assumptions.get(env.subject);
  if (known === undefined && !first) return;
  const assumption = known ?? emptyAssumption(env.subject, label, said);
  draft.assumptions.set(env.subject, assumption);
  const number = first ? 1 : nextNumber(assumption, id, sees);
  addVersion(assumption, { number, said, statement: '', causedBy: [], evidence: [] }, sees);
};

const foldLogged = (draft: Draft, event: KnownEvent<'assumption.logged'>, sees: Sees): void => {
  const assumption: AssumptionDraft = draft.assumptions.get(event.subject) ?? {
    ...emptyAssumption(event.subject, event.set.label, event.said),
    expectation: event.set.expectation,
  };
  draft.assumptions.set(event.subject, assumption);
  addVersion(assumption, versionOf(event, { ...event.set, causedBy: [] }, 1), sees);
  cites(draft, assumption.id, event.set.evidence);
  setDetails(assumption, event, { kind: event.set.kind, check: event.set.check }, sees);
};

const emptyAssumption = (id: string, label: string, said: Said): AssumptionDraft => ({
  id,
  label,
  said,
  expectation: undefined,
  versions: [],
  checks: [],
  challenges: [],
  rechecked: [],
  evidence: [],
  reopened: [],
  spoken: [],
  replacedBy: [],
  statement: [],
  details: {},
  parked: [],
  withdrawn: [],
  verdict: [],
});

const cites = ({ around }: Draft, assumption: string, evidence: readonly string[]): void => {
  for (const id of evidence) around.citing.set(id, (around.citing.get(id) ?? new Set()).add(assumption));
};

const versionOf = (
  { said }: AssumptionEvent,
  set: Omit<EventSets['assumption.revised'], 'version'>,
  number: number,
): AssumptionVersion =>
  defined({
    number,
    said,
    statement: set.statement,
    rowScope: set.rowScope,
    check: set.check,
    confidence: set.confidence,
    causedBy: set.causedBy,
    evidence: set.evidence ?? [],
  });

const addVersion = (assumption: AssumptionDraft, version: AssumptionVersion, sees: Sees): void => {
  assumption.versions.push(version);
  assumption.statement = write(
    assumption.statement,
    { event: version.said.event, said: version.said, value: version },
    sees,
  );
};

/** One more than the highest this writer had seen, so two copies that both revise version 1 both have a version 2. */
const nextNumber = (assumption: AssumptionDraft, event: string, sees: Sees): number =>
  1 +
  Math.max(
    0,
    ...assumption.versions.filter(({ said }) => sees(event, said.event)).map(({ number }) => number),
  );

/** How sure people were of a wording is what they said last while it was the newest they knew. */
const setSure = (
  { versions }: AssumptionDraft,
  { id, set }: KnownEvent<'assumption.detailed'>,
  sees: Sees,
): void => {
  const at = versions.findLastIndex(({ said }) => sees(id, said.event));
  const version = versions[at];
  if (version !== undefined && set.confidence !== undefined)
    versions[at] = { ...version, confidence: set.confidence };
};

const setDetails = (
  assumption: AssumptionDraft,
  { id, said }: AssumptionEvent,
  set: EventSets['assumption.detailed'],
  sees: Sees,
): void => {
  for (const [field, value] of Object.entries(set) as [DetailField, unknown][]) {
    if (value === undefined) continue;
    const register = (assumption.details[field] ?? []) as Register<unknown>;
    Object.assign(assumption.details, { [field]: write(register, { event: id, said, value }, sees) });
  }
};

import { allowAgreement, allowDissent } from './allow-agreement.ts';
import { allowAround } from './allow-around.ts';
import * as assumption from './allow-assumption.ts';
import { allowBrief } from './allow-brief.ts';
import { allowInsight } from './allow-insight.ts';
import { allowMessage } from './allow-message.ts';
import type { NewEvent } from './envelope.ts';
import { type EventType, isEventType } from './events.ts';
import {
  type Allowed,
  allowed,
  findFollowUp,
  findOutlier,
  firstRefusal,
  mustBeFreeLabel,
  mustBeNew,
  mustExist,
  refuse,
} from './find.ts';
import { questionMarks } from './hints.ts';
import type { Workshop } from './state.ts';

/** Who asks: a person at the keyboard, or the app by itself (an import, a check after new data). */
export type Asker = 'person' | 'machine';

/** Guards of commands. The fold never refuses: what another copy wrote is history. */
export const allow = (workshop: Workshop, event: NewEvent, asker: Asker = 'person'): Allowed =>
  firstRefusal(
    () =>
      isEventType(event.type)
        ? allowed
        : refuse({ code: 'malformed', type: String(event.type), field: 'type' }),
    () => machineMayNot(event, asker),
    () => spokenByPerson(workshop, event),
    () => guard(workshop, eachKind(event)),
  );

/** I15 and its kin: the machine counts and flags, people say what it means. */
const machineKinds: readonly EventType[] = [
  'data.added',
  'check.run',
  'challenge.run',
  'brief.judged',
  'cut.displayed',
  'evidence.added',
  'round.started',
];

const machineMayNot = (event: NewEvent, asker: Asker): Allowed =>
  asker === 'person' || machineKinds.includes(event.type)
    ? allowed
    : refuse({ code: 'machine', type: event.type });

const spokenByPerson = ({ people }: Workshop, { type, subject, saidBy, typedBy }: NewEvent): Allowed => {
  if (type === 'workshop.created') return allowed;
  const known = new Set(people.map(({ id }) => id));
  const joining = type === 'person.joined' ? subject : null;
  const stranger = [saidBy, typedBy].find((person) => !known.has(person) && person !== joining);
  return stranger === undefined ? allowed : refuse({ code: 'unknown-person', person: stranger });
};

/** The same event as a union that narrows by `type`. */
type EachKind = { [T in EventType]: NewEvent<T> }[EventType];
const eachKind = (event: NewEvent): EachKind => event as EachKind;

const guard = (workshop: Workshop, event: EachKind): Allowed => {
  switch (event.type) {
    case 'workshop.created':
      return workshop.id === '' ? allowed : refuse({ code: 'already-there', what: 'workshop' });
    case 'session.started':
      return firstRefusal(
        () => (workshop.session === null ? allowed : refuse({ code: 'session-running' })),
        () => mustBeNew(workshop.sessions, 'session', event.subject),
        () => mustExist(workshop.people, 'person', [...event.set.participants, event.set.driver]),
      );
    case 'session.here':
      return firstRefusal(
        () => ofRunning(workshop, event.subject),
        () => mustExist(workshop.people, 'person', event.set.participants),
      );
    case 'session.driver':
      return firstRefusal(
        () => ofRunning(workshop, event.subject),
        () => mayDrive(workshop, event.set.driver),
      );
    case 'session.step':
    case 'session.paused':
    case 'session.resumed':
    case 'session.closed':
      return ofRunning(workshop, event.subject);
    case 'scope.set':
      return allowScope(workshop, event);
    case 'assumption.logged':
      return assumption.allowLogged(workshop, event);
    case 'assumption.detailed':
      return assumption.onAssumption(workshop, event, event.subject, assumption.stillEditable);
    case 'assumption.evidence':
      return assumption.onAssumption(workshop, event, event.subject, assumption.allowEvidence);
    case 'assumption.revised':
      return assumption.onAssumption(workshop, event, event.subject, assumption.allowRevised);
    case 'assumption.parked':
      return assumption.onAssumption(workshop, event, event.subject, assumption.allowParked);
    case 'assumption.resumed':
      return assumption.onAssumption(workshop, event, event.subject, assumption.allowResumed);
    case 'assumption.merged':
    case 'assumption.split':
      return assumption.onAssumption<'assumption.merged' | 'assumption.split'>(
        workshop,
        event,
        event.subject,
        assumption.allowReplaced,
      );
    case 'assumption.withdrawn':
      return assumption.onAssumption(workshop, event, event.subject, assumption.allowWithdrawn);
    case 'verdict.set':
      return assumption.onAssumption(workshop, event, event.subject, assumption.allowVerdict);
    case 'verdict.dissented':
      return allowDissent(workshop, event);
    case 'verdict.reopened':
      return assumption.onAssumption(workshop, event, event.subject, assumption.allowReopened);
    case 'context.noted':
      return firstRefusal(
        () => mustBeNew(workshop.contexts, 'context', event.subject),
        () => mustBeFreeLabel(workshop.contexts, event.set.label),
      );
    case 'context.linked':
      return assumption.onAssumption(workshop, event, event.set.assumption, assumption.allowLinked);
    case 'context.meant':
      return allowMeant(workshop, event);
    case 'check.run':
      return assumption.onAssumption(workshop, event, event.set.assumption, assumption.allowCheck);
    case 'challenge.run':
      return assumption.onAssumption(workshop, event, event.set.assumption, assumption.allowChallenge);
    case 'challenge.answered':
      return assumption.onAssumption(workshop, event, event.set.assumption, assumption.allowAnswered);
    case 'recheck.answered':
      return assumption.onAssumption(workshop, event, event.set.assumption, assumption.allowRecheckAnswer);
    case 'evidence.added':
      return mustBeNew(workshop.evidence, 'evidence', event.subject);
    case 'outlier.proposed':
      return allowProposed(workshop, event);
    case 'outlier.reversed': {
      const outlier = findOutlier(workshop, event.subject);
      if (!outlier.ok) return outlier;
      return outlier.value.state === 'reversed'
        ? refuse({ code: 'reversed', label: outlier.value.label })
        : allowed;
    }
    case 'agreement.given':
      return allowAgreement(workshop, event);
    case 'followup.opened':
      return allowDig(workshop, event);
    case 'followup.closed':
      return allowAnswer(workshop, event);
    case 'followup.reopened':
      return allowAskedAgain(workshop, event);
    case 'insight.drafted':
    case 'insight.edited':
    case 'insight.ready':
    case 'insight.said_back':
    case 'insight.retired':
      return allowInsight(workshop, event);
    case 'brief.drafted':
    case 'brief.edited':
    case 'brief.ready':
    case 'brief.judged':
    case 'brief.closed':
    case 'brief.retired':
      return allowBrief(workshop, event);
    case 'decision.taken':
      return firstRefusal(
        () => mustBeNew(workshop.decisions, 'decision', event.subject),
        () => mustExist(workshop.insights, 'insight', event.set.insights),
        () =>
          event.set.insights.length > 0 || (event.set.withoutInsight ?? '').trim() !== ''
            ? allowed
            : refuse({ code: 'no-insight' }),
      );
    case 'decision.reviewed':
      return mustExist(workshop.decisions, 'decision', [event.subject]);
    case 'expectation.written':
    case 'expectation.done':
    case 'parking.added':
    case 'parking.sorted':
    case 'word.added':
    case 'word.worded':
    case 'word.said_back':
      return allowAround(workshop, event);
    case 'message.written':
    case 'message.revised':
    case 'message.answered':
      return allowMessage(workshop, event);
    case 'query.kept':
      return mustBeNew(workshop.queries, 'query', event.subject);
    case 'event.redacted':
      return workshop.entries.some(({ event: id }) => id === event.set.target)
        ? allowed
        : refuse({ code: 'unknown', what: 'event', id: event.set.target });
    case 'workshop.renamed':
    case 'person.joined':
    case 'round.started':
    case 'data.added':
    case 'metric.defined':
    case 'cut.displayed':
      return allowed;
  }
};

const ofRunning = ({ session }: Workshop, subject: string): Allowed =>
  session?.id === subject ? allowed : refuse({ code: 'session-closed' });

/** Whoever drives sits here; a translator holds no keyboard. */
const mayDrive = ({ session, people }: Workshop, driver: string): Allowed => {
  const role = people.find(({ id }) => id === driver)?.role ?? 'guest';
  if (session?.participants.includes(driver) !== true) return refuse({ code: 'not-here', role });
  return role === 'translator' ? refuse({ code: 'no-keyboard', role }) : allowed;
};

/** One question, and a reason for every change of it. */
const allowScope = (workshop: Workshop, { set, why }: NewEvent<'scope.set'>): Allowed => {
  const found = questionMarks(set.question);
  if (found !== 1) return refuse({ code: 'question-marks', found });
  return workshop.scope === null || why !== undefined
    ? allowed
    : refuse({ code: 'no-reason', what: 'scope' });
};

/** "Is that what you meant?" is answered by the one who said it. */
const allowMeant = (workshop: Workshop, { set, saidBy }: NewEvent<'context.meant'>): Allowed => {
  const note = workshop.contexts.find(({ id }) => id === set.note);
  if (note === undefined) return refuse({ code: 'unknown', what: 'context', id: set.note });
  return note.said.saidBy === saidBy ? allowed : refuse({ code: 'not-sayer', label: note.label });
};

const allowProposed = (workshop: Workshop, { subject, set }: NewEvent<'outlier.proposed'>): Allowed => {
  const to = set.appliesTo;
  const others = workshop.outliers.filter(({ id }) => id !== subject);
  return firstRefusal(
    () => mustBeFreeLabel(others, set.label),
    () =>
      to.what === 'assumption' ? mustExist(workshop.assumptions, 'assumption', [to.assumption]) : allowed,
    () => (to.what === 'view' ? mustExist(workshop.evidence, 'evidence', [to.evidence]) : allowed),
    () => mustExist(workshop.links, 'link', set.contextLink === undefined ? [] : [set.contextLink]),
  );
};

const allowDig = (workshop: Workshop, event: NewEvent<'followup.opened'>): Allowed =>
  firstRefusal(
    () => mustBeNew(workshop.followUps, 'follow-up', event.subject),
    () => mustBeFreeLabel(workshop.followUps, event.set.label),
    () =>
      workshop.assumptions.some(({ id }) => id === event.set.from)
        ? assumption.onAssumption(workshop, event, event.set.from, assumption.mayDig)
        : mustExist([...workshop.evidence, ...workshop.insights], 'assumption', [event.set.from]),
  );

/** Asked again only once it was answered; a block comes back only where nothing is settled yet. */
const allowAskedAgain = (workshop: Workshop, event: NewEvent<'followup.reopened'>): Allowed => {
  const followUp = findFollowUp(workshop, event.subject);
  if (!followUp.ok) return followUp;
  const { from, blocking, state, label } = followUp.value;
  const about = workshop.assumptions.some(({ id }) => id === from);
  return firstRefusal(
    () => (state === 'open' ? refuse({ code: 'still-open', label }) : allowed),
    () =>
      about && blocking
        ? assumption.onAssumption(workshop, event, from, (on) => assumption.inState(on, 'blocking'))
        : allowed,
  );
};

/** T8: "cannot" comes with an alternative, or with the reason as its `why`. */
const allowAnswer = (workshop: Workshop, { subject, set, why }: NewEvent<'followup.closed'>): Allowed => {
  const followUp = findFollowUp(workshop, subject);
  if (!followUp.ok) return followUp;
  const explained = (set.alternative ?? '').trim() !== '' || (why ?? '').trim() !== '';
  return set.answerKind === 'cannot' && !explained
    ? refuse({ code: 'no-alternative', label: followUp.value.label })
    : allowed;
};

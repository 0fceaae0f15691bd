import type { NewEvent } from './envelope.ts';
import {
  type Allowed,
  allowed,
  firstRefusal,
  mustBeFreeLabel,
  mustBeNew,
  mustExist,
  refuse,
} from './find.ts';
import type { Workshop } from './state.ts';
import { type Role, sideOf } from './vocabulary.ts';

type AroundType =
  | 'expectation.written'
  | 'expectation.done'
  | 'parking.added'
  | 'parking.sorted'
  | 'word.added'
  | 'word.worded'
  | 'word.said_back';
type AroundEvent = { [T in AroundType]: NewEvent<T> }[AroundType];

export const allowAround = (workshop: Workshop, event: AroundEvent): Allowed => {
  switch (event.type) {
    case 'expectation.written':
      return firstRefusal(
        () => mustBeNew(workshop.expectations, 'expectation', event.subject),
        () => (isDone(workshop, event.saidBy) ? refuse({ code: 'already-shown' }) : allowed),
      );
    case 'expectation.done':
      return firstRefusal(
        () => ownRole(workshop, event, event.set.role),
        () => (isDone(workshop, event.saidBy) ? refuse({ code: 'already-shown' }) : allowed),
      );
    case 'parking.added':
      return firstRefusal(
        () => mustBeNew(workshop.parking, 'parked', event.subject),
        () => mustBeFreeLabel(workshop.parking, event.set.label),
      );
    case 'parking.sorted':
      return mustExist(workshop.parking, 'parked', [event.subject]);
    case 'word.added':
      return firstRefusal(
        () => mustBeNew(workshop.words, 'word', event.subject),
        () => (sameTerm(workshop, event) ? refuse({ code: 'already-there', what: 'word' }) : allowed),
      );
    case 'word.worded':
      return mustExist(workshop.words, 'word', [event.subject]);
    case 'word.said_back':
      return firstRefusal(
        () => mustExist(workshop.words, 'word', [event.subject]),
        () => ownRole(workshop, event, event.set.role),
      );
  }
};

const roleOf = (workshop: Workshop, person: string): Role =>
  workshop.people.find(({ id }) => id === person)?.role ?? 'guest';

/** A side that is done writes no more: it has said so, or has already read the other. */
const isDone = (workshop: Workshop, person: string): boolean =>
  workshop.expectationsShown ||
  workshop.expectationsDone.some((role) => sideOf(role) === sideOf(roleOf(workshop, person)));

const ownRole = (workshop: Workshop, { saidBy }: AroundEvent, role: Role): Allowed => {
  const person = roleOf(workshop, saidBy);
  return person === role ? allowed : refuse({ code: 'wrong-role', role, person });
};

const sameTerm = ({ words }: Workshop, { set }: NewEvent<'word.added'>): boolean =>
  words.some(
    ({ term, language }) => language === set.language && term.toLowerCase() === set.term.trim().toLowerCase(),
  );

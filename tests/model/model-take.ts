import type { NewEvent } from '../../src/shared/log/envelope.ts';
import type { EventSets, EventType } from '../../src/shared/log/events.ts';
import type { Role } from '../../src/shared/log/vocabulary.ts';
import { takeBeside } from './take-beside.ts';
import { isOpen, wordingNow } from './model-reads.ts';
import type { Heard, Made, ModelAssumption, ModelState } from './model-state.ts';

export type EachKind = { [T in EventType]: NewEvent<T> }[EventType];

/** What an event that was taken adds to the lists. Where it moves an assumption, the table says (`model.ts`). */
export const take = (m: ModelState, any: NewEvent, id: string, at: number): void => {
  const event = any as EachKind;
  const heard: Heard = { event: id, seen: new Set(m.events), at };
  m.events.add(id);
  const made: Made = {
    ...heard,
    id: event.subject,
    by: event.saidBy,
    role: m.roles.get(event.saidBy) as Role,
  };
  const a = (subject: string) => m.assumptions.find((one) => one.id === subject);
  switch (event.type) {
    case 'session.started':
      m.session = { id: event.subject, here: event.set.participants };
      m.sessions.push(event.subject);
      return;
    case 'session.here':
      if (m.session !== null) m.session.here = event.set.participants;
      return;
    case 'session.closed':
      m.session = null;
      return;
    case 'scope.set':
      m.scope = true;
      return;
    case 'evidence.added': {
      const definition = JSON.stringify(event.set.view?.['metric']);
      m.evidence.push({ ...made, definition, told: event.set.strength === 'told' });
      return;
    }
    case 'metric.defined':
      m.counts.push({ ...heard, definition: JSON.stringify(event.set.definition) });
      return;
    case 'context.noted': {
      const { label, certainty } = event.set;
      m.notes.push({ ...made, label, heard: certainty === 'heard', meant: [] });
      return;
    }
    case 'context.meant':
      m.notes.find((note) => note.id === event.set.note)?.meant.push({ ...heard, value: event.set.meant });
      return;
    case 'context.linked':
      m.links.push({ ...made, ...event.set });
      return;
    case 'assumption.logged':
      return logged(m, made, event.set);
    case 'assumption.revised': {
      const { statement, rowScope, causedBy, evidence = [], check, version } = event.set;
      const words = { number: version, statement, rowScope: JSON.stringify(rowScope) };
      a(event.subject)?.versions.push({ ...heard, ...words, causedBy, evidence });
      if (check !== undefined) a(event.subject)?.checks.push({ ...heard, value: JSON.stringify(check) });
      return;
    }
    case 'assumption.detailed': {
      const { check } = event.set;
      if (check !== undefined) a(event.subject)?.checks.push({ ...heard, value: JSON.stringify(check) });
      return;
    }
    case 'assumption.evidence':
      a(event.subject)?.added.push({ ...heard, ...event.set });
      return;
    case 'check.run': {
      const { version, outcome, measured } = event.set;
      const result = { version, counted: measured !== null, ends: outcome !== 'cannot' };
      a(event.set.assumption)?.results.push({ ...heard, ...result });
      return;
    }
    case 'assumption.merged':
    case 'assumption.split':
      return replaced(a(event.subject), heard, [event.set.into].flat());
    case 'assumption.parked':
    case 'assumption.resumed':
      a(event.subject)?.parked.push({ ...heard, value: event.type === 'assumption.parked' });
      return;
    case 'assumption.withdrawn':
      a(event.subject)?.withdrawn.push(heard);
      return;
    case 'verdict.set': {
      const { verdict, version, dissent } = event.set;
      a(event.subject)?.verdicts.push({
        ...heard,
        value: { verdict, version, dissent: dissent !== undefined },
      });
      return;
    }
    case 'verdict.reopened':
      a(event.subject)?.verdicts.push({ ...heard, value: null });
      return;
    case 'verdict.dissented':
      m.dissents.push({ ...heard, target: event.set.target, role: event.set.role });
      return;
    case 'agreement.given':
      m.agreements.push({ ...heard, ...event.set });
      return;
    default:
      takeBeside(m, event, made);
  }
};

/** I14: what two copies said apart about it is settled by keeping both, each in an assumption of its own. */
const replaced = (a: ModelAssumption | undefined, heard: Heard, ids: readonly string[]): void => {
  if (a === undefined) return;
  if (isOpen(a.versions))
    a.versions.push({ ...wordingNow(a), ...heard, causedBy: [], evidence: [], kept: true });
  if (isOpen(a.verdicts)) a.verdicts.push({ ...heard, value: null, kept: true });
  a.into.push({ ...heard, ids });
};

const logged = (m: ModelState, made: Made, set: EventSets['assumption.logged']): void => {
  const { statement, rowScope, evidence, check, label } = set;
  const heard: Heard = { event: made.event, seen: made.seen, at: made.at };
  const first = { number: 1, statement, rowScope: JSON.stringify(rowScope), causedBy: [], evidence };
  m.assumptions.push({
    ...made,
    label,
    session: m.session?.id ?? '',
    versions: [{ ...heard, ...first }],
    checks: check === undefined ? [] : [{ ...heard, value: JSON.stringify(check) }],
    results: [],
    added: [],
    verdicts: [],
    parked: [],
    withdrawn: [],
    into: [],
    state: 'open',
  });
};

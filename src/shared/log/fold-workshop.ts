import type { Sees } from './causality.ts';
import { defined } from './defined.ts';
import type { Draft } from './draft.ts';
import type { KnownEvent } from './known-event.ts';
import { write } from './register.ts';
import type { MetricVersion, Scope } from './state.ts';
import { endPause, isPaused } from './session-time.ts';
import { unreachable } from './unreachable.ts';

type WorkshopEvent = KnownEvent<
  | 'workshop.created'
  | 'workshop.renamed'
  | 'person.joined'
  | 'session.started'
  | 'session.here'
  | 'session.driver'
  | 'session.step'
  | 'session.paused'
  | 'session.resumed'
  | 'session.closed'
  | 'round.started'
  | 'scope.set'
  | 'data.added'
  | 'metric.defined'
>;

/** The frame around the assumptions: who, when, which question, which data, how we count. */
export const foldWorkshop = (draft: Draft, event: WorkshopEvent, sees: Sees): void => {
  const { id, said, subject } = event;
  switch (event.type) {
    case 'workshop.created':
      draft.created ??= event.set;
      draft.title = write(draft.title, { event: id, said, value: event.set.title }, sees);
      return;
    case 'workshop.renamed':
      draft.title = write(draft.title, { event: id, said, value: event.set.title }, sees);
      return;
    case 'person.joined':
      draft.people.set(subject, event.set.role);
      return;
    case 'session.started':
      if (draft.sessions.has(subject)) return;
      draft.sessions.set(subject, {
        ...event.set,
        id: subject,
        startedAt: said.at,
        closedAt: null,
        steps: [],
        pauses: [],
        learned: {},
        closedWith: [],
        driver: [{ event: id, said, value: event.set.driver }],
        participants: [{ event: id, said, value: event.set.participants }],
      });
      return;
    case 'session.here': {
      const session = draft.sessions.get(subject);
      if (session !== undefined)
        session.participants = write(
          session.participants,
          { event: id, said, value: event.set.participants },
          sees,
        );
      return;
    }
    case 'session.driver': {
      const session = draft.sessions.get(subject);
      if (session !== undefined)
        session.driver = write(session.driver, { event: id, said, value: event.set.driver }, sees);
      return;
    }
    case 'session.step':
      draft.sessions.get(subject)?.steps.push({ ...event.set, at: said.at });
      return;
    case 'session.paused': {
      const session = draft.sessions.get(subject);
      if (session !== undefined && !isPaused(session))
        session.pauses = [...session.pauses, { from: said.at, to: null }];
      return;
    }
    case 'session.resumed': {
      const session = draft.sessions.get(subject);
      if (session !== undefined) session.pauses = endPause(session.pauses, said.at);
      return;
    }
    case 'session.closed': {
      const session = draft.sessions.get(subject);
      if (session === undefined) return;
      session.pauses = endPause(session.pauses, said.at);
      session.closedAt ??= said.at;
      session.learned = { ...session.learned, ...event.set.learned };
      session.closedWith = [...new Set([...session.closedWith, ...(event.set.closedWith ?? [])])];
      return;
    }
    case 'round.started':
      draft.rounds.push({ ...event.set, said });
      return;
    case 'scope.set': {
      const scope: Scope = defined({
        ...event.set,
        version: nextVersion(draft.scopes, id, sees),
        why: event.why,
        said,
      });
      draft.scopes.push(scope);
      draft.scope = write(draft.scope, { event: id, said, value: scope }, sees);
      return;
    }
    case 'data.added': {
      const data = { ...event.set, said };
      draft.dataVersions.push(data);
      draft.data = write(draft.data, { event: id, said, value: data }, sees);
      return;
    }
    case 'metric.defined': {
      const metric = draft.metrics.get(subject) ?? { id: subject, current: [], versions: [] };
      draft.metrics.set(subject, metric);
      const state: MetricVersion = {
        ...event.set,
        id: subject,
        version: nextVersion(metric.versions, id, sees),
        said,
      };
      metric.versions.push(state);
      metric.current = write(metric.current, { event: id, said, value: state }, sees);
      return;
    }
    default:
      return unreachable(event);
  }
};

const nextVersion = (
  versions: readonly { readonly version: number; readonly said: { readonly event: string } }[],
  event: string,
  sees: Sees,
): number =>
  1 + Math.max(0, ...versions.filter(({ said }) => sees(event, said.event)).map(({ version }) => version));

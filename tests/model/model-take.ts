import type { NewEvent } from '../../src/shared/log/envelope.ts';
import type { EventSets, EventType } from '../../src/shared/log/events.ts';
import type { Role } from '../../src/shared/log/vocabulary.ts';
import { bothAgree } from './model-reads.ts';
import type { Made, ModelState } from './model-state.ts';

type EachKind = { [T in EventType]: NewEvent<T> }[EventType];

/** What an event that was taken leaves behind. Where it moves an assumption, the table says (`model.ts`). */
export const take = (m: ModelState, any: NewEvent, id: string): void => {
  const event = any as EachKind;
  m.at++;
  const made: Made = {
    id: event.subject,
    event: id,
    at: m.at,
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
    case 'evidence.added':
      m.evidence.push({
        ...made,
        definition: JSON.stringify(event.set.view?.['metric']),
        told: event.set.strength === 'told',
      });
      return;
    case 'metric.defined':
      m.counts.push({ definition: JSON.stringify(event.set.definition), event: id, agreed: [] });
      return;
    case 'context.noted':
      m.notes.push({ ...made, label: event.set.label, heard: event.set.certainty === 'heard', meant: null });
      return;
    case 'context.meant':
      for (const note of m.notes) if (note.id === event.set.note) note.meant = event.set.meant;
      return;
    case 'context.linked':
      m.links.push({ ...made, ...event.set });
      return;
    case 'assumption.logged':
      m.assumptions.push({
        ...made,
        label: event.set.label,
        session: m.session?.id ?? '',
        versions: [
          {
            statement: event.set.statement,
            rowScope: JSON.stringify(event.set.rowScope),
            causedBy: [],
            evidence: [...event.set.evidence],
          },
        ],
        checkEvents: [],
        results: [],
        added: [],
        reopened: [],
        into: [],
        check: JSON.stringify(event.set.check),
        state: 'open',
        verdict: null,
      });
      return;
    case 'assumption.revised': {
      const { statement, rowScope, causedBy, evidence, check } = event.set;
      const assumption = a(event.subject);
      if (assumption === undefined) return;
      assumption.versions.push({
        statement,
        rowScope: JSON.stringify(rowScope),
        causedBy,
        evidence: [...(evidence ?? [])],
      });
      if (check !== undefined) assumption.check = JSON.stringify(check);
      return;
    }
    case 'assumption.detailed': {
      const assumption = a(event.subject);
      if (assumption !== undefined && event.set.check !== undefined)
        assumption.check = JSON.stringify(event.set.check);
      return;
    }
    case 'assumption.evidence':
      a(event.subject)?.added.push(event.set);
      return;
    case 'check.run': {
      const { version, outcome, measured } = event.set;
      a(event.set.assumption)?.checkEvents.push(id);
      a(event.set.assumption)?.results.push({
        version,
        counted: measured !== null,
        ends: outcome !== 'cannot',
      });
      return;
    }
    case 'assumption.merged':
    case 'assumption.split':
      a(event.subject)?.into.push(...[event.set.into].flat());
      return;
    case 'verdict.set': {
      const assumption = a(event.subject);
      const { verdict, version, dissent } = event.set;
      if (assumption !== undefined)
        assumption.verdict = {
          event: id,
          at: m.at,
          verdict,
          version,
          dissent: dissent !== undefined,
          against: [],
          agreed: [],
        };
      return;
    }
    case 'verdict.dissented':
      a(event.subject)?.verdict?.against.push(event.set.role);
      return;
    case 'verdict.reopened': {
      const assumption = a(event.subject);
      if (assumption === undefined) return;
      assumption.reopened.push({ event: id, at: m.at });
      assumption.verdict = null;
      return;
    }
    case 'followup.opened':
      m.followUps.push({
        ...made,
        label: event.set.label,
        from: event.set.from,
        blocking: event.set.blocking,
        state: 'open',
      });
      return;
    case 'followup.closed':
      for (const one of m.followUps)
        if (one.id === event.subject) one.state = answerState(event.set.answerKind);
      return;
    case 'followup.reopened':
      for (const one of m.followUps) if (one.id === event.subject) one.state = 'open';
      return;
    case 'outlier.proposed': {
      const known = m.outliers.find((one) => one.id === event.subject);
      const { label, choice, appliesTo, contextLink: link } = event.set;
      const proposed = { label, choice, appliesTo, link, proposal: id, state: 'proposed' as const };
      if (known === undefined) m.outliers.push({ ...made, ...proposed, agreed: [], reversals: [] });
      else {
        Object.assign(known, proposed);
        known.agreed.splice(0);
      }
      return;
    }
    case 'outlier.reversed':
      for (const one of m.outliers)
        if (one.id === event.subject) {
          one.state = 'reversed';
          one.agreed.splice(0);
          one.reversals.push({ event: id, at: m.at });
        }
      return;
    case 'agreement.given':
      return agree(m, event.set);
    case 'insight.drafted':
      m.insights.push({
        ...made,
        label: event.set.label,
        fields: event.set,
        worded: m.at,
        reasonAt: event.why === undefined ? -1 : m.at,
        ready: null,
        retired: false,
        saidBack: [],
      });
      return;
    case 'decision.taken':
      m.decisions.push(event.subject);
      return;
    default:
      return takeInsight(m, event, id);
  }
};

const answerState = (kind: EventSets['followup.closed']['answerKind']) =>
  kind === 'cannot' || kind === 'dropped' ? kind : 'answered';

const agree = (m: ModelState, { target, role }: EventSets['agreement.given']): void => {
  for (const { verdict } of m.assumptions) if (verdict?.event === target) verdict.agreed.push(role);
  for (const { ready } of m.insights) if (ready?.event === target) ready.agreed.push(role);
  for (const one of m.counts) if (one.event === target) one.agreed.push({ role, at: m.at });
  for (const one of m.outliers)
    if (one.proposal === target) {
      one.agreed.push(role);
      if (bothAgree(one.agreed)) one.state = 'agreed';
    }
};

const takeInsight = (m: ModelState, event: EachKind, id: string): void => {
  const insight = m.insights.find((one) => one.id === event.subject);
  if (insight === undefined) return;
  if (event.type === 'insight.edited') {
    Object.assign(insight, { fields: { ...insight.fields, ...event.set } });
    if (event.set.statement !== undefined) insight.worded = m.at;
    if (event.set.contextLinks !== undefined) insight.reasonAt = event.why === undefined ? -1 : m.at;
    insight.ready = null;
  }
  if (event.type === 'insight.ready') insight.ready = { event: id, at: m.at, agreed: [] };
  if (event.type === 'insight.said_back') insight.saidBack.push({ role: event.set.role, at: m.at });
  if (event.type === 'insight.retired') insight.retired = true;
};

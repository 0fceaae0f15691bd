import type { NewEvent } from '../../src/shared/log/envelope.ts';
import type { ModelAssumption, ModelState } from './model-state.ts';
import {
  changedBy,
  evidenceOf,
  fieldsOf,
  followUpState,
  headsOf,
  isMet,
  isOpen,
  needsLook,
  now,
  proposalOf,
  side,
  verdictAgreed,
  verdictOf,
  versionNow,
} from './model-reads.ts';

/** The guards by the names the table gives them: true where they hold. Each names the refusals that may be given for it. */
export type On = { readonly m: ModelState; readonly event: NewEvent; readonly a: ModelAssumption | null };
export type Guard = {
  readonly codes: readonly string[];
  readonly holds: (on: On & { readonly a: ModelAssumption }) => boolean;
};

const versionIn = (event: NewEvent): number => (event.set as { readonly version: number }).version;
const evidenceIn = (event: NewEvent): readonly string[] =>
  [(event.set as { readonly evidence?: string | readonly string[] }).evidence ?? []].flat();
const everyId = (m: ModelState): readonly string[] =>
  [m.assumptions, m.links, m.followUps, m.notes, m.evidence, m.insights, m.briefs, m.parking]
    .flat()
    .map(({ id }) => id);
const everyLabel = (m: ModelState): readonly string[] =>
  [m.assumptions, m.followUps, m.notes, m.insights, m.briefs, m.parking].flat().map(({ label }) => label);

export const guards: Readonly<Record<string, Guard>> = {
  session: { codes: ['no-session'], holds: ({ m }) => m.session !== null },
  question: { codes: ['no-scope'], holds: ({ m }) => m.scope },
  new: { codes: ['already-there'], holds: ({ m, event }) => !everyId(m).includes(event.subject) },
  'free label': {
    codes: ['label-taken'],
    holds: ({ m, event }) => !everyLabel(m).includes((event as NewEvent<'assumption.logged'>).set.label),
  },
  'known evidence': {
    codes: ['unknown'],
    holds: ({ m, event }) => evidenceIn(event).every((id) => m.evidence.some((one) => one.id === id)),
  },
  'known note': {
    codes: ['unknown'],
    holds: ({ m, event }) => m.notes.some((one) => one.id === (event as NewEvent<'context.linked'>).set.note),
  },
  'current version': {
    codes: ['wrong-version'],
    holds: ({ a, event }) => versionIn(event) === versionNow(a),
  },
  'next version': {
    codes: ['wrong-version'],
    holds: ({ a, event }) => versionIn(event) === versionNow(a) + 1,
  },
  cause: {
    codes: ['no-cause'],
    holds: ({ m, a, event }) =>
      (event as NewEvent<'assumption.revised'>).set.causedBy.some(
        (cause) =>
          m.links.some((one) => one.assumption === a.id && one.event === cause) ||
          m.outliers.some((one) => proposalOf(one).event === cause) ||
          a.results.some((one) => one.event === cause),
      ),
  },
  difference: {
    codes: ['nothing-changed'],
    holds: ({ a, event }) => {
      const { statement, rowScope, check } = (event as NewEvent<'assumption.revised'>).set;
      // Compared with the latest of the highest number.
      const before = a.versions.findLast(({ number }) => number === versionNow(a));
      return (
        statement !== before?.statement ||
        (rowScope !== undefined && JSON.stringify(rowScope) !== before.rowScope) ||
        (check !== undefined && JSON.stringify(check) !== now(a.checks))
      );
    },
  },
  number: {
    codes: ['no-number'],
    holds: ({ event }) => {
      const { measured, outcome } = (event as NewEvent<'check.run'>).set;
      return measured !== null || outcome === 'too_early';
    },
  },
  met: { codes: ['not-met'], holds: ({ m, a }) => isMet(m, a) },
  grounds: {
    codes: ['no-evidence'],
    holds: ({ m, a, event }) => {
      const version = versionNow(a);
      const seen =
        evidenceOf(a, version).length > 0 || a.results.some((one) => one.version === version && one.counted);
      const refuted = m.links.some(
        (one) =>
          one.assumption === a.id &&
          one.effect === 'refutes' &&
          m.notes.some((note) => note.id === one.note && !note.heard),
      );
      return seen || ((event as NewEvent<'verdict.set'>).set.verdict === 'does_not_hold' && refuted);
    },
  },
  'needs a look': { codes: ['wrong-state'], holds: ({ m, a }) => needsLook(m, a).length > 0 },
  reason: { codes: ['no-reason'], holds: ({ event }) => event.why !== undefined },
  'standing verdict': {
    codes: ['wrong-version'],
    holds: ({ a }) => verdictOf(a)?.version === versionNow(a),
  },
  'own role': {
    codes: ['wrong-role'],
    holds: ({ m, event }) => m.roles.get(event.saidBy) === (event as NewEvent<'agreement.given'>).set.role,
  },
  'a side': {
    codes: ['no-side'],
    holds: ({ event }) => side((event as NewEvent<'agreement.given'>).set.role) !== 'none',
  },
  here: {
    codes: ['not-here', 'no-session'],
    holds: ({ m, event }) => m.session?.here.includes(event.saidBy) === true,
  },
  'not yet agreed': {
    codes: ['already-agreed'],
    holds: ({ m, a, event }) =>
      !verdictAgreed(m, a).includes((event as NewEvent<'agreement.given'>).set.role),
  },
  'alternative or reason': {
    codes: ['no-alternative'],
    holds: ({ event }) => {
      const { answerKind, alternative } = (event as NewEvent<'followup.closed'>).set;
      return answerKind !== 'cannot' || (alternative ?? event.why ?? '') !== '';
    },
  },
  answered: {
    codes: ['still-open'],
    holds: ({ m, event }) =>
      m.followUps.every((one) => one.id !== event.subject || followUpState(one) !== 'open'),
  },
  'other assumptions': {
    codes: ['unknown'],
    holds: ({ m, a, event }) =>
      [(event as NewEvent<'assumption.merged'>).set.into]
        .flat()
        .every((id) => id !== a.id && m.assumptions.some((one) => one.id === id)),
  },
  'same session': { codes: ['other-session'], holds: ({ m, a }) => m.session?.id === a.session },
  'not cited': {
    codes: ['cited'],
    holds: ({ m, a }) =>
      !m.insights.some((one) => fieldsOf(one).assumptions?.includes(a.id)) &&
      !m.followUps.some((one) => one.from === a.id) &&
      !m.outliers.some((one) => {
        const { appliesTo: to } = proposalOf(one);
        return to.what === 'assumption' && to.assumption === a.id;
      }) &&
      !m.assumptions.some((one) => one.into.some(({ ids }) => ids.includes(a.id))),
  },
  own: { codes: ['not-sayer'], holds: ({ a, event }) => a.by === event.saidBy },
  'kept links': {
    codes: ['no-reason'],
    holds: ({ m, event }) => {
      const { contextLinks, assumptions } = (event as NewEvent<'insight.edited'>).set;
      const insight = m.insights.find((one) => one.id === event.subject);
      if (contextLinks === undefined || insight === undefined || event.why !== undefined) return true;
      const before = fieldsOf(insight);
      const sources = m.assumptions.filter((one) =>
        (assumptions ?? before.assumptions ?? []).includes(one.id),
      );
      return changedBy(m, sources).every(
        (link) => before.contextLinks?.includes(link) !== true || contextLinks.includes(link),
      );
    },
  },
};

/** I14: what two copies said apart is decided by an entry that names one of the two, whatever else is asked for. */
export const settles = (event: NewEvent, a: ModelAssumption): boolean => {
  switch (event.type) {
    case 'assumption.revised': {
      const { causedBy } = (event as NewEvent<'assumption.revised'>).set;
      return isOpen(a.versions) && headsOf(a.versions).some((one) => causedBy.includes(one.event));
    }
    case 'verdict.set': {
      const { verdict, version } = (event as NewEvent<'verdict.set'>).set;
      const heads = headsOf(a.verdicts);
      return (
        heads.length > 1 && heads.some(({ value }) => value?.verdict === verdict && value.version === version)
      );
    }
    case 'verdict.reopened':
      return isOpen(a.verdicts);
    case 'assumption.parked':
    case 'assumption.resumed':
      return isOpen(a.parked);
    default:
      return false;
  }
};

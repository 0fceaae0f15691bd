import type { NewEvent } from '../../src/shared/log/envelope.ts';
import type { ModelAssumption, ModelState } from './model-state.ts';
import { changedBy, evidenceOf, isMet, needsLook, side } from './model-reads.ts';

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
  [m.assumptions, m.links, m.followUps, m.notes, m.evidence, m.insights].flat().map(({ id }) => id);
const everyLabel = (m: ModelState): readonly string[] =>
  [m.assumptions, m.followUps, m.notes, m.insights].flat().map(({ label }) => label);

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
    holds: ({ a, event }) => versionIn(event) === a.versions.length,
  },
  'next version': {
    codes: ['wrong-version'],
    holds: ({ a, event }) => versionIn(event) === a.versions.length + 1,
  },
  cause: {
    codes: ['no-cause'],
    holds: ({ m, a, event }) =>
      (event as NewEvent<'assumption.revised'>).set.causedBy.some(
        (cause) =>
          m.links.some((one) => one.assumption === a.id && one.event === cause) ||
          m.outliers.some((one) => one.proposal === cause) ||
          a.checkEvents.includes(cause),
      ),
  },
  difference: {
    codes: ['nothing-changed'],
    holds: ({ a, event }) => {
      const { statement, rowScope, check } = (event as NewEvent<'assumption.revised'>).set;
      const now = a.versions.at(-1);
      return (
        statement !== now?.statement ||
        (rowScope !== undefined && JSON.stringify(rowScope) !== now.rowScope) ||
        (check !== undefined && JSON.stringify(check) !== a.check)
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
      const now = a.versions.length;
      const seen =
        evidenceOf(a, now).length > 0 || a.results.some((one) => one.version === now && one.counted);
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
    holds: ({ a }) => a.verdict?.version === a.versions.length,
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
    holds: ({ a, event }) =>
      a.verdict?.agreed.includes((event as NewEvent<'agreement.given'>).set.role) !== true,
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
    holds: ({ m, event }) => m.followUps.find((one) => one.id === event.subject)?.state !== 'open',
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
      !m.insights.some((one) => one.fields.assumptions.includes(a.id)) &&
      !m.followUps.some((one) => one.from === a.id) &&
      !m.outliers.some(({ appliesTo: to }) => to.what === 'assumption' && to.assumption === a.id) &&
      !m.assumptions.some((one) => one.into.includes(a.id)),
  },
  own: { codes: ['not-sayer'], holds: ({ a, event }) => a.by === event.saidBy },
  'kept links': {
    codes: ['no-reason'],
    holds: ({ m, event }) => {
      const { contextLinks, assumptions } = (event as NewEvent<'insight.edited'>).set;
      const insight = m.insights.find((one) => one.id === event.subject);
      if (contextLinks === undefined || insight === undefined || event.why !== undefined) return true;
      const sources = m.assumptions.filter((one) =>
        (assumptions ?? insight.fields.assumptions).includes(one.id),
      );
      return changedBy(m, sources).every(
        (link) => !insight.fields.contextLinks.includes(link) || contextLinks.includes(link),
      );
    },
  },
};

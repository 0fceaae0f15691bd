import type { Sees } from './causality.ts';
import { defined } from './defined.ts';
import type { AssumptionDraft, Draft, FollowUpDraft } from './draft.ts';
import { finishAssumption } from './finish-assumption.ts';
import { expectationsShown, finishMetric, finishParking, finishWord } from './finish-around.ts';
import { finishBrief } from './finish-brief.ts';
import { finishInsight } from './finish-insight.ts';
import { finishMessages } from './fold-message.ts';
import { finishOutlier } from './finish-outlier.ts';
import { conflictOf, type Register, shown } from './register.ts';
import type { Assumption, Conflict, FollowUp, OutlierDecision, Session, Workshop } from './state.ts';
import { uniqueLabels } from './unique-labels.ts';

export const finish = (draft: Draft, sees: Sees): Workshop => {
  const notes = [...draft.notes.values()];
  const noteLabels = uniqueLabels(notes);
  const outliers = finishOutliers(draft);
  const followUps = finishFollowUps(draft);
  const links = [...draft.links.values()];
  const assumptions = finishAssumptions(draft, outliers, followUps, sees);
  const insightLabels = uniqueLabels(draft.insights.values());
  const around = {
    evidence: draft.evidence,
    links: draft.links,
    outliers,
    assumptions: byId(assumptions),
    followUps: byId(followUps),
  };
  const sessions: Session[] = [...draft.sessions.values()].map((session) => ({
    ...session,
    driver: shown(session.driver) ?? '',
    steps: [...session.steps],
  }));
  const insights = [...draft.insights.values()].map((insight) =>
    finishInsight(draft, insight, insightLabels.get(insight.id) ?? insight.label, around, sees),
  );
  const briefLabels = uniqueLabels(draft.briefs.values());
  const frame = draft.created;
  return {
    id: draft.id,
    title: shown(draft.title) ?? '',
    language: frame?.language ?? 'en',
    locale: frame?.locale ?? 'en-GB',
    currency: frame?.currency ?? 'EUR',
    timeZone: frame?.timeZone ?? 'UTC',
    smallGroupMin: frame?.smallGroupMin ?? 10,
    people: [...draft.people].map(([id, role]) => ({ id, role })),
    sessions,
    session: sessions.findLast(({ closedAt }) => closedAt === null) ?? null,
    round: draft.rounds.at(-1)?.number ?? 0,
    rounds: [...draft.rounds],
    scope: shown(draft.scope) ?? null,
    scopes: [...draft.scopes],
    data: shown(draft.data) ?? null,
    dataVersions: [...draft.dataVersions],
    metrics: [...draft.metrics.values()].flatMap((metric) => finishMetric(draft, metric)),
    evidence: [...draft.evidence.values()],
    assumptions,
    contexts: notes.map((note) =>
      once(note, note.meant, noteLabels.get(note.id) ?? note.label, (label) => ({
        ...note,
        label,
        meant: shown(note.meant) ?? null,
      })),
    ),
    links,
    outliers,
    followUps,
    insights,
    briefs: [...draft.briefs.values()].map((brief) =>
      finishBrief(brief, briefLabels.get(brief.id) ?? brief.label, insights, sees),
    ),
    decisions: [...draft.decisions.values()],
    expectations: [...draft.expectations.values()],
    expectationsDone: [...draft.expectationsDone],
    expectationsShown: expectationsShown(draft),
    parking: finishParking(draft),
    words: [...draft.words.values()].map((word) => finishWord(word, sees)),
    messages: finishMessages(draft),
    queries: [...draft.queries.values()],
    conflicts: conflictsOf(draft),
    cutsTried: draft.cuts.size,
    entries: [...draft.entries],
    heads: [...draft.heads].sort(),
    unknownEvents: draft.unknownEvents,
  };
};

const byId = <T extends { readonly id: string }>(entities: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entities.map((entity) => [entity.id, entity]));

const finishOutliers = (draft: Draft): readonly OutlierDecision[] => {
  const labels = uniqueLabels(
    [...draft.outliers.values()].map(({ id, said, proposed }) => ({ id, said, label: proposed.label })),
  );
  return [...draft.outliers.values()].map((outlier) =>
    finishOutlier(draft, outlier, labels.get(outlier.id) ?? outlier.proposed.label),
  );
};

const finishFollowUps = (draft: Draft): readonly FollowUp[] => {
  const labels = uniqueLabels(draft.followUps.values());
  return [...draft.followUps.values()].map((asked) =>
    once(asked, asked.closed, labels.get(asked.id) ?? asked.label, (label) => {
      const { closed, ...followUp } = asked;
      return defined({ ...followUp, label, state: answerState(closed), answer: shown(closed) });
    }),
  );
};

/** Worked out once for a label and what was written last; both are replaced, never changed. */
const remembered = new WeakMap<
  object,
  { readonly by: unknown; readonly label: string; readonly value: unknown }
>();
const once = <T>(draft: object, by: unknown, label: string, make: (label: string) => T): T => {
  const known = remembered.get(draft);
  if (known !== undefined && known.by === by && known.label === label) return known.value as T;
  const value = make(label);
  remembered.set(draft, { by, label, value });
  return value;
};

/** Two answers that did not see each other: it stays open until people decide. */
const answerState = (closed: FollowUpDraft['closed']): FollowUp['state'] => {
  const [answer, second] = closed;
  if (answer === undefined || second !== undefined) return 'open';
  const kind = answer.value.answerKind;
  return kind === 'cannot' || kind === 'dropped' ? kind : 'answered';
};

const finishAssumptions = (
  draft: Draft,
  outliers: readonly OutlierDecision[],
  followUps: readonly FollowUp[],
  sees: Sees,
): readonly Assumption[] => {
  const drafts = [...draft.assumptions.values()];
  const labels = uniqueLabels(drafts);
  const links = groupBy(draft.links.values(), ({ assumption }) => assumption);
  const asked = groupBy(followUps, ({ from }) => from);
  return drafts.map((assumption) => {
    const label = labels.get(assumption.id) ?? assumption.label;
    const known = draft.finished.get(assumption.id);
    if (known?.label === label) return known;
    const made = finishAssumption(
      draft,
      assumption,
      {
        label,
        links: links.get(assumption.id) ?? [],
        followUps: asked.get(assumption.id) ?? [],
        outliers: outliers.filter((outlier) => applies(outlier, assumption)),
      },
      sees,
    );
    draft.finished.set(assumption.id, made);
    return made;
  });
};

const applies = (outlier: OutlierDecision, { id, versions, evidence }: AssumptionDraft): boolean => {
  const to = outlier.appliesTo;
  if (to.what === 'question') return true;
  if (to.what === 'assumption') return to.assumption === id;
  return (
    versions.some((version) => version.evidence.includes(to.evidence)) ||
    evidence.some((added) => added.evidence === to.evidence)
  );
};

/** One assumption as it stands now, while the log is replayed. */
export const assumptionNow = (draft: Draft, id: string, sees: Sees): Assumption | null => {
  const assumption = draft.assumptions.get(id);
  if (assumption === undefined) return null;
  return finishAssumption(
    draft,
    assumption,
    {
      label: assumption.label,
      links: [...draft.links.values()].filter((link) => link.assumption === id),
      followUps: finishFollowUps(draft).filter(({ from }) => from === id),
      outliers: [],
    },
    sees,
  );
};

const groupBy = <T>(items: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

const conflictsOf = (draft: Draft): readonly Conflict[] => [
  ...conflictOf(draft.id, 'title', draft.title),
  ...conflictOf(draft.id, 'scope', draft.scope),
  ...conflictOf(draft.id, 'data', draft.data),
  ...[...draft.metrics.values()].flatMap(({ id, current }) => conflictOf(id, 'definition', current)),
  ...[...draft.assumptions.values()].flatMap((one) => conflictsIn(one)),
  ...within(draft.notes, 'meant', ({ meant }) => meant),
  ...[...draft.outliers.values()].flatMap(({ id, choice }) => conflictOf(id, 'choice', choice)),
  ...within(draft.followUps, 'answer', ({ closed }) => closed),
  ...[...draft.insights.values()].flatMap(({ id, fields }) => fieldConflicts(id, fields)),
  ...[...draft.briefs.values()].flatMap(({ id, fields }) => fieldConflicts(id, fields)),
  ...[...draft.words.values()].flatMap(({ id, fields }) => fieldConflicts(id, fields)),
  ...[...draft.parking.values()].flatMap(({ id, sorted }) => conflictOf(id, 'decision', sorted)),
];

const none: readonly Conflict[] = [];
const conflictsIn = ({ id, statement, verdict, parked, details }: AssumptionDraft): readonly Conflict[] => {
  let open = statement.length > 1 || verdict.length > 1 || parked.length > 1;
  for (const field in details) open ||= (details[field as keyof typeof details]?.length ?? 0) > 1;
  // Most entities of a long log have one value in every field: no list is made for them.
  if (!open) return none;
  return [
    ...conflictOf(id, 'statement', statement),
    ...conflictOf(id, 'verdict', verdict),
    ...conflictOf(id, 'parked', parked),
    ...fieldConflicts(id, details),
  ];
};

const within = <T extends { readonly id: string }>(
  entities: ReadonlyMap<string, T>,
  field: string,
  registerOf: (entity: T) => Register<unknown>,
): readonly Conflict[] => {
  const found: Conflict[] = [];
  for (const entity of entities.values()) {
    const register = registerOf(entity);
    if (register.length > 1) found.push(...conflictOf(entity.id, field, register));
  }
  return found;
};

const fieldConflicts = (
  entity: string,
  fields: Readonly<Record<string, Register<unknown>>>,
): readonly Conflict[] =>
  Object.entries(fields).flatMap(([field, register]) => conflictOf(entity, field, register));

import type { Sees } from './causality.ts';
import { conflictsOf } from './conflicts.ts';
import type { Draft } from './draft.ts';
import { expectationsShown, finishMetric, finishParking, finishWord } from './finish-around.ts';
import { finishAssumptions } from './finish-assumptions.ts';
import { finishBrief } from './finish-brief.ts';
import { finishFollowUps } from './finish-follow-ups.ts';
import { finishInsight } from './finish-insight.ts';
import { finishOutliers } from './finish-outlier.ts';
import { finishDecisions, finishRestingMessages } from './finish-resting.ts';
import { workOut } from './growing-list.ts';
import { kept } from './kept.ts';
import { conflictOf, shown } from './register.ts';
import type { Brief, ContextNote, Insight, Session, Workshop } from './state.ts';
import type { Part } from './parts.ts';
import { uniqueLabels } from './unique-labels.ts';

/** The state people see. Each list names what it is made of and is the same object until one of these changes. */
export const finish = (draft: Draft, sees: Sees): Workshop => {
  const outliers = kept(draft, 'outliers', ['outliers'], () => finishOutliers(draft));
  const followUps = finishFollowUps(draft);
  const assumptions = finishAssumptions(draft, outliers, sees);
  const contexts = finishNotes(draft);
  const insights = kept(draft, 'insights', aroundInsights, () =>
    finishInsights(draft, { assumptions, followUps, outliers }, sees),
  );
  const sessions = kept(draft, 'sessions', ['sessions'], () => finishSessions(draft));
  const frame = draft.created;
  return {
    id: draft.id,
    title: shown(draft.title) ?? '',
    language: frame?.language ?? 'en',
    locale: frame?.locale ?? 'en-GB',
    // No currency that nobody named, as ISO 4217 writes it.
    currency: frame?.currency ?? 'XXX',
    timeZone: frame?.timeZone ?? 'UTC',
    smallGroupMin: frame?.smallGroupMin ?? 10,
    people: kept(draft, 'people', ['people'], () => [...draft.people].map(([id, role]) => ({ id, role }))),
    sessions,
    session: sessions.findLast(({ closedAt }) => closedAt === null) ?? null,
    round: draft.rounds.at(-1)?.number ?? 0,
    rounds: kept(draft, 'rounds', ['rounds'], () => [...draft.rounds]),
    scope: shown(draft.scope) ?? null,
    scopes: kept(draft, 'scopes', ['scope'], () => [...draft.scopes]),
    data: shown(draft.data) ?? null,
    dataVersions: kept(draft, 'data', ['data'], () => [...draft.dataVersions]),
    metrics: kept(draft, 'metrics', ['metrics'], () =>
      [...draft.metrics.values()].flatMap((metric) => finishMetric(draft, metric)),
    ),
    evidence: kept(draft, 'evidence', ['evidence'], () => [...draft.evidence.values()]),
    assumptions,
    contexts,
    links: kept(draft, 'links', ['links'], () => [...draft.links.values()]),
    outliers,
    followUps,
    insights,
    briefs: kept(draft, 'briefs', ['briefs', ...aroundInsights], () => finishBriefs(draft, insights, sees)),
    decisions: kept(draft, 'decisions', ['decisions', ...aroundInsights], () =>
      finishDecisions(draft, insights, sees),
    ),
    expectations: kept(draft, 'expectations', ['expectations'], () => [...draft.expectations.values()]),
    expectationsDone: kept(draft, 'expectations done', ['expectations'], () => [...draft.expectationsDone]),
    expectationsShown: expectationsShown(draft),
    parking: kept(draft, 'parking', ['parking'], () => finishParking(draft)),
    words: kept(draft, 'words', ['words'], () =>
      [...draft.words.values()].map((word) => finishWord(word, sees)),
    ),
    messages: kept(draft, 'messages', ['messages', ...aroundInsights], () =>
      finishRestingMessages(draft, insights, sees),
    ),
    queries: kept(draft, 'queries', ['queries'], () => [...draft.queries.values()]),
    conflicts: conflictsOf(draft),
    cutsTried: draft.cuts.size,
    entries: [...draft.entries],
    heads: [...draft.heads].sort(),
    unknownEvents: draft.unknownEvents,
  };
};

const aroundInsights: readonly Part[] = [
  'insights',
  'assumptions',
  'evidence',
  'links',
  'outliers',
  'followUps',
  'metrics',
];

const finishInsights = (
  draft: Draft,
  lists: Pick<Workshop, 'assumptions' | 'followUps' | 'outliers'>,
  sees: Sees,
): readonly Insight[] => {
  if (draft.insights.size === 0) return [];
  const labels = uniqueLabels(draft.insights.values());
  const around = {
    evidence: draft.evidence,
    links: draft.links,
    outliers: lists.outliers,
    assumptions: byId(lists.assumptions),
    followUps: byId(lists.followUps),
  };
  return [...draft.insights.values()].map((insight) =>
    finishInsight(draft, insight, labels.get(insight.id) ?? insight.label, around, sees),
  );
};

const finishBriefs = (draft: Draft, insights: readonly Insight[], sees: Sees): readonly Brief[] => {
  const labels = uniqueLabels(draft.briefs.values());
  return [...draft.briefs.values()].map((brief) =>
    finishBrief(brief, labels.get(brief.id) ?? brief.label, insights, sees),
  );
};

const finishSessions = (draft: Draft): readonly Session[] =>
  [...draft.sessions.values()].map((session) => ({
    ...session,
    driver: shown(session.driver) ?? '',
    participants: shown(session.participants) ?? [],
    steps: [...session.steps],
  }));

const finishNotes = (draft: Draft): readonly ContextNote[] =>
  workOut(draft.lists.contexts, draft.notes, {
    make: (note, label) => ({ ...note, label, meant: shown(note.meant) ?? null }),
    conflictsIn: ({ id, meant }) => conflictOf(id, 'meant', meant),
  });

const byId = <T extends { readonly id: string }>(entities: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entities.map((entity) => [entity.id, entity]));

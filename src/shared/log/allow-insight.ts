import type { NewEvent } from './envelope.ts';
import {
  type Allowed,
  allowed,
  findInsight,
  firstRefusal,
  mustBeFreeLabel,
  mustBeNew,
  mustExist,
  refuse,
} from './find.ts';
import { linksThatChanged } from './insight-gate.ts';
import type { Insight, Workshop } from './state.ts';

type InsightEvent =
  | NewEvent<'insight.drafted'>
  | NewEvent<'insight.edited'>
  | NewEvent<'insight.ready'>
  | NewEvent<'insight.said_back'>
  | NewEvent<'insight.retired'>;

export const allowInsight = (workshop: Workshop, event: InsightEvent): Allowed => {
  if (event.type === 'insight.drafted') {
    return firstRefusal(
      () => mustBeNew(workshop.insights, 'insight', event.subject),
      () => mustBeFreeLabel(workshop.insights, event.set.label),
      () => sourcesExist(workshop, event.set),
    );
  }
  const insight = findInsight(workshop, event.subject);
  if (!insight.ok) return insight;
  const { label, state, missing } = insight.value;
  if (state === 'retired') return refuse({ code: 'retired', label });
  switch (event.type) {
    case 'insight.edited':
      return firstRefusal(
        () => sourcesExist(workshop, event.set),
        () => linksKept(workshop, insight.value, event),
      );
    case 'insight.ready':
      if (state !== 'draft') return refuse({ code: 'not-draft', label });
      return missing.length === 0
        ? allowed
        : refuse({ code: 'gate', label, gaps: missing, labels: labelsOf(workshop) });
    case 'insight.said_back':
      return ownWords(insight.value, event);
    case 'insight.retired':
      return event.set.supersededBy === undefined
        ? allowed
        : mustExist(workshop.insights, 'insight', [event.set.supersededBy]);
  }
};

type Sources = {
  readonly evidence?: readonly string[] | undefined;
  readonly assumptions?: readonly string[] | undefined;
  readonly contextLinks?: readonly string[] | undefined;
};

const sourcesExist = (workshop: Workshop, { evidence, assumptions, contextLinks }: Sources): Allowed =>
  firstRefusal(
    () => mustExist(workshop.evidence, 'evidence', evidence ?? []),
    () => mustExist(workshop.assumptions, 'assumption', assumptions ?? []),
    () => mustExist(workshop.links, 'link', contextLinks ?? []),
  );

/** I4: taking out a link that changed a cited assumption needs a reason. */
const linksKept = (
  workshop: Workshop,
  insight: Insight,
  { set, why }: NewEvent<'insight.edited'>,
): Allowed => {
  if (set.contextLinks === undefined || why !== undefined) return allowed;
  const cited = workshop.assumptions.filter(({ id }) =>
    (set.assumptions ?? insight.assumptions).includes(id),
  );
  const changed = linksThatChanged(cited, {
    links: new Map(workshop.links.map((link) => [link.id, link])),
    outliers: workshop.outliers,
  });
  const left = set.contextLinks;
  return changed.some((id) => insight.contextLinks.includes(id) && !left.includes(id))
    ? refuse({ code: 'no-reason', what: 'context-link' })
    : allowed;
};

const ownWords = ({ statement, label }: Insight, { set }: NewEvent<'insight.said_back'>): Allowed =>
  plain(set.words) === plain(statement) ? refuse({ code: 'own-words', label }) : allowed;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const labelsOf = (workshop: Workshop): Readonly<Record<string, string>> =>
  Object.fromEntries([...workshop.assumptions, ...workshop.followUps].map(({ id, label }) => [id, label]));

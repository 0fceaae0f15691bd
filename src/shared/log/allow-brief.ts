import type { NewEvent } from './envelope.ts';
import type { EventSets } from './events.ts';
import {
  type Allowed,
  allowed,
  findBrief,
  firstRefusal,
  mustBeFreeLabel,
  mustBeNew,
  mustExist,
  refuse,
} from './find.ts';
import type { BriefResult, Workshop } from './state.ts';
import { briefParts } from './vocabulary.ts';

type BriefEvent =
  | NewEvent<'brief.drafted'>
  | NewEvent<'brief.edited'>
  | NewEvent<'brief.ready'>
  | NewEvent<'brief.judged'>
  | NewEvent<'brief.closed'>
  | NewEvent<'brief.retired'>;

export const allowBrief = (workshop: Workshop, event: BriefEvent): Allowed => {
  if (event.type === 'brief.drafted')
    return firstRefusal(
      () => mustBeNew(workshop.briefs, 'brief', event.subject),
      () => mustBeFreeLabel(workshop.briefs, event.set.label),
      () => sourcesExist(workshop, event.set),
    );
  const brief = findBrief(workshop, event.subject);
  if (!brief.ok) return brief;
  const { label, state, missing } = brief.value;
  if (state === 'retired') return refuse({ code: 'retired', label });
  if (state === 'closed') return refuse({ code: 'brief-closed', label });
  switch (event.type) {
    case 'brief.edited':
      return sourcesExist(workshop, event.set);
    case 'brief.ready':
      if (state !== 'draft') return refuse({ code: 'not-draft', label });
      return missing.length === 0
        ? allowed
        : refuse({ code: 'brief-gate', label, gaps: missing, labels: insightLabels(workshop) });
    case 'brief.judged':
      return brief.value.success === null ? refuse({ code: 'no-result', label }) : allowed;
    case 'brief.closed':
      return isTold(brief.value.result) ? allowed : refuse({ code: 'no-result', label });
    case 'brief.retired':
      return event.set.supersededBy === undefined
        ? allowed
        : mustExist(workshop.briefs, 'brief', [event.set.supersededBy]);
  }
};

/** Too early or not countable is no result to learn from. */
const isTold = (result: BriefResult | null): boolean =>
  result !== null && result.outcome !== 'too_early' && result.outcome !== 'cannot';

const sourcesExist = (workshop: Workshop, set: EventSets['brief.edited']): Allowed => {
  const from = briefParts.flatMap((part) => (set[part] ?? []).flatMap((line) => line.from));
  const sources = [
    ...workshop.insights,
    ...workshop.evidence,
    ...workshop.contexts,
    ...workshop.assumptions,
    ...workshop.followUps,
  ];
  return firstRefusal(
    () => mustExist(sources, 'insight', from),
    () =>
      set.success?.metric === undefined
        ? allowed
        : mustExist(workshop.metrics, 'metric', [set.success.metric]),
  );
};

const insightLabels = ({ insights }: Workshop): Readonly<Record<string, string>> =>
  Object.fromEntries(insights.map(({ id, label }) => [id, label]));

import { briefFit } from './brief-fit.ts';
import type { BriefGap, BriefText, Insight } from './state.ts';
import { briefParts } from './vocabulary.ts';

export const maxMessageWords = 15;

export const briefGaps = (brief: BriefText, insights: readonly Insight[]): readonly BriefGap[] => {
  const cited = citedInsights(brief, insights);
  const empty = (['forWhom', 'weWant', 'message'] as const).filter((part) => brief[part].length === 0);
  const fit = briefFit(brief);
  return [
    ...(cited.some(({ state }) => state === 'agreed') ? [] : [gap({ code: 'no-insight' })]),
    ...cited
      .filter(({ state }) => state !== 'agreed')
      .map(({ id }) => gap({ code: 'not-agreed', insight: id })),
    ...cited
      .filter(({ state, needsLook }) => state === 'agreed' && needsLook.length > 0)
      .map(({ id }) => gap({ code: 'needs-look', insight: id })),
    ...empty.map((part) => gap({ code: 'empty-part', part })),
    ...messageGaps(brief),
    ...(brief.weWant.length > 1 ? [gap({ code: 'actions', actions: brief.weWant.length })] : []),
    ...(brief.success === null ? [gap({ code: 'no-success' })] : []),
    ...(fit.wordsOver > 0 ? [gap({ code: 'over-page', words: fit.wordsOver, longest: fit.longest })] : []),
  ];
};

type WithoutRule<G> = G extends BriefGap ? Omit<G, 'rule'> : never;
const gap = (found: WithoutRule<BriefGap>): BriefGap => ({ rule: 'I9', ...found });

const messageGaps = ({ message }: BriefText): readonly BriefGap[] => {
  if (message.length === 0) return [];
  const sentences = message.reduce((sum, { text }) => sum + sentencesIn(text), 0);
  const words = message.reduce((sum, { text }) => sum + wordsIn(text), 0);
  return [
    ...(sentences > 1 ? [gap({ code: 'sentences', sentences })] : []),
    ...(words > maxMessageWords ? [gap({ code: 'message-too-long', words })] : []),
  ];
};

/** The insights that lines of a brief come from, retired ones too, in the order of the log. */
export const citedInsights = (brief: BriefText, insights: readonly Insight[]): readonly Insight[] => {
  const from = new Set(briefParts.flatMap((part) => brief[part].flatMap((line) => line.from)));
  return insights.filter(({ id }) => from.has(id));
};

export const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

const segments = new Intl.Segmenter('en', { granularity: 'sentence' });
export const sentencesIn = (text: string): number =>
  [...segments.segment(text.trim())].filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).length;

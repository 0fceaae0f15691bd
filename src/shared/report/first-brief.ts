import type { BriefLine, Insight, Success, Workshop } from '../log/state.ts';
import type { BriefPart } from '../log/vocabulary.ts';
import { briefPageWords as page } from '../messages/brief-words.ts';
import { withStop } from '../text/sentence.ts';

/** What the log already holds for a part of a brief. Offered; people take it or write their own. */
export type Offer = BriefLine & { readonly label: string };

export const offersFor = (workshop: Workshop, part: BriefPart): readonly Offer[] => {
  const agreed = workshop.insights.filter(({ state }) => state === 'agreed');
  switch (part) {
    case 'because':
      return agreed.map((insight) => ({
        label: insight.label,
        text: whySaid(insight),
        from: [insight.id, ...insight.evidence.slice(0, 8)],
      }));
    case 'mustNotSay':
      return agreed.flatMap(limitsOf);
    case 'weWant':
    case 'tone':
      return agreed
        .filter(({ soWhat }) => soWhat !== '')
        .map(({ id, label, soWhat }) => ({ label, text: withStop(soWhat), from: [id] }));
    case 'customersSay':
      return workshop.contexts
        .filter(({ kind }) => kind === 'customer_voice')
        .map(({ id, label, text }) => ({ label, text, from: [id] }));
    case 'forWhom':
    case 'believe':
      return agreed.map(({ id, label, statement }) => ({ label, text: withStop(statement), from: [id] }));
    case 'theyDoNow':
      return workshop.contexts
        .filter(({ kind, meant }) => kind !== 'none_known' && meant !== false)
        .map(({ id, label, text }) => ({ label, text: withStop(text), from: [id] }));
    default:
      return [];
  }
};

const whySaid = ({ statement, because }: Insight): string =>
  [statement, because]
    .filter((part) => part !== '')
    .map(withStop)
    .join(' ');

/** What an insight does not say must not be said for it either. */
const limitsOf = ({ id, label, limits, kind }: Insight): readonly Offer[] => [
  ...(limits === undefined || limits === '' ? [] : [{ label, text: withStop(limits), from: [id] }]),
  ...(kind === 'seen_together' ? [{ label, text: page.limitTogether(label), from: [id] }] : []),
];

/** The number that matters, judged when the pair wants to look again. */
export const firstSuccess = ({ scope, metrics, decisions }: Workshop): Success | null => {
  const threshold = scope?.threshold;
  const judgedOn = decisions.at(-1)?.reviewOn;
  if (threshold === undefined || judgedOn === undefined) return null;
  const metric = metrics.find(({ unit }) => unit === threshold.unit);
  return {
    ...(metric === undefined ? {} : { metric: metric.id }),
    shape: metric?.goodDirection === 'down' ? 'at_most' : 'at_least',
    value: threshold.value,
    unit: threshold.unit,
    judgedOn,
    how: '',
    test: '',
  };
};

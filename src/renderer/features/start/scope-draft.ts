import { longDay, readDay } from '../../../shared/messages/dates.ts';
import type { Scope } from '../../../shared/log/state.ts';
import { plainNumber, readNumber } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { currencyIn, noCurrency } from '../../../shared/metric/money-name.ts';
import { spokenLanguage } from '../../../shared/messages/speaking.ts';
import { twoQuestionsHint } from '../../../shared/log/hints.ts';

export type ScopeDraft = {
  readonly title: string;
  readonly question: string;
  readonly decision: string;
  readonly decider: string;
  readonly decideBy: string;
  readonly audience: string;
  readonly from: string;
  readonly to: string;
  readonly threshold: string;
  readonly unit: string;
  readonly because: string;
  readonly worth: string;
  readonly atStake: string;
  readonly belongsTo: string;
  readonly leftOut: string;
  readonly marketerNeeds: string;
  readonly analystNeeds: string;
  /** As it was chosen; empty: as the other fields name it. */
  readonly currency: string;
};

export const emptyDraft: ScopeDraft = {
  title: '',
  question: '',
  decision: '',
  decider: '',
  decideBy: '',
  audience: '',
  from: '',
  to: '',
  threshold: '',
  unit: '',
  because: '',
  worth: '',
  atStake: '',
  belongsTo: '',
  leftOut: '',
  marketerNeeds: '',
  analystNeeds: '',
  currency: '',
};

/** The demo's own question, to be read, changed or kept. */
export const demoDraft = (): ScopeDraft => ({
  ...emptyDraft,
  ...words.demo,
  decideBy: '30.04.2025',
  from: '04.03.2025',
  to: '07.04.2025',
  threshold: '15',
  because: '420 € ÷ 28 €',
  worth: '28',
});

/** Three decimals would be read as thousands. */
const numberToChange = (value: number): string =>
  plainNumber(value).concat(value % 1 !== 0 && /[.,]\d{3}$/.test(plainNumber(value)) ? '0' : '');

const dayToChange = (day: string | undefined): string => (day === undefined ? '' : longDay(day));

/** The question as it stands, to be changed. */
export const draftOf = (title: string, scope: Scope): ScopeDraft => ({
  title,
  question: scope.question,
  decision: scope.decision,
  decider: scope.decider,
  decideBy: dayToChange(scope.decideBy),
  audience: scope.audience,
  from: dayToChange(scope.from),
  to: dayToChange(scope.to),
  threshold: scope.threshold === undefined ? '' : numberToChange(scope.threshold.value),
  unit: scope.threshold?.unit ?? '',
  because: scope.threshold?.because ?? '',
  worth: scope.threshold?.moneyEach === undefined ? '' : numberToChange(scope.threshold.moneyEach),
  atStake: scope.atStake ?? '',
  belongsTo: scope.belongsTo ?? '',
  leftOut: scope.leftOut ?? '',
  marketerNeeds: scope.needs?.['marketer'] ?? '',
  analystNeeds: scope.needs?.['analyst'] ?? '',
  currency: '',
});

/** The currency somebody chose, or wrote beside a number; none that nobody named. */
export const currencyOf = (draft: ScopeDraft): string =>
  draft.currency ||
  (currencyIn([draft.threshold, draft.unit, draft.because, draft.worth, draft.atStake].join(' ')) ??
    noCurrency);

const opener =
  /^(does|do|is|are|was|were|did|can|could|should|will|would|has|have|why|how|which|what|when|where|who)\b(\s+(does|do|is|are|was|were|did|the|our|a|an|many|much))*\s*/i;

/** Words that lead on to the next: a name never ends with one. */
const leadsOn =
  /^(?:on|in|at|of|to|for|from|with|by|per|than|and|or|as|into|over|after|before|under|between|during|a|an|the|our|my|your|their|we|that|who|which|is|are|more|auf|im|in|an|am|bei|zu|zum|zur|für|von|vom|mit|pro|je|als|und|oder|nach|vor|unter|über|zwischen|während|ein|eine|einen|einer|der|die|das|den|dem|unsere|unser|wir|sich|mehr)$/i;

/** In German the nouns show themselves: the first one after the verb, and what goes with it before. */
const nounOf = (said: readonly string[]): string | undefined =>
  said.slice(1).find((word) => /^\p{Lu}\p{L}{2,}/u.test(word));

/** A short name to offer: the first words after the question's opening, never ending with one that leads on. */
export const nameFor = (question: string): string => {
  const bare = question.replace(/[?"“”„]/g, '').trim();
  const opened = opener.test(bare);
  const said = bare.replace(opener, '').split(/\s+/);
  const noun = !opened && spokenLanguage() === 'de' ? nounOf(said) : undefined;
  const few = noun === undefined ? said.slice(0, 2) : [noun];
  while (few.length > 1 && leadsOn.test(few.at(-1) ?? '')) few.pop();
  const name = few.join(' ').replace(/[,;:.]+$/, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const thisYear = (draft: ScopeDraft): number =>
  Number(/\d{4}/.exec(draft.from)?.[0] ?? new Date().getFullYear());
export const dayOf = (draft: ScopeDraft, field: 'from' | 'to' | 'decideBy'): string | null =>
  readDay(draft[field], thisYear(draft));

/** Why it can't start yet, the first reason only; null when it can. */
export const whyNotYet = (draft: ScopeDraft): string | null => {
  if ((draft.question.match(/\?/g) ?? []).length !== 1 || !draft.question.trim().endsWith('?')) {
    return twoQuestionsHint(draft.question) ? words.scope.twoQuestions : words.scope.oneQuestionMark;
  }
  if (draft.question.trim().length > 140) return words.scope.tooLong(draft.question.trim().length);
  if (!draft.decision.trim()) return words.scope.noDecision;
  if (!draft.decider.trim()) return words.scope.noDecider;
  if (!draft.audience.trim()) return words.scope.noAudience;
  if ((['from', 'to', 'decideBy'] as const).some((field) => draft[field].trim() && !dayOf(draft, field)))
    return words.scope.dateUnread;
  if ([draft.threshold, draft.worth].some((text) => text.trim() && readNumber(text) === null))
    return words.scope.numberUnread;
  return null;
};

/** The fields of `scope.set`; empty ones are left out. */
export const scopeFields = (draft: ScopeDraft): Record<string, unknown> => {
  const optional = {
    atStake: draft.atStake.trim(),
    belongsTo: draft.belongsTo.trim(),
    leftOut: draft.leftOut.trim(),
  };
  const days = { from: dayOf(draft, 'from'), to: dayOf(draft, 'to'), decideBy: dayOf(draft, 'decideBy') };
  const threshold = readNumber(draft.threshold);
  const worth = readNumber(draft.worth);
  const needs = Object.fromEntries(
    Object.entries({ marketer: draft.marketerNeeds.trim(), analyst: draft.analystNeeds.trim() }).filter(
      ([, text]) => text,
    ),
  );
  return {
    question: draft.question.trim(),
    decision: draft.decision.trim(),
    decider: draft.decider.trim(),
    audience: draft.audience.trim(),
    ...Object.fromEntries(Object.entries({ ...optional, ...days }).filter(([, value]) => value)),
    ...(threshold === null
      ? {}
      : {
          threshold: {
            value: threshold,
            unit: draft.unit.trim(),
            because: draft.because.trim(),
            ...(worth === null ? {} : { moneyEach: worth }),
          },
        }),
    ...(Object.keys(needs).length > 0 ? { needs } : {}),
  };
};

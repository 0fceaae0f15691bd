import type {
  AssumptionState,
  Certainty,
  CheckOutcome,
  Confidence,
  ContextKind,
  Effect,
  IfWrong,
  OutlierChoice,
  Role,
} from '../log/vocabulary.ts';
import type { NumberStory } from '../log/what-changed.ts';
import { spoken } from './speaking.ts';
import { visible } from '../text/visible.ts';

/** Every word and sentence about the log that a person reads. */
export const roleWords: Readonly<Record<Role, string>> = spoken('roleWords', {
  analyst: 'analyst',
  marketer: 'marketer',
  translator: 'translator',
  sales: 'sales',
  guest: 'guest',
});

/** An assumption's wording; empty where its words were removed for good. */
export const wordingWords = (statement: string): string =>
  statement === '' ? wordingForms.removed : visible(statement);

export const wordingForms = spoken('wordingForms', { removed: '[text removed]' });

export const stateWords: Readonly<Record<AssumptionState, string>> = spoken('stateWords', {
  open: 'Open',
  in_context: 'In discussion',
  to_check: 'Check again',
  dig: 'Dig further',
  holds: 'Holds',
  does_not_hold: 'Does not hold',
  parked: 'Parked',
  replaced: 'Replaced',
  withdrawn: 'Withdrawn',
});

export const contextKindWords: Readonly<Record<ContextKind, string>> = spoken('contextKindWords', {
  promotion: 'promotion',
  price_change: 'price change',
  stock_out: 'sold out',
  delivery_delay: 'delivery delay',
  season_holiday: 'season or holiday',
  weather_event: 'weather or event',
  competitor: 'competitor',
  press_or_social: 'press or social media',
  own_campaign_overlap: 'own campaign at the same time',
  audience_change: 'audience change',
  mix_change: 'mix change',
  tracking_change: 'tracking change',
  bots_or_machine_opens: 'bots or machine opens',
  data_error: 'data error',
  definition_change: 'counted differently',
  identity: 'same person, several numbers',
  b2b_or_offline_deal: 'business or offline deal',
  sales_incentive: 'sales incentive',
  returns_later: 'returns come later',
  product_change: 'product change',
  site_outage: 'site outage',
  law_or_policy: 'law or policy',
  money_in_market: 'currency or inflation',
  customer_voice: 'customers say',
  other: 'other',
  none_known: 'nothing known would change this',
});

/** What else people call it, as they type it to find the kind. */
export const kindAlsoCalled: Readonly<Record<ContextKind, string>> = spoken('kindAlsoCalled', {
  promotion: 'discount coupon voucher offer',
  price_change: 'cheaper dearer',
  stock_out: 'stock inventory unavailable empty',
  delivery_delay: 'shipping late supplier',
  season_holiday: 'christmas easter vacation school',
  weather_event: 'rain snow heat strike fair',
  competitor: 'rival launch',
  press_or_social: 'news viral influencer',
  own_campaign_overlap: 'newsletter tv advertising',
  audience_change: 'segment list targeting recipients',
  mix_change: 'channel device product',
  tracking_change: 'consent cookie pixel blocker relaunch',
  bots_or_machine_opens: 'spam crawler prefetch',
  data_error: 'wrong missing duplicate import',
  definition_change: 'metric meaning',
  identity: 'customer number guest account',
  b2b_or_offline_deal: 'phone club order wholesale',
  sales_incentive: 'bonus quarter target',
  returns_later: 'refund cancel',
  product_change: 'new model range',
  site_outage: 'down server checkout error',
  law_or_policy: 'rule regulation privacy',
  money_in_market: 'exchange prices economy',
  customer_voice: 'complaint review quote',
  other: 'else',
  none_known: 'no none',
});

export const effectWords: Readonly<Record<Effect, string>> = spoken('effectWords', {
  confirms: 'confirms',
  refines: 'refines',
  refutes: 'refutes',
  explains_outlier: 'explains unusual values',
  dig_further: 'dig further',
});

export const confidenceWords: Readonly<Record<Confidence, string>> = spoken('confidenceWords', {
  guess: 'guess',
  some_sign: 'some sign',
  good_evidence: 'good evidence',
  strong: 'strong',
});

export const ifWrongWords: Readonly<Record<IfWrong, string>> = spoken('ifWrongWords', {
  small_rework: 'small rework',
  wrong_message: 'wrong message',
  wasted_campaign: 'wasted campaign',
  harm_to_customers: 'harm to customers',
});

export const choiceWords: Readonly<Record<OutlierChoice, string>> = spoken('choiceWords', {
  keep: 'kept',
  show_apart: 'shown apart',
  ignore: 'left out',
});
export const certaintyWords: Readonly<Record<Certainty, string>> = spoken('certaintyWords', {
  sure: 'sure',
  fairly_sure: 'fairly sure',
  heard: 'heard',
});
export const outcomeWords: Readonly<Record<CheckOutcome, string>> = spoken('outcomeWords', {
  meets: 'meets',
  does_not_meet: 'does not meet',
  too_close: 'too close to call',
  too_early: 'too early to judge',
  cannot: 'could not be checked',
});
export const insightStateWords = spoken('insightStateWords', {
  draft: 'Draft',
  ready: 'Ready',
  agreed: 'Agreed',
  retired: 'Retired',
});
export const insightKindWords = spoken('insightKindWords', {
  seen_together: 'seen together',
  tested_cause: 'tested cause',
});
export const followUpStateWords = spoken('followUpStateWords', {
  open: 'Open',
  answered: 'Answered',
  cannot: 'Cannot',
  dropped: 'Dropped',
});
export const answerWords = spoken('answerWords', {
  can: 'can',
  can_with_limits: 'can with limits',
  cannot: 'cannot',
  dropped: 'dropped',
});

export const hintWords = spoken('hintWords', {
  twoQuestions: 'This holds two questions. Which one should today decide?',
  cause: 'This says one thing causes the other. The data shows them together. Say "together with"?',
  person: 'This names a person. Say what happened in the step instead?',
  onlyOneRole: 'Working alone is fine. Assumptions stay open until the other side has met them.',
  thirdCut: 'This is the third way of leaving rows out. The report will list all three.',
  nothingChanged: 'No assumption changed today. Is there context nobody has asked for?',
});

export const numberStoryWords: Readonly<Record<NumberStory, string>> = spoken('numberStoryWords', {
  right: 'The number in v1 was right; the reading changed.',
  rows: 'The number changed because other rows are counted.',
  definition: 'The number changed because it is counted differently.',
  data: 'The number changed because the data changed.',
  'not-recounted': 'The number in v1 could not be counted again on this laptop.',
});

/** "16.7 → 20.5": does it change the answer? Null: there is nothing to compare with. */
export const conclusionWords = spoken('conclusionWords', (changes: boolean | null): string =>
  changes === null
    ? 'there is no number to compare with'
    : changes
      ? 'the answer changes'
      : 'the answer does not change',
);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

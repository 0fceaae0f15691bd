/** The closed word lists of the domain, in palette order. Screen words for them live in `messages/`. */
export const roles = ['analyst', 'marketer', 'translator', 'sales', 'guest'] as const;
export type Role = (typeof roles)[number];

/** Two sides agree; translator and guest never count. */
export type Side = 'analyst' | 'business';
export const sideOf = (role: Role): Side | null =>
  role === 'analyst' ? 'analyst' : role === 'marketer' || role === 'sales' ? 'business' : null;

export const contextKinds = [
  'promotion',
  'price_change',
  'stock_out',
  'delivery_delay',
  'season_holiday',
  'weather_event',
  'competitor',
  'press_or_social',
  'own_campaign_overlap',
  'audience_change',
  'mix_change',
  'tracking_change',
  'bots_or_machine_opens',
  'data_error',
  'definition_change',
  'identity',
  'b2b_or_offline_deal',
  'sales_incentive',
  'returns_later',
  'product_change',
  'site_outage',
  'law_or_policy',
  'money_in_market',
  'customer_voice',
  'other',
  'none_known',
] as const;
export type ContextKind = (typeof contextKinds)[number];

/** How a message went: where it was said, what was done with its words, what came of it. */
export const places = ['shop', 'call', 'fair', 'mail', 'other'] as const;
export type Place = (typeof places)[number];
export const wordsUsed = ['as_is', 'changed', 'not_used'] as const;
export type WordsUsed = (typeof wordsUsed)[number];
export const reactionOutcomes = [
  'moved_on',
  'asked_for_more',
  'objected',
  'no_interest',
  'bought',
  'this_helped',
] as const;
export type ReactionOutcome = (typeof reactionOutcomes)[number];

export const effects = ['confirms', 'refines', 'refutes', 'explains_outlier', 'dig_further'] as const;
export type Effect = (typeof effects)[number];

export const confidences = ['guess', 'some_sign', 'good_evidence', 'strong'] as const;
export type Confidence = (typeof confidences)[number];

export const ifWrongs = ['small_rework', 'wrong_message', 'wasted_campaign', 'harm_to_customers'] as const;
export type IfWrong = (typeof ifWrongs)[number];

export const assumptionKinds = [
  'about_customers',
  'about_data',
  'about_cause',
  'about_money',
  'expected',
] as const;
export type AssumptionKind = (typeof assumptionKinds)[number];

export const outlierChoices = ['keep', 'show_apart', 'ignore'] as const;
export type OutlierChoice = (typeof outlierChoices)[number];

export const verdicts = ['holds', 'does_not_hold'] as const;
export type Verdict = (typeof verdicts)[number];

export const certainties = ['sure', 'fairly_sure', 'heard'] as const;
export type Certainty = (typeof certainties)[number];

export const checkOutcomes = ['meets', 'does_not_meet', 'too_close', 'too_early', 'cannot'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** What new data says about a verdict. The machine raises it; a person answers it. */
export const recheckFlags = [
  'still_holds',
  'still_not',
  'too_close',
  'contradicted',
  'too_early',
  'cannot',
  'by_hand',
  'unchecked',
] as const;
export type RecheckFlag = (typeof recheckFlags)[number];
export const recheckAnswers = ['keep', 'reopen', 'new_version'] as const;
export type RecheckAnswer = (typeof recheckAnswers)[number];

/** What people may say to a question that the data asks. */
export const challengeAnswers = ['context', 'unusual', 'follow_up', 'nothing_known', 'not_relevant'] as const;
export type ChallengeAnswer = (typeof challengeAnswers)[number];

/** What happens to a parked thought at the close. */
export const parkingChoices = ['next_workshop', 'someone_takes_it', 'let_go'] as const;
export type ParkingChoice = (typeof parkingChoices)[number];

/** The steps of ninety minutes together, with their planned minutes. A step can be skipped; none ever blocks. */
export const agenda = [
  { step: 'arrive', minutes: 3 },
  { step: 'question', minutes: 5 },
  { step: 'expect', minutes: 5 },
  { step: 'data', minutes: 5 },
  { step: 'look', minutes: 14 },
  { step: 'pick', minutes: 4 },
  { step: 'context', minutes: 16 },
  { step: 'swap', minutes: 5 },
  { step: 'check', minutes: 13 },
  { step: 'verdicts', minutes: 4 },
  { step: 'insights', minutes: 7 },
  { step: 'brief', minutes: 5 },
  { step: 'close', minutes: 4 },
] as const;
export type AgendaStep = (typeof agenda)[number]['step'];
export const agendaSteps = agenda.map(({ step }) => step) as readonly AgendaStep[];

/** The parts of a copy brief in the order of the page. */
export const briefParts = [
  'job',
  'forWhom',
  'theyDoNow',
  'weWant',
  'message',
  'believe',
  'because',
  'customersSay',
  'tone',
  'mustHave',
  'mustNotSay',
  'steps',
  'assets',
] as const;
export type BriefPart = (typeof briefParts)[number];

export const assumptionStates = [
  'open',
  'in_context',
  'to_check',
  'dig',
  'holds',
  'does_not_hold',
  'parked',
  'replaced',
  'withdrawn',
] as const;
export type AssumptionState = (typeof assumptionStates)[number];

import { briefGapWords } from './brief-words.ts';
import type { EventType } from '../log/events.ts';
import type { Refusal } from '../log/refusals.ts';
import type { InsightGap } from '../log/state.ts';
import type { AssumptionState } from '../log/vocabulary.ts';
import { capital, roleWords, stateWords } from './log-words.ts';
import { spoken } from './speaking.ts';

const fieldWords: Readonly<Record<string, string>> = {
  question: 'the question',
  decision: 'what it decides',
  decider: 'who decides',
  audience: 'for whom',
  statement: 'the sentence',
  reason: 'the reason',
  because: 'because',
  soWhat: 'so what',
  forWhom: 'for whom',
  confidence: 'how sure',
  text: 'the text',
  title: 'the title',
  words: 'own words',
  before: 'the number before',
  after: 'the number after',
  'source.kind': 'the source',
  who: 'who takes it',
  answer: 'the answer',
  wouldChangeOurMind: 'what would change our mind',
  reviewOn: 'when to look again',
  what: 'what was decided',
  byWhen: 'by when',
};
const field = (name: string): string => fieldWords[name] ?? `"${name}"`;

const requiredSentences: Readonly<Record<string, string>> = {
  decision: 'What will be done differently after today? Without it, every answer is interesting.',
};

/** What an insight still lacks, one sentence each. `labels` names assumptions and follow-ups as people see them. */
export const gapWords = spoken(
  'gapWords',
  (gap: InsightGap, labels: Readonly<Record<string, string>>): string => {
    const label = (id: string): string => labels[id] ?? 'one assumption';
    switch (gap.code) {
      case 'no-evidence':
        return 'This has no evidence yet. Attach a chart, or mark it "told, not measured".';
      case 'no-verdict':
        return gap.assumption === undefined
          ? 'This rests on no assumption yet.'
          : `${label(gap.assumption)} has no verdict yet.`;
      case 'not-met':
        return `Nobody from the other side has met ${label(gap.assumption)} yet. Ask for context, or for "nothing I know of".`;
      case 'no-context':
        return 'The context that changed the assumption is not named yet.';
      case 'empty-field':
        return `${capital(field(gap.field))} is still empty.`;
      case 'too-long':
        return `The sentence has ${gap.words} words; 25 fit.`;
      case 'open-digging':
        return `${label(gap.followUp)} is still open and blocks this. Answer it, or take the block off with a reason.`;
    }
  },
);

const entityWords: Readonly<Record<Extract<Refusal, { code: 'unknown' }>['what'], string>> = {
  workshop: 'workshop',
  person: 'person',
  session: 'session',
  assumption: 'assumption',
  evidence: 'evidence',
  context: 'context',
  link: 'context link',
  outlier: 'decision about unusual values',
  'follow-up': 'follow-up',
  insight: 'insight',
  brief: 'copy brief',
  event: 'entry',
  decision: 'decision',
  metric: 'way of counting',
  expectation: 'expectation',
  parked: 'parked thought',
  word: 'word',
  message: 'message',
  reaction: 'reaction',
  query: 'query',
};

const actWords: Partial<Readonly<Record<EventType, string>>> = {
  'assumption.revised': 'A new version comes after context.',
  'verdict.set': 'A verdict comes after context and a check.',
  'verdict.reopened': 'Only a verdict can be reopened.',
  'assumption.parked': 'Only an open one can be parked.',
  'assumption.resumed': 'Only a parked one can be taken up again.',
  'assumption.withdrawn': 'Park it instead, or write a new version.',
};

const stateHints: Partial<Readonly<Record<AssumptionState, string>>> = {
  to_check: 'Check the new version first.',
  dig: 'Answer what is being dug first.',
  parked: 'Take it up again first.',
  holds: 'Reopen it first, with a reason.',
  does_not_hold: 'Reopen it first, with a reason.',
};

const sideWords = { analyst: 'analyst', business: 'marketer' } as const;

/** One sentence per refusal: what happened, why, what now. */
export const refusalWords = spoken('refusalWords', (refusal: Refusal): string => {
  switch (refusal.code) {
    case 'malformed':
      return (
        requiredSentences[refusal.field] ??
        `${capital(field(refusal.field))} is missing or too long. Nothing was logged.`
      );
    case 'unknown-person':
      return 'This person has not joined the workshop yet.';
    case 'machine':
      return 'The app counts; people say what it means.';
    case 'unknown':
      return `This ${entityWords[refusal.what]} is not in the workshop.`;
    case 'already-there':
      return `This ${entityWords[refusal.what]} is already in the log.`;
    case 'label-taken':
      return `${refusal.label} is already taken. Take the next number.`;
    case 'no-session':
      return 'No session is running. Start one, then write it down.';
    case 'session-running':
      return 'A session is already running. Close it first.';
    case 'session-closed':
      return 'This session is closed. Start a new one.';
    case 'no-scope':
      return 'There is no question yet. What should today decide?';
    case 'question-marks':
      return refusal.found === 0
        ? 'This is not a question yet. End it with one question mark.'
        : 'This holds two questions. Which one should today decide?';
    case 'no-reason':
      return refusal.what === 'scope'
        ? 'The question changes with a reason. Why this one now?'
        : refusal.what === 'verdict'
          ? 'The verdict stays with a reason. Why does it still stand?'
          : refusal.what === 'not-relevant'
            ? 'Not relevant, because…? One line is enough.'
            : 'This context changed the assumption. Leave it out with a reason.';
    case 'wrong-state':
      return `${refusal.label} is "${stateWords[refusal.state]}". ${stateHints[refusal.state] ?? actWords[refusal.type] ?? 'It is shown, not changed.'}`;
    case 'wrong-version':
      return `${refusal.label} has moved on: this was about version ${refusal.given}, now it is version ${refusal.current}.`;
    case 'no-cause':
      return `What changed ${refusal.label}? Name the context, the check or the unusual values behind the new wording.`;
    case 'nothing-changed':
      return `The new version of ${refusal.label} says the same as the old one.`;
    case 'not-met':
      return `Nobody from the other side has met ${refusal.label} yet. Ask for context, or for "nothing I know of".`;
    case 'no-evidence':
      return `This version of ${refusal.label} has no evidence yet. Check it, or attach a chart.`;
    case 'open-digging':
      return `${refusal.followUps.join(', ')} is still open and blocks this. Answer it, or take the block off with a reason.`;
    case 'not-sayer':
      return `Only the one who said ${refusal.label} can do this.`;
    case 'other-session':
      return `${refusal.label} is from an earlier session. It stays in the log; park it instead.`;
    case 'cited':
      return `${refusal.label} is used by ${refusal.by.join(', ')} and stays.`;
    case 'no-alternative':
      return `"Cannot" comes with an alternative or a reason. What could answer ${refusal.label} instead?`;
    case 'no-number':
      return `This check of ${refusal.label} brought no number, so it can only be "too early" or "could not be checked".`;
    case 'gate':
      return refusal.gaps.map((gap) => gapWords(gap, refusal.labels)).join(' ');
    case 'brief-gate':
      return refusal.gaps.map((gap) => briefGapWords(gap, refusal.labels)).join(' ');
    case 'not-said-back':
      return `Agreed by ${sideWords[refusal.by === 'analyst' ? 'business' : 'analyst']}. ${capital(sideWords[refusal.by])}, can you say it in your own words?`;
    case 'own-words':
      return `This repeats ${refusal.label} word for word. Say it in your own words.`;
    case 'not-draft':
      return `${refusal.label} is already ready.`;
    case 'not-ready':
      return `${refusal.label} is not ready yet.`;
    case 'brief-closed':
      return `${refusal.label} is closed: its result was read. Begin another brief instead.`;
    case 'no-result':
      return `${refusal.label} has no result yet: its number has not been counted on new data.`;
    case 'retired':
      return `${refusal.label} is retired. Start a new one.`;
    case 'reversed':
      return `${refusal.label} is already reversed.`;
    case 'wrong-role':
      return `This is the ${roleWords[refusal.role]}'s key. Each side presses its own.`;
    case 'no-side':
      return `A ${roleWords[refusal.role]} does not agree for a side. Analyst and marketer do.`;
    case 'no-keyboard':
      return `The ${roleWords[refusal.role]} holds no keyboard: whoever asks for words can't type them, too.`;
    case 'still-open':
      return `${refusal.label} is still open. There is no answer yet to take up again.`;
    case 'not-here':
      return `The ${roleWords[refusal.role]} is not in this session. It stays open until the other side has met it.`;
    case 'already-agreed':
      return `The ${roleWords[refusal.role]} has already agreed.`;
    case 'nothing-to-agree':
      return 'There is nothing here to agree to any more: it was changed since.';
    case 'not-asked':
      return `The data has not asked this about ${refusal.label}. Ask it again first.`;
    case 'already-shown':
      return 'Your side is done and both are shown. Log it as an assumption instead.';
    case 'no-insight':
      return 'A decision names the insight behind it, or says why there is none.';
  }
});

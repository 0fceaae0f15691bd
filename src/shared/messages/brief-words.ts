import type { BriefGap } from '../log/state.ts';
import type { BriefPart } from '../log/vocabulary.ts';
import { spoken } from './speaking.ts';

/** The parts of a copy brief as the page, the editor and every export name them. */
export const briefNames: Readonly<Record<BriefPart | 'success' | 'due' | 'sendOn' | 'questions', string>> =
  spoken('briefNames', {
    job: 'The job',
    forWhom: 'For whom',
    theyDoNow: 'What they do now',
    weWant: 'What we want them to do',
    message: 'The one message',
    believe: 'Why they can believe it',
    because: 'Why we say this',
    customersSay: 'Customers say',
    tone: 'Tone',
    mustHave: 'Must have',
    mustNotSay: 'Must not say',
    steps: 'Step before / after',
    assets: 'Assets',
    success: 'Success',
    due: 'Draft due',
    sendOn: 'Send',
    questions: 'Questions to',
  });

/** What a brief still lacks, one sentence each. `labels` names insights as people see them. */
export const briefGapWords = spoken(
  'briefGapWords',
  (gap: BriefGap, labels: Readonly<Record<string, string>>): string => {
    const label = (id: string): string => labels[id] ?? 'one insight';
    switch (gap.code) {
      case 'no-insight':
        return 'A brief needs at least one agreed insight.';
      case 'not-agreed':
        return `${label(gap.insight)} is not agreed by both.`;
      case 'needs-look':
        return `${label(gap.insight)} needs a look: something it rests on has changed.`;
      case 'empty-part':
        return `“${briefNames[gap.part]}” is still empty.`;
      case 'sentences':
        return `The one message holds ${gap.sentences} sentences. Which one should they remember?`;
      case 'message-too-long':
        return `The one message has ${gap.words} words; 15 fit.`;
      case 'actions':
        return `${gap.actions} things are wanted of them. Which one?`;
      case 'no-success':
        return 'How would we see that it worked? Name a number and a day.';
      case 'over-page':
        return `${gap.words} ${gap.words === 1 ? 'word' : 'words'} over one page. Longest part: ${briefNames[gap.longest]}.`;
    }
  },
);

type SuccessText = {
  readonly atLeast: boolean;
  /** With its unit. */
  readonly number: string;
  readonly how: string;
  readonly day: string;
  readonly test: string;
};

/** What stands around the parts on the page. */
export const briefPageWords = spoken('briefPageWords', {
  heading: (title: string) => `Copy brief: ${title}`,
  builtOn: (n: number) => (n === 1 ? 'built on 1 insight' : `built on ${n} insights`),
  due: (day: string) => `draft due ${day}`,
  send: (day: string) => `send ${day}`,
  questions: (who: string) => `questions: ${who}`,
  notReady: 'Draft, not ready to hand on.',
  told: 'told, not measured',
  toldBy: (who: string) => `told by ${who}, not measured`,
  source: (ref: string) => `from ${ref}`,
  numbersFrom: 'Numbers from',
  insights: (labels: readonly string[]) =>
    labels.length === 0
      ? 'no insight'
      : `${labels.length === 1 ? 'insight' : 'insights'} ${labels.join(', ')}`,
  success: ({ atLeast, number, how, day, test }: SuccessText) =>
    `${atLeast ? '≥' : '≤'} ${number}${how === '' ? '' : `, ${how}`}, judged on ${day}.${test === '' ? '' : ` ${test}`}`,
  limitTogether: (label: string) =>
    `Anything claiming that one thing makes the other happen (${label}): seen together, not tested.`,
});

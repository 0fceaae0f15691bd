import type { NextStep } from '../log/next-step.ts';
import type { Workshop } from '../log/state.ts';
import { briefNames } from './brief-words.ts';
import { spoken } from './speaking.ts';

/** What the button under a refusal does: verb and thing. `label`: as people see it. */
export const stepWords = spoken('stepWords', {
  context: (label: string) => `Add context to ${label}`,
  verdict: (label: string) => `Verdict on ${label}`,
  evidence: (label: string) => `Attach evidence to ${label}`,
  check: (label: string) => `Check ${label} now`,
  resume: (label: string) => `Take ${label} up again`,
  reopen: (label: string) => `Reopen ${label}`,
  park: (label: string) => `Park ${label}`,
  card: (label: string) => `Open ${label}`,
  answer: (label: string) => `Answer ${label}`,
  insight: (label: string) => `Write it in ${label}`,
  evidenceIn: (label: string) => `Name the evidence in ${label}`,
  contextLinksIn: (label: string) => `Name the context in ${label}`,
  board: (label: string) => `Open ${label}`,
  boards: 'Open the insights',
  part: (name: string) => `Go to “${name}”`,
  session: 'Who is here',
  'close-session': 'Close the session',
});

/** The button's words, with the names that people see. */
export const nextStepWords = (step: NextStep, workshop: Workshop): string => {
  const all = [workshop.assumptions, workshop.followUps, workshop.insights].flat();
  const label = (id: string): string => all.find((one) => one.id === id)?.label ?? '';
  switch (step.to) {
    case 'answer':
      return stepWords.answer(label(step.followUp));
    case 'insight':
      return stepWords.insight(label(step.insight));
    case 'cite':
      return stepWords[`${step.what}In`](label(step.insight));
    case 'board':
      return step.insight === null ? stepWords.boards : stepWords.board(label(step.insight));
    case 'part':
      return stepWords.part(briefNames[step.part]);
    case 'session':
    case 'close-session':
      return stepWords[step.to];
    default:
      return stepWords[step.to](label(step.assumption));
  }
};

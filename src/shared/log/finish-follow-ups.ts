import { defined } from './defined.ts';
import type { Draft, FollowUpDraft } from './draft.ts';
import { workOut } from './growing-list.ts';
import { conflictOf, shown } from './register.ts';
import type { FollowUp } from './state.ts';

export const finishFollowUps = (draft: Draft): readonly FollowUp[] =>
  workOut(draft.lists.followUps, draft.followUps, {
    make: (asked, label) => {
      const { closed, reopened, answers, ...followUp } = asked;
      const answer = shown(closed) ?? undefined;
      return defined({
        ...followUp,
        label,
        state: answerState(closed),
        answer,
        earlier: answers.filter((one) => one !== answer),
        reopened: [...reopened],
      });
    },
    conflictsIn: ({ id, closed }) => conflictOf(id, 'answer', closed),
  });

/** Those that came from one assumption, or from anything else with that id. */
export const followUpsFrom = (draft: Draft, from: string): readonly FollowUp[] => {
  const asked = draft.around.followUpsFrom.get(from);
  if (asked === undefined) return [];
  const followUps = finishFollowUps(draft);
  return asked.flatMap((id) => followUps[draft.lists.followUps.places.get(id) ?? -1] ?? []);
};

/** Two answers that did not see each other: it stays open until people decide. */
const answerState = (closed: FollowUpDraft['closed']): FollowUp['state'] => {
  const [answer, second] = closed;
  if (answer === undefined || answer.value === null || second !== undefined) return 'open';
  const kind = answer.value.answerKind;
  return kind === 'cannot' || kind === 'dropped' ? kind : 'answered';
};

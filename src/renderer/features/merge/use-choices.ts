import type { ConflictChoice, Decided } from '../../../shared/log/decide-conflict.ts';
import type { Conflict } from '../../../shared/log/state.ts';
import { useUndoable } from '../../state/undo-places.ts';

const keyOf = ({ entity, field }: { readonly entity: string; readonly field: string }): string =>
  `${entity} ${field}`;

/** What the pair has chosen so far. Words not written yet leave the conflict open. */
export const useChoices = () => {
  const [choices, setChoices] = useUndoable<Readonly<Record<string, ConflictChoice | null>>>({});
  return {
    choiceOf: (conflict: Pick<Conflict, 'entity' | 'field'>): ConflictChoice | null =>
      choices[keyOf(conflict)] ?? null,
    choose: (conflict: Pick<Conflict, 'entity' | 'field'>, choice: ConflictChoice | null): void =>
      setChoices({ ...choices, [keyOf(conflict)]: choice }, choice?.kind === 'together'),
    decided: (conflicts: readonly Conflict[]): readonly Decided[] =>
      conflicts.flatMap((conflict) => {
        const choice = choices[keyOf(conflict)] ?? null;
        const empty = choice === null || (choice.kind === 'together' && choice.text.trim() === '');
        return empty ? [] : [{ conflict, choice }];
      }),
  };
};

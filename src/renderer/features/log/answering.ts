import type { NewEvent } from '../../../shared/log/envelope.ts';
import type { Assumption } from '../../../shared/log/state.ts';
import type { ChallengeAnswer } from '../../../shared/log/vocabulary.ts';
import type { AskedByData } from '../../state/app-store.ts';
import { entry, newId } from '../../state/saying.ts';

/** The entry that ties what people wrote to the question the data asked; none if it asked nothing. */
export const answering = (
  assumption: Assumption,
  asked: AskedByData | undefined,
  answer: ChallengeAnswer,
  ref: string,
  saidBy?: string,
): readonly NewEvent[] =>
  asked === undefined
    ? []
    : [
        entry(
          'challenge.answered',
          newId(),
          { assumption: assumption.id, run: asked.run, probe: asked.probe, answer, ref },
          saidBy === undefined ? {} : { saidBy },
        ),
      ];

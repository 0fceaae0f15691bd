import { type Counted, uncountable } from '../../../shared/challenge/recheck.ts';
import { failureWords } from '../../../shared/messages/failure-words.ts';
import type { View } from '../../../shared/metric/view.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { bridge } from '../../state/bridge.ts';

type Frozen = { readonly counted: Counted; readonly sha256: string | null };

/** A question that the new data can't answer has no result to keep; one that was not answered says nothing. */
export const freeze = async (view: View): Promise<Result<Frozen, string>> => {
  const answer = await bridge.viewFreeze({ view });
  if (answer.ok) return ok({ counted: answer.value.result, sha256: answer.value.sha256 });
  return answer.error.code === 'bad-request'
    ? ok({ counted: uncountable(answer.error), sha256: null })
    : err(failureWords(answer.error));
};

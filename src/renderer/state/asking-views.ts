import type { EngineFailure } from '../../shared/ipc/engine-requests.ts';
import type { View, ViewResult } from '../../shared/metric/view.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { ask } from './engine-client.ts';

/** What is asked for one picture: all its rows and, where rows are agreed to be left out, those that are left. */
export type Views = { readonly view: View; readonly after: View | null };
export type Counted = { readonly before: ViewResult; readonly after: ViewResult | null };

export type Asking = {
  readonly answer: Promise<Result<Counted, EngineFailure>>;
  /** Null as long as it is on its way. */
  readonly known: () => Result<Counted, EngineFailure> | null;
  readonly cancel: () => void;
};

export const askView = (
  view: View,
): { readonly result: Promise<Result<ViewResult, EngineFailure>>; readonly cancel: () => void } => {
  const running = ask({ kind: 'view', view });
  const result = running.answer.then((answer) => {
    if (!answer.ok) return err(answer.error);
    if (answer.value.kind !== 'view') throw new Error(`asked a view, was answered ${answer.value.kind}`);
    return ok(answer.value.result);
  });
  return { result, cancel: running.cancel };
};

export const askBoth = ({ view, after }: Views): Asking => {
  const first = askView(view);
  const second = after ? askView(after) : null;
  let known: Result<Counted, EngineFailure> | null = null;
  const counted = async (): Promise<Result<Counted, EngineFailure>> => {
    const [all, without] = await Promise.all([first.result, second?.result ?? null]);
    if (!all.ok) return all;
    if (without && !without.ok) return without;
    return ok({ before: all.value, after: without ? without.value : null });
  };
  const answer = counted().then((result) => {
    known = result;
    return result;
  });
  return {
    answer,
    known: () => known,
    cancel: () => {
      first.cancel();
      second?.cancel();
    },
  };
};

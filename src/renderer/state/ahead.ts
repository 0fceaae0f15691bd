import type { TableDescription } from '../../shared/ipc/engine-requests.ts';
import { canonical } from '../../shared/log/canonical.ts';
import { getApp } from './app-store.ts';
import { type Asking, askBoth, type Views } from './asking-views.ts';

type Ahead = {
  readonly key: string;
  readonly tables: readonly TableDescription[];
  readonly asking: Asking;
};

let ahead: Ahead | null = null;
const keyOf = ({ view, after }: Views): string => canonical([view, after]);

/** Nobody is about to ask it any more. */
export const forgetAhead = (): void => {
  ahead?.asking.cancel();
  ahead = null;
};

/** Counts what a person is about to ask, while they still read it; one question at a time, the newest. */
export const askAhead = (views: Views): void => {
  const { tables } = getApp();
  const key = keyOf(views);
  if (ahead?.key === key && ahead.tables === tables) return;
  forgetAhead();
  ahead = { key, tables, asking: askBoth(views) };
};

/** What was counted of this very question over this data, or still is; from here on it is the taker’s. Anything else is not counted on. */
export const takeAhead = (views: Views): Asking | null => {
  if (!ahead) return null;
  if (ahead.tables !== getApp().tables || ahead.key !== keyOf(views)) {
    forgetAhead();
    return null;
  }
  const { asking } = ahead;
  ahead = null;
  return asking.known()?.ok === false ? null : asking;
};

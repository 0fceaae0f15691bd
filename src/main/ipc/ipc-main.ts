import { isAbsolute } from 'node:path';
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { type CallArgument, type CallResults, callSchemas } from '../../shared/ipc/contract.ts';
import type { CallName } from '../../shared/ipc/call-names.ts';
import { refuseForeign } from './own-frame.ts';

/** The one door: sender, then schema, then the call. */
export const answer = <C extends CallName>(
  name: C,
  call: (argument: CallArgument<C>, event: IpcMainInvokeEvent) => Promise<CallResults[C]> | CallResults[C],
): void => {
  ipcMain.handle(name, (event, raw: unknown) => {
    refuseForeign(event);
    const read = callSchemas[name].safeParse(raw);
    if (!read.success) throw new Error(`${name} was called with something else than its contract says`);
    // A bug's own words may hold a path: they stay in this process.
    return Promise.resolve()
      .then(() => call(read.data as CallArgument<C>, event))
      .catch((error: unknown) => {
        console.error(error);
        throw new Error(`${name} did not work`);
      });
  });
};

/** Paths of a drop come from the preload, which alone sees them; anything but a list of absolute paths is refused. */
export const answerDrop = (take: (paths: readonly string[]) => Promise<unknown>): void => {
  ipcMain.handle('data:dropped', (event, raw: unknown) => {
    refuseForeign(event);
    if (
      !Array.isArray(raw) ||
      raw.length > 100 ||
      !raw.every((path) => typeof path === 'string' && isAbsolute(path) && path.length < 4096)
    )
      throw new Error('A drop brings a list of files');
    return take(raw as string[]);
  });
};

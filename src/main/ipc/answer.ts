import { isAbsolute } from 'node:path';
import type { IpcMainInvokeEvent } from 'electron';
import { type CallArgument, type CallResults, callSchemas } from '../../shared/ipc/contract.ts';
import type { CallName } from '../../shared/ipc/call-names.ts';
import { openDoor } from './door.ts';

/** Behind the door: schema, then the call. */
export const answer = <C extends CallName>(
  name: C,
  call: (argument: CallArgument<C>, event: IpcMainInvokeEvent) => Promise<CallResults[C]> | CallResults[C],
): void =>
  openDoor(name, async (raw, event) => {
    const read = callSchemas[name].safeParse(raw);
    if (!read.success) throw new Error(`${name} was called with something else than its contract says`);
    try {
      return await call(read.data as CallArgument<C>, event);
    } catch (error) {
      // A bug's own words may hold a path: they stay in this process.
      console.error(error);
      // oxlint-disable-next-line preserve-caught-error
      throw new Error(`${name} did not work`);
    }
  });

/** Paths of a drop come from the preload, which alone sees them; anything but a list of absolute paths is refused. */
export const answerDrop = (take: (paths: readonly string[]) => Promise<unknown>): void =>
  openDoor('data:dropped', async (raw) => {
    if (
      !Array.isArray(raw) ||
      raw.length > 100 ||
      !raw.every((path) => typeof path === 'string' && isAbsolute(path) && path.length < 4096)
    )
      throw new Error('A drop brings a list of files');
    return take(raw as string[]);
  });

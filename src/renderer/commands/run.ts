import type { CommandId } from '../../shared/commands.ts';
import { openCommands } from './open-commands.ts';
import { logCommands } from './log-commands.ts';
import { undoCommands } from './undo-commands.ts';
import { viewCommands } from './view-commands.ts';

/** What each command does; a command without an effect does not compile. */
const effects = { ...undoCommands, ...logCommands, ...viewCommands, ...openCommands } satisfies Record<
  CommandId,
  () => void
>;

export const runCommand = (id: CommandId): void => effects[id]();

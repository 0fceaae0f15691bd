import { words } from '../../shared/messages/screen-words.ts';
import { commandIds, type CommandId } from '../../shared/commands.ts';
import { runCommand } from '../commands/run.ts';
import { bridge } from './bridge.ts';
import { say } from './app-store.ts';
import { look, wasStopped } from './looking.ts';
import { addEvents } from './saying.ts';

const isCommand = (id: string): id is CommandId => (commandIds as readonly string[]).includes(id);

let lastRestart = 0;

/** What main tells without being asked. */
export const listenToMain = (): (() => void) => {
  const stops = [
    bridge.on('log:appended', addEvents),
    bridge.on('engine:restarted', () => {
      say(words.workshop.engineRestarted);
      // One restart is asked again; a question that keeps killing the engine, or was stopped, waits for a press.
      const soon = Date.now() - lastRestart < 30_000;
      lastRestart = Date.now();
      if (!soon && !wasStopped()) void look();
    }),
    bridge.on('menu:command', ({ command }) => {
      if (isCommand(command)) runCommand(command);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

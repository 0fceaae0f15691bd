import { words } from '../../shared/messages/screen-words.ts';
import { commandIds, type CommandId } from '../../shared/commands.ts';
import { pressKey } from '../commands/press-key.ts';
import { runCommand } from '../commands/run.ts';
import { bridge } from './bridge.ts';
import { say } from './app-store.ts';
import { receiveFiles } from '../commands/receive-files.ts';
import { secondIsGone } from '../features/projector/lead-second.ts';
import { look, wasStopped } from './looking.ts';
import { addEvents } from './saying.ts';

const isCommand = (id: string): id is CommandId => (commandIds as readonly string[]).includes(id);

let restarts: number[] = [];

/** What main tells without being asked. */
export const listenToMain = (): (() => void) => {
  const stops = [
    bridge.on('log:appended', addEvents),
    bridge.on('engine:restarted', () => {
      say(words.workshop.engineRestarted);
      // After three deaths within a minute, or a stop, the question waits for a press: it may be what kills.
      const now = Date.now();
      restarts = restarts.filter((at) => now - at < 60_000);
      if (restarts.length < 3 && !wasStopped()) void look();
      restarts.push(now);
    }),
    bridge.on('file:given', (files) => void receiveFiles(files)),
    bridge.on('second:closed', secondIsGone),
    bridge.on('second:pressed', pressKey),
    bridge.on('menu:command', ({ command }) => {
      if (isCommand(command)) runCommand(command);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};

import { expect } from '@playwright/test';
import type { Nugget } from '../fixtures.ts';

/** The window's own port, listened to as well: questions then go to the engine without a screen in between. */
export type WithPort = Window & { port?: MessagePort; heard?: (told: string) => void };

export const holdPort = async (nugget: Nugget): Promise<void> => {
  await nugget.window.addInitScript(() => {
    const own = window as unknown as WithPort;
    addEventListener('message', (event) => {
      if (event.data !== 'nugget:engine-port') return;
      own.port = event.ports[0] as MessagePort;
      own.heard?.('restarted');
    });
  });
  await nugget.window.reload();
  await expect.poll(() => nugget.window.evaluate(() => 'port' in window)).toBe(true);
};

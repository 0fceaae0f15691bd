import type { UtilityProcess } from 'electron';
import { fileURLToPath } from 'node:url';
import { expect, type Nugget } from '../e2e/fixtures.ts';
import { holdPort, type WithPort } from '../e2e/probes/port.ts';
import { leakWords } from './ground.ts';

const entry = fileURLToPath(new URL('../../test-results/attack-engine/engine-entry.js', import.meta.url));

type Held = { under: UtilityProcess | undefined; exits: number };
export type Told = { readonly kind: string; readonly words: string; readonly leaked: readonly string[] };

/** From now on main starts the engine with a way to read its settings, and without the gate when `args` says so. */
export const startUnderAttack = async (nugget: Nugget, args: readonly string[]): Promise<void> => {
  await nugget.app.evaluate(
    ({ app, utilityProcess }, [file, given]) => {
      const held = app as unknown as Held;
      held.exits = 0;
      const fork = utilityProcess.fork.bind(utilityProcess);
      utilityProcess.fork = (path, own, options) => {
        if (!path.endsWith('engine.js')) return fork(path, own, options);
        const child = fork(file, [...given], options);
        held.under = child;
        child.once('exit', () => (held.exits += 1));
        return child;
      };
    },
    [entry, [...args]] as const,
  );
  await holdPort(nugget);
  await restart(nugget);
  await nugget.app.evaluate(({ app }) => ((app as unknown as Held).exits = 0));
};

export const exits = (nugget: Nugget): Promise<number> =>
  nugget.app.evaluate(({ app }) => (app as unknown as Held).exits);

export const settings = (nugget: Nugget): Promise<string> =>
  nugget.app.evaluate(
    ({ app }) =>
      new Promise<string>((resolve) => {
        const child = (app as unknown as Held).under;
        const listen = (message: { readonly kind: string; readonly told: string }): void => {
          if (message.kind !== 'attack:settings') return;
          child?.off('message', listen);
          resolve(message.told);
        };
        child?.on('message', listen);
        child?.postMessage({ kind: 'attack:settings' });
        setTimeout(() => resolve('no answer'), 5000);
      }),
  );

/** A new engine; one that has gone by itself is on its way already. */
export const restart = async (nugget: Nugget): Promise<void> => {
  await nugget.app.evaluate(({ app }) => {
    const engine = app.getAppMetrics().find((metric) => metric.name === 'Nugget engine');
    // 0 would be this very group of processes.
    if (engine !== undefined) process.kill(engine.pid, 'SIGKILL');
  });
  await expect.poll(() => isWell(nugget), { timeout: 30_000, intervals: [50, 100, 250] }).toBe(true);
};

export const isWell = async (nugget: Nugget): Promise<boolean> =>
  (await askPort(nugget, { kind: 'sql', sql: 'SELECT count(*) FROM orders', maxRows: 10 })).kind === 'sql';

/** Asks on the window's port; what was heard is searched in the window for what must not be known. */
export const askPort = (nugget: Nugget, question: Record<string, unknown>): Promise<Told> =>
  nugget.window.evaluate(
    ([asked, search]) =>
      new Promise<Told>((resolve) => {
        const own = window as unknown as WithPort;
        const { port } = own;
        const id = Math.floor(Math.random() * 1e9) + 1e6;
        const done = (kind: string, words: string, heard: string): void => {
          port?.removeEventListener('message', listen);
          clearTimeout(impatient);
          resolve({ kind, words, leaked: search.filter((word) => heard.includes(word)) });
        };
        const listen = ({ data }: MessageEvent<Record<string, unknown>>): void => {
          if (data['id'] !== id || data['kind'] === 'challenging') return;
          const bytes = data['arrow'];
          const text = bytes instanceof Uint8Array ? new TextDecoder('latin1').decode(bytes) : '';
          const failure = data['failure'] as { code?: string; message?: string } | undefined;
          const rest = JSON.stringify({ ...data, arrow: null });
          done(String(data['kind']), `${failure?.code ?? ''} ${failure?.message ?? ''}`.trim(), text + rest);
        };
        own.heard = (told) => done(told, '', '');
        port?.addEventListener('message', listen);
        port?.postMessage({ ...asked, id });
        const impatient = setTimeout(() => port?.postMessage({ kind: 'cancel', id }), 8000);
      }),
    [question, leakWords] as const,
  );

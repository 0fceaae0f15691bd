import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  MessageChannelMain,
  type MessagePortMain,
  type UtilityProcess,
  utilityProcess,
  type WebContents,
} from 'electron';
import type { EngineFailure, EngineReply, EngineRequest } from '../shared/ipc/engine-requests.ts';
import type { EngineNote, EngineOrder } from '../shared/ipc/engine-process.ts';
import { numbersLocale, spokenLanguage } from '../shared/messages/speaking.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { checkNative } from './check-native.ts';
import { createOpenings } from './engine-openings.ts';
import { spillFolder } from './user-data.ts';

const engineFile = join(dirname(fileURLToPath(import.meta.url)), 'engine.js');
/** Interrupt first; what has not settled by then is killed with its process. */
const killAfterMs = 2000;
const memoryLimitMb = 2048;
/** DuckDB's limit is not a hard one: this much above it and the process goes. */
const memorySlackMb = 1024;
/** One that dies young is given longer and longer before the next try: it may be a part that is missing. */
const youngMs = 1000;
const longestPauseMs = 8000;

type Answer = Exclude<EngineReply, { kind: 'failed' | 'challenging' }>;
type Question = EngineRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

type Waiting = {
  readonly request: EngineRequest;
  readonly settle: (answer: Result<Answer, EngineFailure>) => void;
};

export type EngineHost = {
  /** Starts it, once; who opens or asks starts it too. */
  readonly begin: () => void;
  /**
   * Shows the engine one read-only generation, or nothing. Settles once no question can meet the one before: orders
   * and a window's questions travel apart, and a window that is told too early would describe the old tables.
   */
  readonly open: (folder: string | null, dataVersion: number) => Promise<void>;
  /** Hands the window a port of its own: results never pass through main. */
  readonly connect: (contents: WebContents) => void;
  /** Its sentences speak as the app does. */
  readonly speak: () => void;
  readonly ask: (question: Question) => Promise<Result<Answer, EngineFailure>>;
};

/** Keeps one engine process alive. The log never lives in it, so its death costs one sentence and a restart. */
/** `locale`: how the open workshop writes numbers; the engine's sentences follow it. */
export const createEngineHost = (locale: () => string | undefined): EngineHost => {
  let child: UtilityProcess | null = null;
  let own: MessagePortMain | null = null;
  let opened: Extract<EngineOrder, { kind: 'open' }> = {
    kind: 'open',
    nth: 0,
    folder: null,
    dataVersion: 0,
    spill: spillFolder(),
    memoryLimitMb,
  };
  const windows = new Set<WebContents>();
  const waiting = new Map<number, Waiting>();
  const doomed = new Map<number, NodeJS.Timeout>();
  const openings = createOpenings();
  let nextId = 1_000_000_000;
  let diedYoung = 0;

  const order = (message: EngineOrder, ports: MessagePortMain[] = []): void =>
    child?.postMessage(message, ports);

  const tellSpeech = (): void =>
    order({ kind: 'speak', language: spokenLanguage(), locale: locale() ?? numbersLocale() });

  const give = (contents: WebContents): void => {
    const { port1, port2 } = new MessageChannelMain();
    order({ kind: 'port' }, [port1]);
    contents.postMessage('engine:port', null, [port2]);
  };

  const note = (message: EngineNote): void => {
    if (message.kind === 'opening') openings.heard(message.nth);
    if (message.kind === 'cancelling' && !doomed.has(message.id))
      doomed.set(
        message.id,
        setTimeout(() => child?.kill(), killAfterMs),
      );
    if (message.kind === 'settled') {
      clearTimeout(doomed.get(message.id));
      doomed.delete(message.id);
    }
    if (message.kind === 'memory' && message.rssMb > memoryLimitMb + memorySlackMb) child?.kill();
  };

  const start = (): void => {
    if (!existsSync(engineFile)) throw new Error('The engine was not built');
    // An empty env would inherit everything the app was started with.
    const started = utilityProcess.fork(engineFile, [], {
      serviceName: 'Nugget engine',
      env: { NUGGET: 'engine' },
      cwd: spillFolder(),
      stdio: 'inherit',
    });
    child = started;
    const startedAt = Date.now();
    const { port1, port2 } = new MessageChannelMain();
    own = port2;
    port2.on('message', ({ data }: { data: EngineReply }) => {
      if (data.kind === 'challenging') return;
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      asked?.settle(data.kind === 'failed' ? err(data.failure) : ok(data));
    });
    port2.start();
    order({ kind: 'port' }, [port1]);
    tellSpeech();
    order(opened);
    // What main asked in the pause before this start.
    for (const { request } of waiting.values()) port2.postMessage(request);
    for (const contents of windows) give(contents);
    started.on('message', note);
    started.once('exit', () => {
      if (child !== started) return;
      child = null;
      own = null;
      for (const timer of doomed.values()) clearTimeout(timer);
      doomed.clear();
      for (const { settle } of waiting.values())
        settle(err({ code: 'restarted', message: 'The engine was restarted.' }));
      waiting.clear();
      diedYoung = Date.now() - startedAt < youngMs ? diedYoung + 1 : 0;
      setTimeout(
        () => {
          start();
          for (const contents of windows) contents.send('told:engine:restarted', { words: '' });
        },
        diedYoung < 2 ? 0 : Math.min(longestPauseMs, 125 * 2 ** diedYoung),
      ).unref();
    });
  };
  let begun = false;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    void checkNative().then((whole) => (whole ? start() : openings.neverHeard()));
  };

  return {
    begin,
    open: (folder, dataVersion) => {
      begin();
      opened = { ...opened, nth: opened.nth + 1, folder, dataVersion };
      tellSpeech();
      order(opened);
      return openings.wait(opened.nth);
    },
    speak: tellSpeech,
    connect: (contents) => {
      windows.add(contents);
      contents.once('destroyed', () => windows.delete(contents));
      give(contents);
    },
    ask: (question) =>
      new Promise((resolve) => {
        const request: EngineRequest = { ...question, id: nextId++ };
        begin();
        waiting.set(request.id, { request, settle: resolve });
        own?.postMessage(request);
      }),
  };
};

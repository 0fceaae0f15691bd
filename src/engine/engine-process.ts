import { join } from 'node:path';
import type { EngineNote, EngineOrder } from '../shared/ipc/engine-process.ts';
import { installGerman } from '../shared/messages/de/german.ts';
import { speak } from '../shared/messages/speaking.ts';
import { parentPort } from './parent-port.ts';
import { QueryEngine } from './query-engine.ts';
import { servePort } from './serve-port.ts';

/** The utility process with the data. It holds no log; main may kill it at any time. */
const memoryEveryMs = 250;
installGerman();
const parent = parentPort();
const tell = (note: EngineNote): void => parent.postMessage(note);

let opened = 0;
let engine: Promise<QueryEngine> = QueryEngine.open(null, { spill: '' });

function open(order: Extract<EngineOrder, { kind: 'open' }>): void {
  const before = engine;
  const spill = join(order.spill, `engine-${process.pid}-${++opened}`);
  // What can't be opened, or fails the lock's own test, is not served: every question hears that it is damaged.
  engine = QueryEngine.open(order.folder, {
    spill,
    memoryLimit: `${order.memoryLimitMb}MB`,
    dataVersion: order.dataVersion,
  }).catch((error: unknown) => {
    console.error(error);
    return QueryEngine.open(null, { spill, damaged: true });
  });
  // Questions to the old data are interrupted; those that come from now on wait for the new one.
  void before.then((old) => old.close());
  tell({ kind: 'opening', nth: order.nth });
}

parent.on('message', ({ data, ports }) => {
  const order = data as EngineOrder;
  if (order.kind === 'open') open(order);
  if (order.kind === 'speak') speak(order.language, order.locale);
  const [port] = ports;
  if (order.kind !== 'port' || port === undefined) return;
  servePort(
    {
      post: (reply) => port.postMessage(reply),
      listen: (onMessage) => port.on('message', (event) => onMessage(event.data)),
    },
    () => engine,
    tell,
  );
  port.start();
});

setInterval(
  () => tell({ kind: 'memory', rssMb: Math.round(process.memoryUsage.rss() / 1024 / 1024) }),
  memoryEveryMs,
);

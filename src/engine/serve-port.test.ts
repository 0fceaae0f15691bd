import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EngineReply } from '../shared/ipc/engine-requests.ts';
import type { EngineNote } from '../shared/ipc/engine-process.ts';
import { QueryEngine } from './query-engine.ts';
import { servePort } from './serve-port.ts';
import { asItIs, file, folder } from './testing/folders.ts';
import { engineOn, type TestEngine } from './testing/demo-engine.ts';

let test: TestEngine;
beforeAll(async () => {
  test = await engineOn([{ path: file('t.csv', 'a,b\n1,x\n2,y\n'), recipe: asItIs }]);
});
afterAll(() => test.close());

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

type Client = {
  readonly ask: (message: unknown) => void;
  readonly next: () => Promise<EngineReply>;
  readonly notes: EngineNote[];
};
function connect(engine = (): Promise<QueryEngine> => Promise.resolve(test.engine)): Client {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const notes: EngineNote[] = [];
  servePort(
    { post: (reply) => port1.postMessage(reply), listen: (onMessage) => port1.on('message', onMessage) },
    engine,
    (note) => notes.push(note),
  );
  const replies: EngineReply[] = [];
  const waiting: ((reply: EngineReply) => void)[] = [];
  port2.on('message', (reply: EngineReply) => {
    const first = waiting.shift();
    if (first === undefined) replies.push(reply);
    else first(reply);
  });
  return {
    ask: (message) => port2.postMessage(message),
    next: () =>
      new Promise((resolve) => {
        const first = replies.shift();
        if (first === undefined) waiting.push(resolve);
        else resolve(first);
      }),
    notes,
  };
}
const endless = 'SELECT count(*) FROM range(100000000) a(x), range(1000000) b(y) WHERE x + y = 7';

describe('questions over a port', () => {
  it('E60 answers describe, SQL and views', async () => {
    const client = connect();
    client.ask({ kind: 'describe', id: 7 });
    expect(await client.next()).toMatchObject({
      id: 7,
      kind: 'describe',
      tables: [
        {
          name: 't',
          rows: 2,
          columns: [
            { name: 'a', type: 'BIGINT' },
            { name: 'b', type: 'VARCHAR' },
          ],
        },
      ],
    });
    client.ask({ kind: 'sql', id: 8, sql: 'SELECT a FROM t', maxRows: 10 });
    expect(await client.next()).toMatchObject({
      id: 8,
      kind: 'sql',
      rows: 2,
      truncated: false,
      arrow: expect.any(Uint8Array),
    });
    client.ask({
      kind: 'view',
      id: 9,
      view: {
        metric: { base: 't', y: { agg: 'rows' }, per: 1, unit: 'rows' },
        breakdown: 'b',
        rowScope: { all: [] },
      },
    });
    expect(await client.next()).toMatchObject({
      id: 9,
      kind: 'view',
      result: {
        cells: [
          { group: 'x', y: 1 },
          { group: 'y', y: 1 },
        ],
      },
    });
  });

  it('E61 stops a running question within half a second, and is usable at once', async () => {
    const client = connect();
    client.ask({ kind: 'sql', id: 1, sql: endless, maxRows: 10 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const at = performance.now();
    client.ask({ kind: 'cancel', id: 1 });
    expect(await client.next()).toMatchObject({ id: 1, kind: 'failed', failure: { code: 'cancelled' } });
    expect(performance.now() - at).toBeLessThan(2000);
    await expect.poll(() => client.notes.map((note) => note.kind)).toEqual(['cancelling', 'settled']);
    client.ask({ kind: 'sql', id: 1, sql: 'SELECT 1', maxRows: 10 });
    expect(await client.next()).toMatchObject({ id: 1, kind: 'sql' });
  });

  it('E61 never starts a question that was cancelled while the gate still read it', async () => {
    const client = connect();
    for (const id of [1, 2, 3]) {
      client.ask({ kind: 'sql', id, sql: endless, maxRows: 10 });
      await new Promise((resolve) => setImmediate(resolve));
      client.ask({ kind: 'cancel', id });
      expect(await client.next()).toMatchObject({ id, kind: 'failed', failure: { code: 'cancelled' } });
    }
  });

  it('E61 keeps one port’s cancel away from another port’s question of the same id', async () => {
    const [one, two] = [connect(), connect()];
    one.ask({ kind: 'sql', id: 5, sql: endless, maxRows: 10 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    two.ask({ kind: 'cancel', id: 5 });
    two.ask({ kind: 'sql', id: 5, sql: 'SELECT 2', maxRows: 10 });
    expect(await two.next()).toMatchObject({ id: 5, kind: 'sql' });
    one.ask({ kind: 'cancel', id: 5 });
    expect(await one.next()).toMatchObject({ id: 5, failure: { code: 'cancelled' } });
  });

  it('E62 answers messages of no known form with a failure, and nothing else happens', async () => {
    const client = connect();
    for (const message of [
      { kind: 'sql', id: 1, sql: 5, maxRows: 1 },
      { kind: 'open', id: 2 },
      { kind: 'view', id: 3, view: {} },
    ]) {
      client.ask(message);
      expect(await client.next()).toMatchObject({ kind: 'failed', failure: { code: 'bad-request' } });
    }
    for (const message of [null, 'x', 5, [], { id: 'x' }, { kind: 'cancel', id: 99 }]) client.ask(message);
    client.ask({ kind: 'describe', id: 4 });
    expect(await client.next()).toMatchObject({ id: 4, kind: 'describe' });
  });

  it('E63 says when the data is damaged, which is not the same as none', async () => {
    const damaged = await QueryEngine.open(null, { spill: folder(), damaged: true });
    const client = connect(() => Promise.resolve(damaged));
    for (const question of [
      { kind: 'describe', id: 1 },
      { kind: 'sql', id: 2, sql: 'SELECT 1', maxRows: 1 },
    ]) {
      client.ask(question);
      expect(await client.next()).toMatchObject({ id: question.id, failure: { code: 'data-damaged' } });
    }
    damaged.close();
  });

  it('E63 says when there is no data yet', async () => {
    const empty = await QueryEngine.open(null, { spill: folder() });
    const client = connect(() => Promise.resolve(empty));
    client.ask({ kind: 'describe', id: 1 });
    expect(await client.next()).toEqual({ id: 1, kind: 'describe', tables: [], generation: null });
    client.ask({
      kind: 'view',
      id: 2,
      view: { metric: { base: 't', y: { agg: 'rows' }, per: 1, unit: 'rows' }, rowScope: { all: [] } },
    });
    expect(await client.next()).toMatchObject({ id: 2, failure: { code: 'no-data' } });
    empty.close();
  });

  it('C25 a challenge tells its findings under its own id, and after a cancel nothing more', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `${i % 2 === 0 ? 'a' : 'b'},${i % 7},c${i % 5}`);
    const other = await engineOn([{ path: file('v.csv', `g,y,c\n${rows.join('\n')}\n`), recipe: asItIs }]);
    try {
      const client = connect(() => Promise.resolve(other.engine));
      const claim = {
        data: 'v',
        outcome: { column: 'y', as: 'mean' },
        shape: 'higher_than_other_group',
        a: { all: [{ col: 'g', op: '=', value: 'a' }] },
      };
      client.ask({ kind: 'challenge', id: 12, claim });
      const heard: EngineReply[] = [];
      do heard.push(await client.next());
      while (heard.at(-1)?.kind === 'challenging');
      expect(heard.every(({ id }) => id === 12)).toBe(true);
      expect(heard).toHaveLength(12);
      const last = heard.at(-1);
      expect(last?.kind === 'challenged' && last.probes.map(({ id }) => id).toSorted()).toHaveLength(10);

      client.ask({ kind: 'challenge', id: 13, claim });
      client.ask({ kind: 'cancel', id: 13 });
      let reply = await client.next();
      while (reply.kind === 'challenging') reply = await client.next();
      expect(reply).toMatchObject({ id: 13, kind: 'failed', failure: { code: 'cancelled' } });
      client.ask({ kind: 'describe', id: 14 });
      expect(await client.next()).toMatchObject({ id: 14, kind: 'describe' });

      client.ask({ kind: 'challenge', id: 15, claim: { ...claim, data: 'w' } });
      expect(await client.next()).toMatchObject({ id: 15, failure: { code: 'bad-request' } });
    } finally {
      other.close();
    }
  });
});

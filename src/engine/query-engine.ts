import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type {
  EngineFailure,
  EngineReply,
  EngineRequest,
  TableDescription,
} from '../shared/ipc/engine-requests.ts';
import { gateWords, viewProblemSentence } from '../shared/messages/engine-words.ts';
import type { ClaimResult } from '../shared/challenge/claim-result.ts';
import { frameOf } from '../shared/challenge/frame.ts';
import { type Probe, strongestFirst } from '../shared/challenge/probe.ts';
import type { Catalog, ViewProblem } from '../shared/metric/catalog.ts';
import { compileView } from '../shared/metric/compile.ts';
import type { View, ViewResult } from '../shared/metric/view.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { encode, encodeCells } from './arrow.ts';
import { runChallenge } from './challenge.ts';
import { describe, generationOf } from './describe.ts';
import type { Connection, Database, Table } from './duckdb.ts';
import { Gate } from './gate.ts';
import type { Axis } from '../shared/metric/explore.ts';
import { cutOf } from './explore/cuts.ts';
import { Explorer } from './explore/explorer.ts';
import { dataFile } from './generation.ts';
import { enter, type LockOptions, openLocked } from './lock-down.ts';
import { queryFailure } from './query-failure.ts';
import { viewResult } from './view-result.ts';

export type EngineOptions = LockOptions & {
  readonly dataVersion?: number;
  /** There was data, and it could not be opened: every question hears so. */
  readonly damaged?: boolean;
};

/** Above what a window or main would ask with. */
const commandLineId = Number.MAX_SAFE_INTEGER;

type ChallengeRequest = Extract<EngineRequest, { kind: 'challenge' }>;
type Running = { readonly connection: Connection; cancelled: boolean };

/** Answers views and gated SQL about one read-only generation. It is never reopened: new data, new engine. */
export class QueryEngine {
  readonly #database: Database | null;
  readonly #gate: Gate;
  readonly #noData: EngineFailure;
  readonly #generation: string | null;
  readonly #dataVersion: number;
  readonly #tables: readonly TableDescription[];
  readonly #running = new Map<number, Running>();
  /** Cancelled while the gate still read them, or while they waited: they must not start. */
  readonly #early = new Set<number>();
  #exploring: Promise<Explorer> | null = null;

  private constructor(parts: {
    database: Database | null;
    gate: Gate;
    damaged: boolean;
    generation: string | null;
    dataVersion: number;
    tables: readonly TableDescription[];
  }) {
    this.#database = parts.database;
    this.#gate = parts.gate;
    this.#noData = parts.damaged
      ? { code: 'data-damaged', message: 'The data is damaged.' }
      : { code: 'no-data', message: 'No data.' };
    this.#generation = parts.generation;
    this.#dataVersion = parts.dataVersion;
    this.#tables = parts.tables;
  }

  /** `dir` holds one generation; null: no data yet, every question is answered with `no-data`. */
  static async open(dir: string | null, options: EngineOptions): Promise<QueryEngine> {
    const gate = await Gate.open();
    const dataVersion = options.dataVersion ?? 1;
    if (dir === null || !existsSync(join(dir, dataFile)))
      return new QueryEngine({
        database: null,
        gate,
        damaged: options.damaged ?? false,
        generation: null,
        dataVersion,
        tables: [],
      });
    const database = await openLocked(join(dir, dataFile), options);
    const tables = await describe(database);
    return new QueryEngine({
      database,
      gate,
      damaged: false,
      generation: generationOf(dir),
      dataVersion,
      tables,
    });
  }

  /** One reply to each question; a challenge also tells what it has found so far. */
  async handle(
    request: EngineRequest,
    tell: (reply: EngineReply) => void = () => undefined,
  ): Promise<EngineReply | null> {
    switch (request.kind) {
      case 'cancel':
        this.cancel(request.id);
        return null;
      case 'describe':
        return this.#noData.code === 'data-damaged'
          ? failed(request.id, this.#noData)
          : { id: request.id, kind: 'describe', tables: this.#tables, generation: this.#generation };
      case 'view':
        return this.#view(request.id, request.view, (result) => ({
          id: request.id,
          kind: 'view',
          result,
          arrow: encodeCells(result.cells),
        }));
      case 'freeze':
        return this.#view(request.id, request.view, (result) => ({
          id: request.id,
          kind: 'frozen',
          canonical: result.canonical,
          result,
        }));
      case 'sql':
        return this.#sql(request.id, request.sql, request.maxRows);
      case 'axes':
        return this.#axes(request);
      case 'explore':
        return this.#explore(request);
      case 'rows':
        return this.#rows(request);
      case 'challenge':
        return this.#challenge(request, tell);
    }
  }

  cancel(id: number): void {
    const running = this.#running.get(id);
    if (running === undefined) return void this.#early.add(id);
    running.cancelled = true;
    running.connection.interrupt();
  }

  close(): void {
    for (const id of this.#running.keys()) this.cancel(id);
    this.#gate.close();
    this.#database?.close();
  }

  get catalog(): Catalog {
    return new Map(this.#tables.map((table) => [table.name, table.columns]));
  }

  async #view(
    id: number,
    view: View,
    reply: (result: ViewResult) => EngineReply,
  ): Promise<EngineReply | null> {
    const compiled = this.#compiled(view);
    if (this.#database === null) return failed(id, this.#noData);
    if (!compiled.ok) return failed(id, badRequest(compiled.error));
    const sql = compiled.value;
    return this.#during(id, sql, async (connection) => {
      const start = performance.now();
      const table = await connection.table(sql);
      const about = {
        sql,
        dataVersion: this.#dataVersion,
        generation: this.#generation ?? '',
        runMs: performance.now() - start,
      };
      return reply(viewResult(table, view, about));
    });
  }

  #compiled(view: View): Result<string, ViewProblem> {
    const { base } = view.metric;
    const told = this.#tables.some((table) => table.name === base && table.newRowsKnown);
    return view.onlyNew && !told
      ? err({ code: 'no-new-rows', table: base })
      : compileView(view, this.catalog);
  }

  /** A person's query with exact values, for the command line. */
  async table(sql: string): Promise<Result<Table, EngineFailure>> {
    let table: Table = { columns: [], rows: [] };
    const reply = await this.#gated(commandLineId, sql, async (connection) => {
      table = await connection.table(sql);
      return null;
    });
    return reply?.kind === 'failed' ? err(reply.failure) : ok(table);
  }

  async #challenge(
    request: ChallengeRequest,
    tell: (reply: EngineReply) => void,
  ): Promise<EngineReply | null> {
    const { id, claim, calendar = [], cuts = 1, dataTo } = request;
    if (this.#database === null) return failed(id, this.#noData);
    const frame = frameOf(claim, this.catalog);
    if (!frame.ok) return failed(id, badRequest(frame.error));
    const options = { calendar, cuts, ...(dataTo === undefined ? {} : { dataTo }) };
    return this.#during(id, '', async (connection) => {
      const probes: Probe[] = [];
      let result: ClaimResult | null = null;
      await runChallenge(connection, frame.value, options, (found) => {
        if (found.kind === 'claim') result = found.claim;
        else probes.push(found.probe);
        if (this.#running.get(id)?.cancelled !== true) tell({ id, kind: 'challenging', found });
      });
      if (result === null) throw new Error('A challenge ended without its claim.');
      return { id, kind: 'challenged', claim: result, probes: strongestFirst(probes) };
    });
  }

  /** How columns would be cut, without counting anything. */
  #axes({
    id,
    table,
    columns,
    steps,
  }: Extract<EngineRequest, { kind: 'axes' }>): Promise<EngineReply | null> {
    const known = this.catalog.get(table) ?? [];
    const missing = columns.find((column) => !known.some(({ name }) => name === column));
    if (missing !== undefined) {
      return Promise.resolve(failed(id, badRequest({ code: 'no-column', column: missing })));
    }
    return this.#during(id, '', async (connection) => {
      const axes: Axis[] = [];
      for (const column of known.filter(({ name }) => columns.includes(name)))
        axes.push((await cutOf(connection, table, { ...column, steps }, 0)).axis);
      return { id, kind: 'axes', axes };
    });
  }

  #explore({ id, explore }: Extract<EngineRequest, { kind: 'explore' }>): Promise<EngineReply | null> {
    return this.#exploringly(id, async (explorer) => {
      const made = await explorer.answer(explore);
      return made.ok ? ok({ id, kind: 'explored', explored: made.value }) : made;
    });
  }

  #rows({ id, rows }: Extract<EngineRequest, { kind: 'rows' }>): Promise<EngineReply | null> {
    return this.#exploringly(id, async (explorer) => {
      const made = await explorer.rows(rows);
      return made.ok ? ok({ id, kind: 'rows', page: made.value }) : made;
    });
  }

  async #exploringly(
    id: number,
    task: (explorer: Explorer) => Promise<Result<EngineReply, ViewProblem>>,
  ): Promise<EngineReply | null> {
    if (this.#database === null) return failed(id, this.#noData);
    this.#exploring ??= this.#database.connect().then((connection) => new Explorer(connection, this.catalog));
    const explorer = await this.#exploring;
    const answer = async (): Promise<EngineReply> => {
      const made = await task(explorer);
      return made.ok ? made.value : failed(id, badRequest(made.error));
    };
    return explorer.next(() => this.#during(id, '', answer, explorer.connection));
  }

  #sql(id: number, sql: string, maxRows: number): Promise<EngineReply | null> {
    return this.#gated(id, sql, async (connection) => {
      const start = performance.now();
      const encoded = await encode(await connection.stream(sql), maxRows);
      return { id, kind: 'sql', ...encoded, runMs: performance.now() - start };
    });
  }

  /** First the parser's word, then the binder's: exactly one statement, and a SELECT. */
  async #gated(
    id: number,
    sql: string,
    task: (connection: Connection) => Promise<EngineReply | null>,
  ): Promise<EngineReply | null> {
    const checked = await this.#gate.check(
      sql,
      this.#tables.map((table) => table.name),
    );
    if (!checked.ok) return failed(id, checked.error);
    return this.#during(id, sql, async (connection) => {
      const statements = await connection.statements(sql);
      if (statements.count !== 1)
        return failed(id, { code: 'not-allowed', message: gateWords.severalQueries, sql });
      if (!statements.allSelect)
        return failed(id, { code: 'not-allowed', message: gateWords.notRead('This'), sql });
      return task(connection);
    });
  }

  /** A connection per question (exploring keeps one, a question at a time): an interrupt meets only the one it is meant for. */
  async #during(
    id: number,
    sql: string,
    task: (connection: Connection) => Promise<EngineReply | null>,
    kept?: Connection,
  ): Promise<EngineReply | null> {
    if (this.#database === null) return failed(id, this.#noData);
    if (this.#running.has(id)) return failed(id, { code: 'bad-request', message: 'This id is in use.' });
    const connection = kept ?? (await this.#database.connect());
    const leave = (): void => (kept === undefined ? connection.close() : undefined);
    if (this.#early.delete(id)) {
      leave();
      return failed(id, { code: 'cancelled', message: 'Cancelled.', sql });
    }
    const running: Running = { connection, cancelled: false };
    this.#running.set(id, running);
    // An interrupt that falls between two statements is lost; it is repeated until the question has settled.
    const repeat = setInterval(() => running.cancelled && connection.interrupt(), 50);
    try {
      await enter(connection);
      const reply = await task(connection);
      return running.cancelled ? failed(id, { code: 'cancelled', message: 'Cancelled.', sql }) : reply;
    } catch (error) {
      const columns = [
        ...new Set(this.#tables.flatMap((table) => table.columns.map((column) => column.name))),
      ];
      return failed(
        id,
        running.cancelled
          ? { code: 'cancelled', message: 'Cancelled.', sql }
          : queryFailure(error, sql, columns),
      );
    } finally {
      clearInterval(repeat);
      this.#running.delete(id);
      leave();
    }
  }
}

const badRequest = (problem: ViewProblem): EngineFailure => ({
  code: 'bad-request',
  message: viewProblemSentence(problem),
  ...(problem.code === 'no-column' ? { misspelt: problem.column } : {}),
});
const failed = (id: number, failure: EngineFailure): EngineReply => ({ id, kind: 'failed', failure });

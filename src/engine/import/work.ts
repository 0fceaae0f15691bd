import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { type Connection, Database, messageOf } from '../duckdb.ts';
import type { ImportMessage } from '../../shared/ipc/engine-requests.ts';
import { quoteText } from '../../shared/metric/sql.ts';
import { ImportStop } from './fail.ts';

export type ImportProgress = Extract<ImportMessage, { kind: 'progress' }>;
export type ImportOptions = {
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
  /** Folder for temporary files; each run makes and removes its own below it. */
  readonly spill?: string;
  readonly memoryLimit?: string;
  /** What this workshop's keys for people are made with. */
  readonly salt?: string;
  /** What is written stays: it is packed as small as it gets, which takes a third of the time of writing. */
  readonly lasting?: boolean;
  /** From how many records on a CSV's columns are read as values at once. */
  readonly quickFrom?: number;
  /** Today as an ISO date, for "dates in the future". */
  readonly today?: string;
};

export const tickMs = 200;
/** The window and the query engine live beside an import; what is more than this spills into its folder. */
const besideOthers = '640MB';
/** Ways to pack texts; looking for the best one costs as much as writing all other columns. */
const costly = 'fsst,dict_fsst,zstd';
const forTexts = `dictionary,${costly}`;
/** Tables of more text than this no longer fit into memory unpacked, and would be read from the disk again and again. */
const unpackedUpTo = 400 * 1024 * 1024;

/** One import's private folder and database: in memory until a large file needs the disk. Everything in it is gone after `close`, whatever happened. */
export class Work {
  readonly folder: string;
  readonly options: ImportOptions;
  readonly connection: Connection;
  readonly #database: Database;
  #onDisk = false;
  #bytes = 0;
  #running = 0;

  private constructor(folder: string, options: ImportOptions, database: Database, connection: Connection) {
    this.folder = folder;
    this.options = options;
    this.#database = database;
    this.connection = connection;
  }

  static async open(options: ImportOptions): Promise<Work> {
    const folder = mkdtempSync(join(options.spill ?? tmpdir(), 'nugget-import-'));
    try {
      const database = await Database.open(':memory:', {
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
        allow_community_extensions: 'false',
        memory_limit: options.memoryLimit ?? `${Math.round(totalmem() / 2 / 1024 / 1024)}MB`,
      });
      const connection = await database.connect();
      await connection.run(`SET temp_directory=${quoteText(join(folder, 'spill'))}`);
      await connection.run("SET TimeZone='UTC'");
      await connection.run('SET enable_progress_bar=true');
      await connection.run('SET enable_progress_bar_print=false');
      return new Work(folder, options, database, connection);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** From here on tables are written to a file of this folder, and its blocks need not stay in memory. */
  async toDisk(bytes: number): Promise<void> {
    this.#bytes += bytes;
    const left = this.options.lasting === true ? '' : this.#bytes <= unpackedUpTo ? forTexts : costly;
    await this.connection.run(`SET disabled_compression_methods='${left}'`);
    if (this.#onDisk) return;
    this.#onDisk = true;
    await this.connection.run(`ATTACH ${quoteText(join(this.folder, 'work.duckdb'))} AS on_disk`);
    await this.connection.run('USE on_disk');
    if (this.options.memoryLimit === undefined)
      await this.connection.run(`SET memory_limit='${besideOthers}'`);
  }

  /** Thousands of columns: rules that look at every expression beside every other take longer than the work they save. */
  async forWidth(columns: number): Promise<void> {
    const left =
      columns > 400 ? 'common_subexpressions,statistics_propagation,expression_rewriter,filter_pushdown' : '';
    await this.connection.run(`SET disabled_optimizers = '${left}'`);
  }

  check(): void {
    if (this.options.signal?.aborted === true) throw new ImportStop('cancelled');
  }

  /** Whether statements run that say how far they are. */
  get running(): boolean {
    return this.#running > 0;
  }

  /** Runs statements that an abort interrupts and that report how far they are. */
  async during<T>(
    step: ImportProgress['step'],
    fileName: string,
    total: number,
    task: () => Promise<T>,
  ): Promise<T> {
    this.check();
    const { signal, onProgress } = this.options;
    const stop = (): void => this.connection.interrupt();
    const tick = setInterval(() => {
      // An interrupt between two statements is lost, so it is repeated.
      if (signal?.aborted === true) stop();
      const share = Math.min(1, Math.max(0, this.connection.percent / 100));
      onProgress?.({ kind: 'progress', fileName, bytes: Math.round(share * total), total, step });
    }, tickMs);
    signal?.addEventListener('abort', stop);
    this.#running++;
    try {
      return await task();
    } catch (error) {
      if (signal?.aborted === true) throw new ImportStop('cancelled', messageOf(error));
      throw error;
    } finally {
      this.#running--;
      clearInterval(tick);
      signal?.removeEventListener('abort', stop);
    }
  }

  async close(): Promise<void> {
    // What is thrown away need not be written in order first; a generation's file was detached, and so written, before.
    await this.connection.run('PRAGMA disable_checkpoint_on_shutdown').catch(() => undefined);
    this.connection.close();
    this.#database.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

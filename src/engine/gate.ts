import type { EngineFailure } from '../shared/ipc/engine-requests.ts';
import { gateWords } from '../shared/messages/engine-words.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { allowedFunctions, allowedTableFunctions } from './allowed-functions.ts';
import { closest } from './closest.ts';
import { type Connection, Database } from './duckdb.ts';
import { type Refused, walk } from './gate-walk.ts';
import { offenceIn } from './statement-words.ts';

const longestSql = 100_000;

type Serialized = {
  readonly error: boolean;
  readonly error_type?: string;
  readonly error_message?: string;
  readonly statements?: readonly unknown[];
};

/**
 * Decides whether a text may run at all, by DuckDB's own parser in an instance that sees neither data nor files. One
 * SELECT; functions and tables from allow-lists. What passes is still run in a locked instance.
 */
export class Gate {
  readonly #database: Database;
  readonly #connection: Connection;
  readonly #known: ReadonlySet<string>;

  private constructor(database: Database, connection: Connection, known: ReadonlySet<string>) {
    this.#database = database;
    this.#connection = connection;
    this.#known = known;
  }

  static async open(): Promise<Gate> {
    const database = await Database.open(':memory:', {
      threads: '1',
      memory_limit: '128MB',
      temp_directory: '',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await database.connect();
    const known = new Set(
      (await connection.rows('SELECT DISTINCT lower(function_name) FROM duckdb_functions()')).map((row) =>
        String(row[0]),
      ),
    );
    await connection.run('SET enable_external_access=false');
    await connection.run("SET disabled_filesystems='LocalFileSystem'");
    await connection.run('SET lock_configuration=true');
    return new Gate(database, connection, known);
  }

  /** ok: the text, without the blanks and semicolons at its end. */
  async check(sql: string, tables: readonly string[]): Promise<Result<string, EngineFailure>> {
    if (sql.length > longestSql) return refuse(gateWords.tooLong);
    if (sql.includes('\0')) return refuse(gateWords.syntax('NUL'));
    const parsed = await this.#parse(sql);
    if (parsed.error)
      return refuse(this.#whyNot(sql, parsed), parsed.error_type === 'parser' ? 'query' : 'not-allowed', sql);
    const statements = parsed.statements ?? [];
    if (statements.length === 0) return refuse(gateWords.noQuery);
    if (statements.length > 1) return refuse(gateWords.severalQueries);
    const refused = walk(statements[0], new Set(tables.map((table) => table.toLowerCase())));
    return refused === null ? ok(sql) : this.#refused(refused, sql, tables);
  }

  close(): void {
    this.#connection.close();
    this.#database.close();
  }

  async #parse(sql: string): Promise<Serialized> {
    try {
      const [row] = await this.#connection.rows('SELECT json_serialize_sql($1::VARCHAR)', [sql]);
      return JSON.parse(String(row?.[0])) as Serialized;
    } catch (error) {
      return {
        error: true,
        error_type: 'parser',
        error_message: error instanceof Error ? error.message : String(error),
      };
    }
  }

  #whyNot(sql: string, parsed: Serialized): string {
    const offence = offenceIn(sql);
    if (offence !== null && 'pivot' in offence) return gateWords.dynamicPivot;
    if (offence !== null && (parsed.error_type !== 'parser' || offence.changes))
      return offence.changes ? gateWords.changesData(offence.word) : gateWords.notRead(offence.word);
    return gateWords.syntax(/near "([^"]*)"/.exec(parsed.error_message ?? '')?.[1]);
  }

  #refused(refused: Refused, sql: string, tables: readonly string[]): Result<string, EngineFailure> {
    switch (refused.kind) {
      case 'function': {
        const near = closest(refused.name, [...allowedFunctions, ...allowedTableFunctions]);
        if (this.#known.has(refused.name.toLowerCase()) || near === undefined)
          return refuse(gateWords.functionNotAllowed(refused.name), 'not-allowed', sql);
        return refuse(gateWords.noFunction(refused.name, near), 'query', sql, near, refused.name);
      }
      case 'table': {
        const near = closest(refused.name, tables);
        return refuse(gateWords.noTable(refused.name, near), 'query', sql, near, refused.name);
      }
      case 'part':
        return refuse(gateWords.notRead(refused.name), 'not-allowed', sql);
      case 'parameter':
        return refuse(gateWords.parameters, 'not-allowed', sql);
      case 'too-deep':
        return refuse(gateWords.tooDeep, 'not-allowed', sql);
    }
  }
}

const refuse = (
  message: string,
  code: 'not-allowed' | 'query' = 'not-allowed',
  sql?: string,
  near?: string,
  misspelt?: string,
): Result<never, EngineFailure> =>
  err({
    code,
    message,
    ...(sql === undefined ? {} : { sql }),
    ...(near === undefined || misspelt === undefined ? {} : { closest: near, misspelt }),
  });

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { quoteIdent, quoteText } from '../shared/metric/sql.ts';
import { type Connection, Database, messageOf } from './duckdb.ts';

export type LockOptions = {
  /** Private folder of this process for spilling; made 0700. */
  readonly spill: string;
  readonly memoryLimit?: string;
  readonly threads?: number;
  readonly spillLimit?: string;
};

const created: Readonly<Record<string, string>> = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  allow_unsigned_extensions: 'false',
  allow_persistent_secrets: 'false',
  enable_external_file_cache: 'false',
};

/**
 * A query instance that sees one read-only generation and nothing else. The order matters: a size cap given at
 * creation is ignored, ATTACH needs file access, and the lock must be last.
 */
export async function openLocked(file: string | null, options: LockOptions): Promise<Database> {
  for (const folder of ['tmp', 'secrets', 'extensions'])
    mkdirSync(join(options.spill, folder), { recursive: true, mode: 0o700 });
  const database = await Database.open(':memory:', {
    ...created,
    ...(options.memoryLimit === undefined ? {} : { memory_limit: options.memoryLimit }),
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
  });
  const connection = await database.connect();
  try {
    await connection.run(`SET temp_directory=${quoteText(join(options.spill, 'tmp'))}`);
    await connection.run(`SET max_temp_directory_size=${quoteText(options.spillLimit ?? '20GB')}`);
    await connection.run(`SET secret_directory=${quoteText(join(options.spill, 'secrets'))}`);
    await connection.run(`SET extension_directory=${quoteText(join(options.spill, 'extensions'))}`);
    await connection.run("SET TimeZone='UTC'");
    if (file !== null) await connection.run(`ATTACH ${quoteText(file)} AS ${attached} (READ_ONLY)`);
    await connection.run('SET enable_external_access=false');
    await connection.run('SET lock_configuration=true');
    await selfTest(connection, options.spill);
    return database;
  } catch (error) {
    database.close();
    throw error;
  } finally {
    connection.close();
  }
}

/** New connections start in the empty memory catalogue: this makes table names work without a prefix. */
export const enter = (connection: Connection): Promise<void> => connection.run(`USE ${attached}`);

const attached = quoteIdent('ws');

/** The engine serves nothing unless each of these is refused. */
async function selfTest(connection: Connection, spill: string): Promise<void> {
  const outside = quoteText(join(spill, 'canary'));
  const canaries = [
    `SELECT * FROM read_text(${outside})`,
    `SELECT * FROM read_csv(${outside})`,
    `SELECT * FROM glob(${quoteText(join(spill, '*'))})`,
    `COPY (SELECT 1) TO ${outside}`,
    `ATTACH ${outside}`,
    `EXPORT DATABASE ${outside}`,
    'INSTALL httpfs',
    `LOAD ${outside}`,
    'SET enable_external_access=true',
    'SET lock_configuration=false',
    "SET memory_limit='1TB'",
    "SET temp_directory='/'",
  ];
  for (const canary of canaries) {
    const refused = await connection.run(canary).then(
      () => false,
      (error: unknown) => !/IO Error: (No files|Cannot open)/.test(messageOf(error)),
    );
    if (!refused) throw new Error(`engine lock-down: this ran: ${canary}`);
  }
}

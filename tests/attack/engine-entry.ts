/**
 * The engine's process as `npm run attack` starts it: the app's own code, with a way to read the settings of the locked
 * instance, and with the gate switched off when asked. The app never starts this file; it is not in its build.
 */
import { Connection, Database } from '../../src/engine/duckdb.ts';
import { Gate } from '../../src/engine/gate.ts';
import { parentPort } from '../../src/engine/parent-port.ts';
import { ok } from '../../src/shared/result.ts';

const asked = new Set(process.argv.slice(2));

// The file's read-only marks say nothing to root; people are not root.
if (asked.has('as-nobody')) {
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}
if (asked.has('no-gate')) {
  Gate.prototype.check = (sql: string) => Promise.resolve(ok(sql));
  Connection.prototype.statements = () => Promise.resolve({ count: 1, allSelect: true });
}

let locked: Database | null = null;
const open = Database.open.bind(Database);
Database.open = async (path, options) => {
  const database = await open(path, options);
  if (options?.['enable_external_file_cache'] === 'false') locked = database;
  return database;
};

const settings = async (): Promise<string> => {
  const connection = await (locked as Database).connect();
  const rows = await connection.rows('SELECT name, value FROM duckdb_settings() ORDER BY ALL');
  const databases = await connection.rows(
    'SELECT database_name, readonly FROM duckdb_databases() ORDER BY ALL',
  );
  connection.close();
  return JSON.stringify([rows, databases]);
};
// Only now: whoever listens first starts the port, and the engine must hear its first orders.
await import('../../src/engine/engine-process.ts');
const parent = parentPort();
parent.on('message', ({ data }) => {
  if ((data as { kind?: unknown }).kind !== 'attack:settings') return;
  settings().then(
    (told) => parent.postMessage({ kind: 'attack:settings', told }),
    (error: unknown) => parent.postMessage({ kind: 'attack:settings', told: `unusable: ${String(error)}` }),
  );
});

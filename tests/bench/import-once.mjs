/** One way of reading one CSV in a process of its own, so that its peak memory is its own: `import-once.mjs MODE FILE FOLDER`. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runnerImport } from 'vite';

const [, , mode, file, folder] = process.argv;
const source = (name) =>
  runnerImport(path.join(import.meta.dirname, '../../src/engine', name), {
    configFile: false,
    logLevel: 'error',
  });

/** The right types, given. */
const types = {
  order_id: 'BIGINT',
  order_date: 'DATE',
  created_at: 'TIMESTAMP',
  customer: 'VARCHAR',
  region: 'VARCHAR',
  channel: 'VARCHAR',
  quantity: 'BIGINT',
  price_eur: 'DECIMAL(18,2)',
  amount_eur: 'DECIMAL(18,2)',
  discount: 'DECIMAL(18,2)',
  returned: 'BOOLEAN',
  product: 'VARCHAR',
};

const modes = {
  /** Nothing but the reader, into a database file under the same memory limit. */
  bare: async () => {
    const { module } = await source('duckdb.ts');
    const database = await module.Database.open(path.join(folder, 'bare.duckdb'), { memory_limit: '640MB' });
    const connection = await database.connect();
    const columns = Object.entries(types).map(([name, type]) => `'${name}': '${type}'`);
    return timed(() =>
      connection.run(
        `CREATE TABLE bare AS SELECT * FROM read_csv('${file}', auto_detect=false, header=true, delim=',', quote='"', escape='"', columns={${columns.join(', ')}})`,
      ),
    );
  },
  /** From the path to a table in a database file whose types are decided over all rows. */
  table: async () => {
    const { module } = await source('import/inspect.ts');
    return timed(() =>
      module.guarded(file, {}, (work) => module.land(file, { readAs: {}, decisions: [] }, work)),
    );
  },
  /** The same with profile and doctor. */
  doctor: async () => {
    const { module } = await source('import/inspect.ts');
    return timed(() => module.inspect(file, { readAs: {}, decisions: [] }));
  },
  /** _Use this data_: read once more into the workshop, packed as it stays, without a second look by the doctor. */
  use: async () => {
    const { module } = await source('import/build.ts');
    const sha256 = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    const out = path.join(folder, `generation-${Date.now()}`);
    const recipe = { readAs: {}, decisions: [] };
    return timed(() => module.build([{ path: file, recipe, sha256 }], [], out));
  },
};

async function timed(task) {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await task();
  const { user, system } = process.cpuUsage(before);
  if (result?.ok === false) throw new Error(JSON.stringify(result.error));
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000 };
}

const spent = await modes[mode]();
process.stdout.write(JSON.stringify({ ...spent, peakMb: process.resourceUsage().maxRSS / 1024 }));
process.exit(0);

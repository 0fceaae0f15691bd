/** What goes into the package: what was built, the DuckDB binding of this platform, the demo's files. Nothing else. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './run.mjs';

const NATIVE = [
  '@duckdb/node-api',
  '@duckdb/node-bindings',
  `@duckdb/node-bindings-${process.platform}-${process.arch}`,
  'detect-libc',
];
const NOT_SHIPPED = /\.(map|d\.ts|md)$/;

export async function stageApp(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const own = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  const { name, productName, version, description, author, license, type, main, dependencies } = own;
  const shipped = { name, productName, version, description, author, license, type, main, dependencies };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(shipped, undefined, 2));
  for (const part of ['out/main', 'out/preload', 'out/renderer', 'out/licences.json', 'samples'])
    await cp(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  for (const one of NATIVE)
    await cp(path.join(ROOT, 'node_modules', one), path.join(folder, 'node_modules', one), {
      recursive: true,
      filter: (file) => !NOT_SHIPPED.test(file),
    });
}

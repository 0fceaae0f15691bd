/** Builds the app and the command line into out/. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { gatherLicences } from './lib/bundled-licences.mjs';
import { ROOT, runTool } from './lib/run.mjs';

const STAMP = path.join(ROOT, 'out', '.built');
const SOURCES = [
  'src',
  'package.json',
  'electron.vite.config.ts',
  'cli.vite.config.ts',
  'tsconfig.base.json',
];

export async function build() {
  const started = new Date();
  await rm(path.join(ROOT, 'out'), { recursive: true, force: true });
  const steps = [
    ['electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']],
    ['vite/bin/vite.js', ['build', '-c', 'cli.vite.config.ts', '--logLevel', 'warn']],
  ];
  for (const [tool, args] of steps) {
    if ((await runTool(tool, args)) !== 0) throw new Error(`The build failed in ${tool}.`);
  }
  await noteNative();
  await writeFile(path.join(ROOT, 'out', 'licences.json'), JSON.stringify(gatherLicences()));
  await writeFile(STAMP, '');
  await utimes(STAMP, started, started);
}

/** What the native files are, for the check before the engine starts. */
async function noteNative() {
  const { module } = await runnerImport(path.join(ROOT, 'src/main/store/native-hashes.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  const folder = module.nativeFolder(path.join(ROOT, 'package.json'));
  const hashes = folder === null ? {} : await module.nativeHashes(folder);
  await writeFile(path.join(ROOT, 'out', 'main', 'native.json'), JSON.stringify(hashes));
}

/** For `start` and the tests: never an old build, never a needless one. */
export async function buildIfStale() {
  if (
    existsSync(STAMP) &&
    SOURCES.every((source) => newest(path.join(ROOT, source)) <= statSync(STAMP).mtimeMs)
  )
    return;
  console.error('Building…');
  await build();
}

function newest(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(file).filter((name) => !/\.test\.tsx?$/.test(name));
  return Math.max(stat.mtimeMs, ...inside.map((name) => newest(path.join(file, name))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();

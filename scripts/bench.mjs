/**
 * `npm run bench [-- NAME] [--json]`: runs tests/bench/*.bench.ts, each of which exports
 * `name: string` and `run(words): Promise<{ name, value, unit, ratio? }[]>`; a bench may take words of its own.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { buildIfStale } from './build.mjs';
import { ensureElectronRuntime, runtimeEnv } from './electron-runtime.mjs';
import { onDisplay, ROOT, run } from './lib/run.mjs';

const words = process.argv.slice(2);
const asJson = words.includes('--json');
const wanted = words.find((word) => !word.startsWith('-'));

// Some benches open windows: without a display this same script runs again on a virtual one.
const here = onDisplay(process.execPath, process.argv.slice(1));
if (here.command !== process.execPath) process.exit(await run(here.command, here.args));

const folder = path.join(ROOT, 'tests', 'bench');
const files = readdirSync(folder).filter((name) => name.endsWith('.bench.ts'));
const figures = [];
let ran = 0;
for (const file of files.sort()) {
  const { module } = await runnerImport(path.join(folder, file), {
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: { '@shared': path.join(ROOT, 'src/shared'), '@renderer': path.join(ROOT, 'src/renderer') },
    },
  });
  if (wanted && !module.name.includes(wanted)) continue;
  if (ran === 0) await ground();
  ran += 1;
  if (!asJson) console.log(`\n${module.name}`);
  for (const figure of await module.run(words)) {
    figures.push({ bench: module.name, ...figure });
    if (!asJson) console.log(`  ${line(figure)}`);
  }
}
if (asJson) console.log(JSON.stringify(figures, undefined, 2));
if (ran === 0) {
  console.error(wanted ? `No bench is named "${wanted}".` : 'tests/bench has no *.bench.ts.');
  process.exit(1);
}

/** Benches may start the built app or its processes. */
async function ground() {
  await buildIfStale();
  const runtime = await ensureElectronRuntime();
  Object.assign(process.env, runtimeEnv(runtime), { NUGGET_ELECTRON: runtime.executable });
}

function line({ name, value, unit, ratio }) {
  const number = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  return `${name.padEnd(48)} ${number.padStart(10)} ${unit}${ratio === undefined ? '' : `  (${ratio.toFixed(2)} ×)`}`;
}

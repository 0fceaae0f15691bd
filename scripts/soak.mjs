/**
 * `npm run soak:NAME [-- N]`: runs tests/soak/NAME.soak.ts, which exports `run(n): Promise<{ figures, failures }>`;
 * `kill` and `engine` run in the real app, tests/soak/app/NAME.walk.ts.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { runnerImport } from 'vite';
import { walk } from './lib/in-window.mjs';
import { ROOT } from './lib/run.mjs';

const [name = '', count] = process.argv.slice(2);
const started = performance.now();
if (existsSync(path.join(ROOT, 'tests/soak/app', `${name}.walk.ts`))) {
  const config = path.join(ROOT, 'tests/soak/app/playwright.config.ts');
  process.exit(await walk(['-c', config, `${name}.walk`], { env: { NUGGET_SOAK_N: count ?? '' } }));
}
const { module } = await runnerImport(path.join(ROOT, 'tests', 'soak', `${name}.soak.ts`), {
  configFile: false,
  logLevel: 'error',
});
const n = count === undefined ? module.usual : Number(count);
const { figures, failures } = await module.run(n);
for (const [what, value] of Object.entries(figures)) console.log(`  ${what.padEnd(44)} ${value}`);
console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
for (const failure of failures.slice(0, 20)) console.error(`  FAILED ${failure}`);
process.exit(failures.length === 0 ? 0 : 1);

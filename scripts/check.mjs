/** `npm run check`: everything that needs no window, each step shown, all of them run. */
import { performance } from 'node:perf_hooks';
import { runTool, run } from './lib/run.mjs';

const script = (name) => () => run(process.execPath, [`scripts/${name}.mjs`]);
const STEPS = {
  format: () => runTool('@biomejs/biome/bin/biome', ['format']),
  lint: () => runTool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  types: script('check-types'),
  layers: script('check-layers'),
  specs: script('check-specs'),
  knip: () => runTool('knip/bin/knip.js', []),
  lock: script('check-lock'),
  docs: script('check-docs'),
  unit: () => runTool('vitest/vitest.mjs', ['run']),
};

const failed = [];
for (const [name, step] of Object.entries(STEPS)) {
  const started = performance.now();
  console.log(`\n— ${name}`);
  if ((await step()) !== 0) failed.push(name);
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
console.log(failed.length === 0 ? '\nAll checks pass.' : `\nFailed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);

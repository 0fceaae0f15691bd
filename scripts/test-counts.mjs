/** Sums up what Vitest and Playwright wrote into test-results/: the last line is "N passed, N failed". */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './lib/run.mjs';

const unit = read('unit.json');
const e2e = read('e2e.json');
const passed = (unit?.numPassedTests ?? 0) + (e2e?.stats.expected ?? 0) + (e2e?.stats.flaky ?? 0);
const skipped = (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (e2e?.stats.skipped ?? 0);
// A runner that wrote nothing, or a file that could not be loaded, is a failure and not a silence.
const broken = (unit?.testResults ?? []).filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
);
const flaky = e2e?.stats.flaky ?? 0;
const failed =
  (unit ? unit.numFailedTests + broken.length : 1) + (e2e ? e2e.stats.unexpected + e2e.errors.length : 1);

if (flaky > 0) console.log(`${flaky} of the walks passed on their second try only.`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function read(name) {
  const file = path.join(ROOT, 'test-results', name);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  console.error(`test-results/${name} is missing: that runner did not finish.`);
  return undefined;
}

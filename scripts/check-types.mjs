/** Type-checks every project (tsconfig.*.json says where its code runs), two at a time. */
import { readdirSync } from 'node:fs';
import { ROOT, runTool } from './lib/run.mjs';

const projects = readdirSync(ROOT).filter((name) => /^tsconfig\.(?!base).+\.json$/.test(name));
let failed = 0;
const worker = async () => {
  for (let project = projects.pop(); project; project = projects.pop()) {
    const code = await runTool('typescript/bin/tsc', ['-p', project, '--pretty', 'false']);
    if (code === 0) continue;
    failed += 1;
    console.error(`✗ ${project}`);
  }
};
await Promise.all([worker(), worker()]);
process.exit(failed === 0 ? 0 : 1);

/** `npm run attack`: attack statements and legitimate ones through the real window, with the gate and without it. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildIfStale } from './build.mjs';
import { ensureElectronRuntime, runtimeEnv } from './electron-runtime.mjs';
import { onDisplay, ROOT, run } from './lib/run.mjs';

const at = (relative) => fileURLToPath(new URL(relative, import.meta.url));

try {
  const runtime = await ensureElectronRuntime();
  await buildIfStale();
  // Outside out/: nothing of it can be packed with the app.
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['@duckdb/node-api', '@duckdb/node-bindings'] },
    build: {
      ssr: at('../tests/attack/engine-entry.ts'),
      outDir: at('../test-results/attack-engine'),
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'engine-entry.js' } },
    },
  });
  const env = { ...runtimeEnv(runtime), NUGGET_ELECTRON: runtime.executable, NUGGET_TEST: '1' };
  const tool = path.join(ROOT, 'node_modules/@playwright/test/cli.js');
  const config = ['-c', path.join(ROOT, 'tests/attack/playwright.config.ts')];
  const { command, args } = onDisplay(process.execPath, [tool, 'test', ...config, ...process.argv.slice(2)]);
  process.exitCode = await run(command, args, { env });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

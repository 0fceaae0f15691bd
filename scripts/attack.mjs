/** `npm run attack`: attack statements and legitimate ones through the real window, with the gate and without it. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { walkAndExit } from './lib/in-window.mjs';

const at = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Outside out/: nothing of it can be packed with the app. */
const engineUnderAttack = () =>
  build({
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

const config = at('../tests/attack/playwright.config.ts');
await walkAndExit(['-c', config, ...process.argv.slice(2)], { before: engineUnderAttack });

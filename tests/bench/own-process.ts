import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { z } from 'zod';
import type { Figure } from './figure.ts';

const figures = z.array(
  z.object({ name: z.string(), value: z.number(), unit: z.string(), ratio: z.number().optional() }),
);
const outDir = fileURLToPath(new URL('../../out/bench', import.meta.url));

/**
 * Runs `NAME.child.ts`, built as the engine is, in a process of its own: beside this runner's large heap every
 * collection takes 50 ms, in the engine's small one 5. The child prints its figures as JSON.
 */
export async function inOwnProcess(name: string): Promise<Figure[]> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['@duckdb/node-api', '@duckdb/node-bindings'] },
    build: {
      ssr: fileURLToPath(new URL(`${name}.child.ts`, import.meta.url)),
      outDir,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.js` } },
    },
  });
  const { stdout } = await promisify(execFile)(process.execPath, [`${outDir}/${name}.js`], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return figures
    .parse(JSON.parse(stdout))
    .map(({ ratio, ...rest }) => (ratio === undefined ? rest : { ...rest, ratio }));
}

import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** `nugget` for plain Node: one file, only the DuckDB binding stays outside. */
export default defineConfig({
  publicDir: false,
  resolve: { alias: { '@shared': at('src/shared') } },
  ssr: { noExternal: true, external: ['@duckdb/node-api', '@duckdb/node-bindings'] },
  plugins: [{ name: 'executable', writeBundle: () => chmodSync(at('out/cli/nugget.js'), 0o755) }],
  build: {
    ssr: at('src/cli/nugget.ts'),
    outDir: at('out/cli'),
    emptyOutDir: true,
    target: 'node20.18',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        format: 'es',
        entryFileNames: 'nugget.js',
        banner: '#!/usr/bin/env node',
        codeSplitting: false,
      },
    },
  },
});

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { bundledLicences } from './scripts/lib/bundled-licences.mjs';

const at = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What both the shipped Electron and the older one for tests understand. */
const TARGET = { node: 'node20.18', chrome: 'chrome130' };
const alias = { '@shared': at('src/shared'), '@renderer': at('src/renderer') };

// Only `dependencies` (the DuckDB binding) stays outside the bundles: electron-vite externalizes exactly those.
export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [bundledLicences('main', ['@duckdb/node-api', '@duckdb/node-bindings', 'detect-libc'])],
    build: {
      target: TARGET.node,
      minify: true,
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          engine: at('src/engine/engine-process.ts'),
          import: at('src/engine/import-process.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    plugins: [bundledLicences('preload')],
    build: {
      target: TARGET.node,
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts'), second: at('src/preload/second.ts') },
        // A sandboxed window's preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    resolve: { alias },
    plugins: [react(), bundledLicences('renderer')],
    build: {
      target: TARGET.chrome,
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: at('src/renderer/index.html'), second: at('src/renderer/second.html') },
        // zod and what keeps it from eval stand in one file: no schema of another file is made in between.
        output: { codeSplitting: { groups: [{ name: 'zod', test: /[\\/]zod[-\\/]/ }] } },
      },
    },
  },
});

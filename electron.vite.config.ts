import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { bundledLicences } from './scripts/lib/bundled-licences.mjs';

const at = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What both the shipped Electron and the older one for tests understand. */
const TARGET = { node: 'node20.18', chrome: 'chrome130' };
const alias = { '@shared': at('src/shared'), '@renderer': at('src/renderer') };

type Chunking = {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
};
/** The modules that a page's entry imports, and what those import, without what it brings later. */
function inFirstScreen(entry: string) {
  const first = new Set<string>();
  return (id: string, chunking: Chunking) => {
    const next = first.size === 0 ? [entry] : [];
    for (let one = next.pop(); one !== undefined; one = next.pop())
      for (const imported of chunking.getModuleInfo(one)?.importedIds ?? [])
        if (!first.has(imported)) {
          first.add(imported);
          next.push(imported);
        }
    // Libraries of many parts reach more than is used here.
    return first.has(id) && !id.includes('node_modules') ? 'start' : null;
  };
}

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
        // Chunks stand beside the entries: what is found from where the code stands is found from both.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
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
        output: {
          codeSplitting: {
            groups: [
              // zod and what keeps it from eval stand in one file: no schema of another file is made in between.
              { name: 'zod', test: /[\\/]zod[-\\/]/, priority: 2 },
              // What the first screen needs comes as one file, not as thirty.
              { debugName: 'start', name: inFirstScreen(at('src/renderer/main.tsx')), priority: 1 },
            ],
          },
        },
      },
    },
  },
});

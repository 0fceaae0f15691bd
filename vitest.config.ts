import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// Dates in tests mean the same everywhere. Set before the workers start, which inherit it.
process.env['TZ'] ??= 'UTC';

export default defineConfig({
  resolve: { alias: { '@shared': at('src/shared'), '@renderer': at('src/renderer') } },
  test: {
    environment: 'node',
    include: [
      'src/**/*.test.{ts,tsx}',
      'tests/plots/**/*.test.{ts,tsx}',
      'tests/model/**/*.test.ts',
      'tests/compat/**/*.test.ts',
      'tests/words/**/*.test.ts',
    ],
    allowOnly: false,
    pool: 'forks',
    testTimeout: 20_000,
    reporters: ['default', 'json'],
    outputFile: { json: at('test-results/unit.json') },
  },
});

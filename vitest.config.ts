import { fileURLToPath } from 'node:url';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

const at = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// Dates in tests mean the same everywhere. Set before the workers start, which inherit it.
process.env['TZ'] ??= 'UTC';

/** Files that take longest begin first: one of them at the end would leave a processor idle. */
const long = [
  'import/corpus',
  'import/build',
  'import/quick-csv',
  'challenge-few',
  'import/round-trip',
  'cli/cli',
];
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = long.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
      return found < 0 ? long.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

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
    sequence: { sequencer: LongFirst },
    testTimeout: 20_000,
    reporters: ['default', 'json'],
    outputFile: { json: at('test-results/unit.json') },
  },
});

import { defineConfig } from '@playwright/test';

/** The packaged app: `npm run package`. Not part of `npm test`, which runs what was built. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/package',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
});

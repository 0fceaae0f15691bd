import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.walk.ts',
  outputDir: '../../../test-results/soak',
  workers: 2,
  fullyParallel: true,
  timeout: 0,
  expect: { timeout: 30_000 },
  reporter: [['line']],
});

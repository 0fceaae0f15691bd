import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: { trace: 'retain-on-failure' },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  forbidOnly: true,
  // A machine that stands still for a moment is told apart from a fault: the second try is printed and counted as flaky.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A trace copies the page at every step, a fifth of a walk's time: only when asked for.
  use: { trace: process.env['NUGGET_TRACE'] ? 'retain-on-failure' : 'off', screenshot: 'only-on-failure' },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});

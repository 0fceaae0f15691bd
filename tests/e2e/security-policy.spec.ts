import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { home, type Inside, ROOT, started } from './probes/page.ts';
import { policyProbes } from './probes/policy.ts';

test.use({ world: { probes: true } });

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types nugget-report',
];

test('7 the Content Security Policy comes with every file of the window, word for word', async ({
  nugget,
}) => {
  await started(nugget);
  const names = await readdir(join(ROOT, 'out', 'renderer'), { recursive: true });
  const files = names
    .filter((name) => name.includes('.'))
    .map((name) => `app://ui/${name.replaceAll('\\', '/')}`);
  expect(files).toContain(home);
  const headers = await nugget.app.evaluate(
    ({ net }, addresses) =>
      Promise.all(
        addresses.map(async (address) => {
          const { headers: sent } = await net.fetch(address);
          return ['content-security-policy', 'x-content-type-options', 'cross-origin-opener-policy'].map(
            (name) => sent.get(name),
          );
        }),
      ),
    files,
  );
  for (const [policy, sniff, opener] of headers) {
    expect(policy?.split('; ')).toEqual(directives);
    expect([sniff, opener]).toEqual(['nosniff', 'same-origin']);
  }
});

test('7 each directive stops what it forbids', async ({ nugget }) => {
  await started(nugget);
  const page = nugget.window;
  await page.evaluate(() => {
    const own = window as unknown as Inside;
    own.seen = [];
    document.addEventListener('securitypolicyviolation', (event) => own.seen.push(event.effectiveDirective));
  });
  for (const { name, directive, attempt } of policyProbes) {
    await page.evaluate(attempt).catch(() => undefined);
    const seen = (): Promise<readonly string[]> => page.evaluate(() => (window as unknown as Inside).seen);
    await expect.poll(seen, { message: name }).not.toEqual([]);
    expect(
      (await seen()).filter((one) => !directive.test(one)),
      name,
    ).toEqual([]);
    await page.evaluate(() => (window as unknown as Inside).seen.splice(0));
  }
  expect(await page.evaluate(() => (window as unknown as Inside).broken), 'nothing ran').toBeUndefined();
  expect(await page.evaluate(() => [document.baseURI, location.href])).toEqual([home, home]);
});

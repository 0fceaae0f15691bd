import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { pressOn, skipExpectations } from '../e2e/hands.ts';
import { binary, startPackaged } from './packaged.ts';

const resources = path.join(path.dirname(binary), 'resources');

test('the package opens, reads the demo’s files and counts them right', async () => {
  const app = await startPackaged();
  const { page } = app;
  try {
    console.log(`  window after ${app.startedIn} ms`);
    await pressOn(page, page.getByRole('button', { name: 'Try the demo' }));
    await pressOn(page, page.getByRole('button', { name: 'Start with this' }));
    await skipExpectations(page);
    await pressOn(page, page.getByRole('button', { name: 'Add the demo’s files' }));
    await pressOn(page, page.getByRole('button', { name: 'Read . as thousands' }));
    const use = page.getByRole('button', { name: 'Use this data' });
    await expect(use).toBeEnabled({ timeout: 30_000 });
    await pressOn(page, use);
    await expect(page.getByRole('button', { name: 'Show it' })).toBeVisible({ timeout: 30_000 });
    await pressOn(page, page.getByRole('button', { name: 'Show it' }));
    await expect(
      page.locator('[data-lens=analyst]').getByText('21.0', { exact: true }).first(),
    ).toBeVisible();
  } finally {
    await app.close();
  }
});

test('About names the version, the parts and their licences', async () => {
  const app = await startPackaged();
  try {
    await expect(app.page.getByRole('button', { name: 'Start a workshop' })).toBeFocused();
    await app.page.keyboard.press('Control+F1');
    const about = app.page.getByRole('dialog', { name: 'About Nugget' });
    await expect(about.getByText(/^Version \d/)).toBeVisible();
    for (const part of ['@duckdb/node-api', 'apache-arrow', 'react '])
      await expect(about.getByText(part).first()).toBeAttached();
    await expect(about.getByText('No problem was noted.')).toBeVisible();
  } finally {
    await app.close();
  }
});

test('every fuse is as it should be, and none of what they close opens', async () => {
  const wire = await getCurrentFuseWire(binary);
  const on = (fuse: FuseV1Options): boolean => String.fromCharCode(wire[fuse] ?? 0) === '1';
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeCliInspect: on(FuseV1Options.EnableNodeCliInspectArguments),
    onlyLoadAppFromAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    browserSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileProtocolPrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    nodeCliInspect: false,
    onlyLoadAppFromAsar: true,
    browserSnapshot: false,
    fileProtocolPrivileges: false,
    // Linux has none.
    asarIntegrity: process.platform !== 'linux',
  });
  const fuses = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number');
  expect(fuses.filter((fuse) => wire[fuse] !== undefined)).toHaveLength(8);

  // As Node it would print; as the app it opens a window all the same.
  const mark = path.join(resources, 'evil.cjs');
  const touched = path.join(resources, 'touched');
  await writeFile(mark, `require('node:fs').writeFileSync(${JSON.stringify(touched)}, '')`);
  await mkdir(path.join(resources, 'app'));
  await writeFile(path.join(resources, 'app', 'package.json'), '{"main":"main.cjs"}');
  await cp(mark, path.join(resources, 'app', 'main.cjs'));
  const app = await startPackaged([], { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${mark}` });
  try {
    await expect(app.page.getByRole('button', { name: 'Start a workshop' })).toBeVisible();
    expect(await readdir(resources)).not.toContain('touched');
  } finally {
    await app.close();
    await rm(path.join(resources, 'app'), { recursive: true });
    await rm(mark);
  }
});

test('a file it is opened with waits for the question', async () => {
  const orders = path.join(resources, 'app.asar.unpacked/samples/sold-out-week/orders.csv');
  const app = await startPackaged([orders]);
  const { page } = app;
  try {
    await expect(page.getByText('orders.csv waits. First the question.').first()).toBeVisible();
    await page.getByLabel('One question').fill('Does the spring e-mail pay for itself?');
    await page.getByLabel('It decides').fill('Repeat, change or stop the e-mail in May');
    await page.getByLabel('Who decides').fill('Head of CRM');
    await page.getByLabel('For whom').fill('CRM and copywriter');
    await page.getByLabel('Time from').fill('04.03.2025');
    await page.getByLabel('to', { exact: true }).fill('07.04.2025');
    await page.getByRole('button', { name: 'Start with this' }).click();
    await skipExpectations(page);
    await expect(page.getByText('Solve before going on')).toBeVisible({ timeout: 30_000 });
  } finally {
    await app.close();
  }
});

test('the Debian package brings the app, its menu entry, its pictures and the file type', () => {
  test.skip(!process.env['NUGGET_DEB'], 'no Debian package was made');
  const listed = spawnSync('dpkg-deb', ['-c', process.env['NUGGET_DEB'] ?? ''], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  }).stdout;
  for (const file of [
    'usr/bin/nugget-workshop',
    'usr/lib/nugget-workshop/resources/app.asar',
    'usr/lib/nugget-workshop/LICENSES.chromium.html',
    'usr/share/applications/nugget-workshop.desktop',
    'usr/share/mime/packages/nugget-workshop.xml',
    'usr/share/icons/hicolor/256x256/apps/nugget-workshop.png',
    'usr/share/icons/hicolor/128x128/mimetypes/application-x-nugget-workshop.png',
  ])
    expect(listed).toContain(file);
  expect(listed).not.toContain('resources/app/');

  const inside = (file: string): string =>
    spawnSync('sh', ['-c', `dpkg-deb --fsys-tarfile "$NUGGET_DEB" | tar -xO ./${file}`], { encoding: 'utf8' })
      .stdout;
  const entry = inside('usr/share/applications/nugget-workshop.desktop');
  for (const line of [
    /^Name=Nugget$/mu,
    // What was double-clicked comes along.
    /^Exec=nugget-workshop %[uUfF]$/mu,
    /^MimeType=application\/x-nugget-workshop;?$/mu,
    /^Icon=nugget-workshop$/mu,
  ])
    expect(entry).toMatch(line);
  const type = inside('usr/share/mime/packages/nugget-workshop.xml');
  expect(type).toContain('type="application/x-nugget-workshop"');
  expect(type).toContain('pattern="*.nugget"');
});

test('the older runtime is refused, unless it is asked for', () => {
  test.skip(!process.env['NUGGET_OLD_RUNTIME'], 'this is the runtime that is shipped');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/package.mjs'], {
    cwd: path.join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('Packaging stops here.');
  expect(stderr).toContain('npm run package -- --old-runtime');
});

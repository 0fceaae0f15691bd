/**
 * Adds to package-lock.json the optional packages of other platforms which a registry that lacks them makes npm
 * drop, so that people on macOS, Windows and ARM get theirs. What cannot be known (integrity) is left out:
 * npm fills it in where the package can be had. Run it after every change of dependencies.
 */
import { writeFileSync } from 'node:fs';
import { LOCK_FILE, missingOptional, readLock } from './lib/lock.mjs';

const OS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const CPU = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

const lock = readLock();
const missing = missingOptional(lock);
for (const { name, version, dev } of missing) {
  const { os, cpu, libc } = platform(name);
  // In npm's own order, so that `npm install` leaves the file as it is.
  lock.packages[`node_modules/${name}`] = { version, cpu, ...(dev && { dev }), ...libc, optional: true, os };
}
const ordered = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(ordered);
writeFileSync(LOCK_FILE, `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(`${missing.length} optional packages added to package-lock.json.`);

/** From names such as `@oxlint/binding-linux-arm64-musl`. */
function platform(name) {
  const words = name.split('/').at(-1).split('-');
  const os = OS.find((word) => words.includes(word));
  const cpu = CPU.find((word) => words.includes(word));
  if (!os || !cpu) throw new Error(`${name} does not say its platform: add it by hand.`);
  return { os: [os], cpu: [cpu], libc: libcOf(os, words) };
}

function libcOf(os, words) {
  if (os !== 'linux') return {};
  return { libc: [words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'] };
}

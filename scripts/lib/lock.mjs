/** Reads package-lock.json for optional packages that it lacks. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run.mjs';

export const LOCK_FILE = path.join(ROOT, 'package-lock.json');

export function readLock() {
  return JSON.parse(readFileSync(LOCK_FILE, 'utf8'));
}

/** Every optional package that a package names and the lock has no entry for. */
export function missingOptional({ packages }) {
  return Object.entries(packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !resolves(packages, parent, name))
      .map(([name, version]) => ({ name, version, parent, dev: entry.dev === true })),
  );
}

/** As Node does: in the parent's own node_modules, then in each one above it. */
function resolves(packages, parent, name) {
  for (let at = parent; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at}/node_modules/${name}` in packages) return true;
    if (!at.includes('/node_modules/')) return `node_modules/${name}` in packages;
  }
}

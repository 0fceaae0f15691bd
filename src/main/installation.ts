import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsedJson } from './parsed-json.ts';
import { writeWhole } from './store/disk.ts';
import type { StoreDeps } from './store/workshop-store.ts';
import { userData } from './user-data.ts';

const offset = (): string => {
  const minutes = -new Date().getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
};

/** Who writes here: random per installation, saying nothing about person or machine. */
export const installation = async (): Promise<StoreDeps> => {
  const file = join(userData(), 'installation.json');
  await mkdir(userData(), { recursive: true, mode: 0o700 });
  // A damaged file is as none: the app must not stay away for it.
  const read = parsedJson(await readFile(file, 'utf8').catch(() => '')) as { actor?: unknown } | null;
  const known = typeof read?.actor === 'string' && /^.{1,80}$/.test(read.actor) ? read.actor : null;
  const actor = known ?? randomUUID();
  if (known === null) await writeWhole(file, JSON.stringify({ actor }));
  return { actor, now: () => Date.now(), timeZone: offset, salt: () => randomBytes(16).toString('hex') };
};

import { execFileSync, spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonical } from '../../src/shared/log/canonical.ts';
import { diskWords, reasons } from '../../src/shared/messages/failure-words.ts';
import type { DiskFailure } from '../../src/main/store/disk.ts';
import { openFile } from '../../src/main/store/open-file.ts';
import { saveFile } from '../../src/main/store/save-file.ts';
import { demoInput } from '../../src/main/store/testing/demo-file.ts';
import { depsOf } from '../../src/main/store/testing/new-workshop.ts';
import { folderOf } from '../../src/main/store/workshop-folder.ts';
import { openWorkshop, type WorkshopStore } from '../../src/main/store/workshop-store.ts';

export const usual = 200;
const id = '11111111-2222-4333-8444-555555555555';

type Told = { told: number; failures: string[] };

/**
 * A real disk of 8 MB that is full at `n` different bytes: entries and files are written, then it is looked at what is
 * there. At last the disk goes away like a network drive. In a mount namespace of its own, where nobody else sees it.
 */
export const run = async (n: number) => {
  if (process.env['NUGGET_INSIDE'] !== '1') return outside(n);
  const place = await mkdtemp(join(tmpdir(), 'nugget-disk-'));
  const told: Told = { told: 0, failures: [] };
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'none', place]);
  const entries = await fullWhileWriting(place, n, told);
  const saves = await fullWhileSaving(place, n, told);
  await gone(place, told);
  const figures = {
    'places where the disk was full': n,
    'entries answered': entries,
    'files saved whole': saves,
    'told in a sentence': told.told,
    failures: told.failures.length,
  };
  return { figures, failures: told.failures };
};

const outside = (n: number) => {
  const args = ['-rm', process.execPath, 'scripts/soak.mjs', 'fulldisk', String(n)];
  const { status } = spawnSync('unshare', args, {
    stdio: 'inherit',
    env: { ...process.env, NUGGET_INSIDE: '1' },
  });
  return { figures: {}, failures: status === 0 ? [] : ['the run on the small disk'] };
};

/** Leaves exactly so many bytes free; undone by removing the file. */
const fill = async (place: string, left: number): Promise<() => Promise<void>> => {
  const { bavail, bsize } = await statfs(place);
  const filler = join(place, 'filler');
  await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  return () => rm(filler);
};

const tell = (failure: DiskFailure, what: string, expected: string | undefined, to: Told): void => {
  to.told += 1;
  if (expected === undefined || !diskWords(failure).includes(expected))
    to.failures.push(`${what}: ${diskWords(failure)}`);
};

const opened = async (folder: string): Promise<WorkshopStore> => {
  const store = await openWorkshop(folder, depsOf());
  if (!store.ok) throw new Error(store.error.message);
  return store.value;
};

const rename = (at: number) => ({
  type: 'workshop.renamed' as const,
  subject: id,
  set: { title: `Title ${at} ${'x'.repeat((at * 131) % 280)}` },
  saidBy: 'p-1',
  typedBy: 'p-1',
});

const fullWhileWriting = async (place: string, n: number, told: Told): Promise<number> => {
  let answered = 0;
  for (let at = 0; at < n; at++) {
    const root = join(place, `w${at}`);
    const store = await opened(folderOf(root, id));
    await store.append({ ...rename(0), type: 'person.joined', subject: 'p-1', set: { role: 'analyst' } });
    // Lines of uneven length: the disk is full at another byte of a line each time.
    for (let before = 0; before < at % 7; before++) await store.append(rename(at + before));
    const empty = await fill(place, 4096 * (at % 3));
    const before = store.events().length;
    for (let more = 0; more < 60; more++) {
      const made = await store.append(rename(at * 61 + more));
      if (made.ok) continue;
      if (made.error.code !== 'disk') throw new Error(JSON.stringify(made.error));
      tell(made.error, `entry ${at}`, reasons['ENOSPC'], told);
      break;
    }
    answered += store.events().length - before;
    await empty();
    if (!(await store.append(rename(9))).ok) told.failures.push(`entry ${at}: not even with room again`);
    const state = canonical(store.events());
    await store.close();
    const again = await opened(folderOf(root, id));
    if (canonical(again.events()) !== state || again.notices.length > 0)
      told.failures.push(`entry ${at}: opened again, it is not what was answered`);
    await again.close();
    await rm(root, { recursive: true });
  }
  return answered;
};

const fullWhileSaving = async (place: string, n: number, told: Told): Promise<number> => {
  const { demo, ...input } = await demoInput();
  const backups = join(place, 'backups');
  const target = join(place, 'workshop.nugget');
  const older = join(input.place, 'older.nugget');
  const first = await saveFile(older, { ...input, events: demo.events.slice(0, 30), backups: null });
  if (!first.ok) throw new Error(first.error.message);
  let whole = 0;
  for (let at = 0; at < n; at++) {
    await mkdir(backups, { recursive: true });
    await copyFile(older, target);
    const empty = await fill(place, Math.floor((at / n) * 3 * first.value.bytes));
    const saved = await saveFile(target, { ...input, backups });
    if (!saved.ok) tell(saved.error, `file ${at}`, reasons['ENOSPC'], told);
    else whole += 1;
    await empty();
    const there = await openFile(target);
    const entries = there.ok ? there.value.events.length : -1;
    if (entries !== (saved.ok ? demo.events.length : 30))
      told.failures.push(`file ${at}: ${entries} entries, neither old nor new`);
    await rm(backups, { recursive: true });
  }
  await rm(target);
  return whole;
};

/** A network drive that goes away: with the open journal on it, and with the file's folder. */
const gone = async (place: string, told: Told): Promise<void> => {
  const { demo: _demo, ...input } = await demoInput();
  const folder = join(place, 'share');
  await mkdir(folder);
  execFileSync('umount', ['-l', place]);
  const saved = await saveFile(join(folder, 'workshop.nugget'), { ...input, backups: null });
  if (saved.ok) told.failures.push('saved on a disk that is gone');
  else tell(saved.error, 'gone', reasons['ENOENT'], told);
};

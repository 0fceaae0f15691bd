import { copyFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { LogEvent } from '../../shared/log/envelope.ts';
import type { FileMode } from '../../shared/nugget-file/manifest.ts';
import { type PackInput, type PackPlan, planPack } from '../../shared/nugget-file/pack-plan.ts';
import { hashIn } from '../../shared/nugget-file/part-names.ts';
import type { Result } from '../../shared/result.ts';
import type { Blobs } from './blobs.ts';
import { checkFile } from './check-file.ts';
import { type DiskFailure, isMissing, onDisk, sweepTemporary, temporaryName, writeWhole } from './disk.ts';
import { lock } from './passphrase.ts';
import { sha256 } from './sha256.ts';
import { zipOf } from './zip-write.ts';

export type TableToSave = {
  readonly table: string;
  readonly generation: string;
  readonly rows: number;
  readonly parquet: { readonly path: string } | { readonly bytes: Buffer };
};

export type SaveInput = {
  readonly events: readonly LogEvent[];
  readonly blobs: Pick<Blobs, 'read'>;
  readonly mode: FileMode;
  /** This app's version. */
  readonly app: string;
  /** Parquet of the tables, exported by the engine or as another file brought it; only taken in `data` mode. */
  readonly tables: readonly TableToSave[];
  /** Where the last ten versions of an overwritten file are kept; null on the command line, which owns no folder. */
  readonly backups: string | null;
  /** How columns about people leave in `data` mode. */
  readonly people?: PackInput['people'];
  /** Locks the whole file; kept nowhere. */
  readonly passphrase?: string | undefined;
};

export type SavedFile = {
  readonly fileName: string;
  readonly bytes: number;
  readonly results: number;
  readonly rows: number;
};

/** Written beside the target, read back and checked in full, and only then put in its place. */
export const saveFile = (target: string, input: SaveInput): Promise<Result<SavedFile, DiskFailure>> =>
  onDisk(async () => {
    const { plan, bytes: clear } = await packFile(input);
    const bytes = input.passphrase === undefined ? clear : await lock(clear, input.passphrase);
    await sweepTemporary(dirname(target));
    if (input.backups !== null) await keepBackup(target, input.backups);
    await writeWhole(target, bytes, async (temporary) => {
      const { problems } = await checkFile(temporary, input.passphrase);
      if (problems.length > 0)
        throw Object.assign(new Error('The disk did not keep what was written to it'), { code: 'EIO' });
    });
    return { fileName: basename(target), bytes: bytes.length, results: plan.results, rows: plan.rows };
  });

/** The whole file in memory: at most 512 MB, and only with data. */
export const packFile = async ({
  events,
  blobs,
  mode,
  app,
  tables,
  people = null,
}: SaveInput): Promise<{ readonly plan: PackPlan; readonly bytes: Buffer }> => {
  const results = mode === 'none' ? new Map<string, string>() : await readResults(events, blobs);
  const data =
    mode === 'data'
      ? await Promise.all(
          tables.map(async ({ parquet, ...table }) => ({
            ...table,
            content: 'bytes' in parquet ? parquet.bytes : await readFile(parquet.path),
          })),
        )
      : [];
  const contents = new Map(data.map(({ content }) => [sha256(content), content]));
  const plan = planPack({
    events,
    results,
    mode,
    app,
    people,
    data: data.map(({ content, ...table }) => ({ ...table, sha256: sha256(content), bytes: content.length })),
    digest: (text) => ({ bytes: Buffer.byteLength(text), sha256: sha256(text) }),
  });
  const parts = plan.parts.map(({ name, text }) => {
    const content = text === null ? contents.get(hashIn(name) ?? '') : Buffer.from(text);
    if (content === undefined) throw new Error(`No bytes for ${name}`);
    return { name, bytes: content };
  });
  return { plan, bytes: await zipOf(parts) };
};

const readResults = async (
  events: readonly LogEvent[],
  blobs: Pick<Blobs, 'read'>,
): Promise<ReadonlyMap<string, string>> => {
  const results = new Map<string, string>();
  for (const hash of new Set(events.flatMap(({ env }) => env.refs))) {
    const blob = await blobs.read(hash);
    if (blob.ok) results.set(hash, blob.value.toString('utf8'));
  }
  return results;
};

const keptBackups = 10;

const keepBackup = async (target: string, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stem = basename(target).replace(/\.nugget$/, '');
  const numberOf = (name: string): number =>
    name.startsWith(`${stem}.`) ? Number(/^\.(\d+)\.nugget$/.exec(name.slice(stem.length))?.[1] ?? 0) : 0;
  const numbers = (await readdir(folder))
    .map(numberOf)
    .filter((number) => number > 0)
    .sort((a, b) => a - b);
  const backup = join(folder, `${stem}.${(numbers.at(-1) ?? 0) + 1}.nugget`);
  // Beside its place first: a full disk must not leave half a backup under a whole one's name.
  const copy = temporaryName(backup);
  try {
    await copyFile(target, copy);
    await synced(copy);
    await rename(copy, backup);
  } catch (error) {
    await rm(copy, { force: true });
    if (!isMissing(error)) throw error;
    return;
  }
  const old = numbers.slice(0, Math.max(0, numbers.length + 1 - keptBackups));
  await Promise.all(old.map((number) => rm(join(folder, `${stem}.${number}.nugget`), { force: true })));
};

const synced = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

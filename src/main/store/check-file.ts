import { stat } from 'node:fs/promises';
import type { LogEvent } from '../../shared/log/envelope.ts';
import { readJson } from '../../shared/log/safe-json.ts';
import type { FileFailure } from '../../shared/nugget-file/file-failure.ts';
import { fileVersion, type Manifest, manifestSchema, mimetype } from '../../shared/nugget-file/manifest.ts';
import { dataName, firstParts, hashIn } from '../../shared/nugget-file/part-names.ts';
import { readLog } from '../../shared/nugget-file/read-log.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { isMissing, isSystemError } from './disk.ts';
import { isLocked, unlock } from './passphrase.ts';
import { sha256 } from './sha256.ts';
import { type OpenZip, openZip, openZipBytes } from './zip-read.ts';

/** A file's contents, all checked. Blobs by hash: results as JSON text, tables as Parquet bytes. */
export type OpenedFile = {
  readonly manifest: Manifest;
  readonly events: readonly LogEvent[];
  readonly results: ReadonlyMap<string, Buffer>;
  readonly tables: ReadonlyMap<string, Buffer>;
};

export type CheckedFile = { readonly opened: OpenedFile | null; readonly problems: readonly FileFailure[] };

const stop = (problem: FileFailure): CheckedFile => ({ opened: null, problems: [problem] });

/** Reads all of a file and tells everything that is wrong with it. Nothing is unpacked to the disk, nothing is run. */
export const checkFile = async (path: string, passphrase?: string): Promise<CheckedFile> => {
  try {
    if (!(await stat(path)).isFile()) return stop({ code: 'not-a-nugget' });
    const zip = await opened(path, passphrase);
    if (!zip.ok) return stop(zip.error);
    try {
      return await checkParts(zip.value);
    } finally {
      await zip.value.close();
    }
  } catch (error) {
    if (isMissing(error)) return stop({ code: 'not-found' });
    if (isSystemError(error)) return stop({ code: 'not-readable', detail: error.code ?? '' });
    throw error;
  }
};

const opened = async (path: string, passphrase?: string): Promise<Result<OpenZip, FileFailure>> => {
  if (!(await isLocked(path))) return openZip(path);
  if (passphrase === undefined) return err({ code: 'locked' });
  const bytes = await unlock(path, passphrase);
  return bytes.ok ? openZipBytes(bytes.value) : bytes;
};

const checkParts = async (zip: OpenZip): Promise<CheckedFile> => {
  const kind = await zip.read('mimetype');
  if (!kind.ok) return stop(kind.error);
  if (kind.value.toString('utf8') !== mimetype) return stop({ code: 'not-a-nugget' });
  const manifest = await readManifest(zip);
  if (!manifest.ok) return stop(manifest.error);
  const problems: FileFailure[] = [...listing(zip, manifest.value)];
  const blobs = new Map<string, Buffer>();
  for (const { name, bytes, sha256: hash } of manifest.value.parts.filter((part) =>
    zip.names.includes(part.name),
  )) {
    const part = await zip.read(name);
    const same =
      part.ok &&
      part.value.length === bytes &&
      sha256(part.value) === hash &&
      (hashIn(name) ?? hash) === hash;
    if (part.ok && same) blobs.set(name, part.value);
    else problems.push({ code: 'part-changed', name });
  }
  const log = await checkLog(zip, manifest.value);
  problems.push(...log.problems);
  const under = (folder: string): Map<string, Buffer> => {
    const entries = [...blobs].filter(([name]) => name.startsWith(folder));
    return new Map(entries.map(([name, bytes]) => [hashIn(name) ?? name, bytes]));
  };
  return {
    opened: {
      manifest: manifest.value,
      events: log.events,
      results: under('results/'),
      tables: under('data/'),
    },
    problems,
  };
};

const readManifest = async (zip: OpenZip): Promise<Result<Manifest, FileFailure>> => {
  const bytes = await zip.read('manifest.json');
  if (!bytes.ok) return bytes;
  const json = readJson(bytes.value.toString('utf8'));
  if (!json.ok) return err({ code: 'bad-manifest', field: 'manifest.json' });
  const needs = newerVersion(json.value);
  if (needs !== null) return err({ code: 'newer-version', needs });
  const read = manifestSchema.safeParse(json.value);
  return read.success
    ? ok(read.data)
    : err({ code: 'bad-manifest', field: read.error.issues[0]?.path.join('.') ?? '' });
};

/** Looked at before the rest: a newer table of contents may not fit today's schema. */
const newerVersion = (value: unknown): string | null => {
  const needs = (value as { minReader?: { major?: unknown; minor?: unknown } } | null)?.minReader;
  const { major, minor } = needs ?? {};
  if (typeof major !== 'number' || typeof minor !== 'number') return null;
  const newer = major > fileVersion.major || (major === fileVersion.major && minor > fileVersion.minor);
  return newer ? `${major}.${minor}` : null;
};

const listing = (zip: OpenZip, { parts, data }: Manifest): readonly FileFailure[] => {
  const listed = new Set<string>([...firstParts, ...parts.map(({ name }) => name)]);
  const here = new Set(zip.names);
  return [
    ...[...listed].filter((name) => !here.has(name)).map((name) => ({ code: 'part-missing', name }) as const),
    ...zip.names
      .filter((name) => !listed.has(name))
      .map((name) => ({ code: 'part-unlisted', name }) as const),
    ...data
      .filter((table) => !listed.has(dataName(table.sha256)))
      .map((table) => ({ code: 'part-missing', name: dataName(table.sha256) }) as const),
  ];
};

/** A changed log is named twice: the part as a whole, and each entry that no longer fits its hash. */
const checkLog = async (zip: OpenZip, manifest: Manifest) => {
  const bytes = await zip.read('log.ndjson');
  const whole =
    bytes.ok && bytes.value.length === manifest.log.bytes && sha256(bytes.value) === manifest.log.sha256;
  const changed: readonly FileFailure[] = whole ? [] : [{ code: 'part-changed', name: 'log.ndjson' }];
  if (!bytes.ok) return { events: [], problems: changed };
  const { events, problems } = readLog(bytes.value.toString('utf8'), manifest, sha256);
  return { events, problems: [...changed, ...problems] };
};

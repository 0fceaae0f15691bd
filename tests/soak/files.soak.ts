import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonical } from '../../src/shared/log/canonical.ts';
import { fold } from '../../src/shared/log/fold.ts';
import { fileWords } from '../../src/shared/messages/file-words.ts';
import { checkFile } from '../../src/main/store/check-file.ts';
import { salvageBytes } from '../../src/main/store/salvage.ts';
import { demoBytes } from '../../src/main/store/testing/demo-file.ts';
import { longDemo } from '../../src/main/store/testing/long-demo.ts';
import { packed } from '../../src/main/store/testing/two-copies.ts';
import { openFile } from '../../src/main/store/open-file.ts';
import { openZip } from '../../src/main/store/zip-read.ts';
import { zipOf, type ZipPart } from '../../src/main/store/zip-write.ts';

export const usual = 1_000;

/** mulberry32: the same file for the same seed, on every machine. */
const roller = (seed: number) => {
  let state = seed >>> 0;
  return (sides: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
};
/** Of the processor, so that a busy machine does not look like a file that takes long. */
const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
type Roll = ReturnType<typeof roller>;

const bytesDamaged = (whole: Buffer, roll: Roll): Buffer => {
  const bytes = Buffer.from(whole);
  const times = 1 + roll(8);
  for (let at = 0; at < times; at++) bytes[roll(bytes.length)] = roll(256);
  return bytes;
};
const cut = (whole: Buffer, roll: Roll): Buffer => whole.subarray(0, roll(whole.length));
const moved = (whole: Buffer, roll: Roll): Buffer => {
  const [from, length] = [roll(whole.length), roll(2_000)];
  const piece = whole.subarray(from, from + length);
  const to = roll(whole.length);
  return Buffer.concat([whole.subarray(0, to), piece, whole.subarray(to)]);
};
const sector = (whole: Buffer, roll: Roll): Buffer => {
  const bytes = Buffer.from(whole);
  const at = roll(bytes.length);
  bytes.fill(roll(256), at, Math.min(bytes.length, at + 512));
  return bytes;
};
/** A well-formed zip with a part's text changed: checksums fit, hashes do not. */
const repacked = (parts: readonly ZipPart[], roll: Roll): Promise<Buffer> => {
  const which = roll(parts.length);
  const pieces = ['{', '}', '"', '[', ']', '\n', '__proto__', '0', '9e999', '\\u0000', '‮', 'null', ''];
  const changed = parts.map((part, at) => {
    if (at !== which) return part;
    const text = part.bytes.toString('latin1');
    const start = roll(text.length + 1);
    const now = text.slice(0, start) + pieces[roll(pieces.length)] + text.slice(start + roll(20));
    return { ...part, bytes: Buffer.from(now, 'latin1') };
  });
  const dropped = roll(10) === 0 ? changed.filter((_, at) => at !== which) : changed;
  return zipOf(dropped);
};

const partsOf = async (path: string): Promise<ZipPart[]> => {
  const zip = await openZip(path);
  if (!zip.ok) throw new Error(zip.error.code);
  const parts: ZipPart[] = [];
  for (const name of zip.value.names) {
    const bytes = await zip.value.read(name);
    if (bytes.ok) parts.push({ name, bytes: bytes.value });
  }
  await zip.value.close();
  return parts;
};

/** Damaged and forged files: each refused with a sentence or opened as the same workshop, and salvaged without a wrong word. */
export const run = async (n: number) => {
  const place = await mkdtemp(join(tmpdir(), 'nugget-soak-files-'));
  const path = join(place, 'soak.nugget');
  const whole = await demoBytes();
  await writeFile(path, whole);
  const parts = await partsOf(path);
  const first = await openFile(path);
  if (!first.ok) throw new Error(first.error.code);
  const state = canonical(fold(first.value.events));
  const known = new Set(first.value.events.map(({ id }) => id));
  const failures: string[] = [];
  const codes = new Map<string, number>();
  let [slowest, salvaged, opened] = [0, 0, 0];
  for (let seed = 0; seed < n; seed++) {
    const roll = roller(seed);
    const ways = [bytesDamaged, cut, moved, sector];
    const kind = roll(ways.length + 1);
    const bytes = kind === ways.length ? await repacked(parts, roll) : (ways[kind] ?? cut)(whole, roll);
    await writeFile(path, bytes);
    const started = processorMs();
    try {
      const { opened: file, problems } = await checkFile(path);
      for (const problem of problems)
        if (fileWords('soak.nugget', problem) === '') failures.push(`seed ${seed}: no sentence`);
      codes.set(problems[0]?.code ?? 'opened', 1 + (codes.get(problems[0]?.code ?? 'opened') ?? 0));
      if (problems.length === 0) {
        opened++;
        if (file === null || canonical(fold(file.events)) !== state)
          failures.push(`seed ${seed}: a wrong state was taken`);
      }
      const saved = salvageBytes(bytes);
      if (saved) {
        salvaged++;
        fold(saved.events);
        if (!saved.events.every(({ id }) => known.has(id)))
          failures.push(`seed ${seed}: salvage made an entry up`);
      }
    } catch (error) {
      failures.push(`seed ${seed}: ${String(error)}`);
    }
    slowest = Math.max(slowest, processorMs() - started);
    if (processorMs() - started > 2_000) failures.push(`seed ${seed}: longer than 2 s`);
  }
  await rm(place, { recursive: true, force: true });
  const sectors = await oneSectorEach(Math.ceil(n / 10));
  failures.push(...sectors.failures);
  return {
    figures: {
      files: n,
      'opened (the same state)': opened,
      'salvaged in part': salvaged,
      'slowest, ms of the processor': slowest.toFixed(0),
      ...Object.fromEntries(
        [...codes].sort((a, b) => b[1] - a[1]).map(([code, times]) => [`first told: ${code}`, times]),
      ),
      ...sectors.figures,
      failures: failures.length,
    },
    failures,
  };
};

/** A file of 300 entries, each time with one destroyed sector: how many entries come back. */
const oneSectorEach = async (n: number) => {
  const entries = 300;
  const { events } = longDemo(entries);
  const whole = await packed(events);
  const known = new Set(events.map(({ id }) => id));
  const failures: string[] = [];
  const kept: number[] = [];
  let none = 0;
  for (let seed = 0; seed < n; seed++) {
    const saved = salvageBytes(sector(whole, roller(1_000_000 + seed)));
    if (saved === null) none++;
    else kept.push(saved.events.length);
    if (!(saved?.events ?? []).every(({ id }) => known.has(id)))
      failures.push(`sector ${seed}: salvage made an entry up`);
    else if (seed % 20 === 0 && fold(saved?.events ?? []).conflicts.length > 0)
      failures.push(`sector ${seed}: entries of one laptop disagree`);
    if (saved !== null && saved.events.length < 0.99 * entries)
      failures.push(`sector ${seed}: only ${saved.events.length} of ${entries} entries`);
  }
  return {
    failures,
    figures: {
      [`one sector of ${entries} entries: files`]: n,
      'entries that came back, mean': (kept.reduce((sum, one) => sum + one, 0) / kept.length).toFixed(2),
      'entries that came back, fewest': Math.min(...kept),
      'files from which nothing came back': none,
    },
  };
};

import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportRecipe } from '../../shared/ipc/import-report.ts';
import { type Glimpse, glimpse, scan, type Scan } from './scan.ts';
import { stageArrow } from './stage-arrow.ts';
import type { Landing } from './quick-csv.ts';
import { type QuickWay, stageCsv } from './stage-csv.ts';
import type { Source, Staged } from './staged.ts';
import { partFinding, stageExcel } from './stage-excel.ts';
import { stageFolder } from './stage-folder.ts';
import { stageJson } from './stage-json.ts';
import { stageParquet } from './stage-parquet.ts';
import { unpack } from './unpack.ts';
import type { Work } from './work.ts';

/** Leaves table `stage`: the rows of a file, or of all files of a folder, as they stand there. */
export async function stageSource(
  path: string,
  recipe: ImportRecipe,
  work: Work,
  landing?: Landing,
): Promise<Source> {
  if (!(await stat(path)).isDirectory())
    return stageFile(path, recipe, work, landing === undefined ? {} : { landing });
  // Files that may hold a column as text here and as days there are matched as text.
  const { part } = recipe.readAs;
  const one = (file: string, inside: string | undefined): Promise<Source> =>
    stageFile(file, { ...recipe, readAs: { ...recipe.readAs, part: inside } }, work, null);
  const { staged, files } = await stageFolder(path, work, one, part);
  return {
    fileName: basename(path),
    sha256: createHash('sha256')
      .update(files.map(({ fileName, sha256 }) => `${sha256} ${fileName}\n`).join(''))
      .digest('hex'),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    staged,
  };
}

/** Above this size the work database is a compressed file: memory stays free for the doctor. */
const onDiskFrom = 96 * 1024 * 1024;

async function stageFile(path: string, recipe: ImportRecipe, work: Work, way: QuickWay): Promise<Source> {
  const { readAs } = recipe;
  const inside = await unpack(path, work, readAs.part);
  const seen = await glimpse(inside.path, readAs.format, inside.fileName);
  if (seen.kind === 'csv' && seen.bytes > onDiskFrom) await work.toDisk(seen.bytes);
  const { onProgress } = work.options;
  const scanning = scan(seen, {
    ...work.options,
    // A statement that runs beside it says better how far the file is.
    onProgress: (progress) => (work.running ? undefined : onProgress?.(progress)),
  });
  const [file, staged] = await bothOf(scanning, stage(seen, scanning, recipe, work, way));
  const parts = inside.parts;
  return {
    fileName: basename(path),
    sha256: inside.packed?.sha256 ?? file.sha256,
    bytes: inside.packed?.bytes ?? file.bytes,
    staged:
      parts === undefined
        ? staged
        : {
            ...staged,
            parts,
            readAs: { ...staged.readAs, part: inside.fileName },
            findings: [...partFinding(inside.fileName, parts), ...(staged.findings ?? [])],
          },
  };
}

/** What the whole file shows is the better reason why it can't be read. */
async function bothOf<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const [one, other] = await Promise.allSettled([first, second]);
  if (one.status === 'rejected') throw one.reason;
  if (other.status === 'rejected') throw other.reason;
  return [one.value, other.value];
}

async function stage(
  seen: Glimpse,
  scanning: Promise<Scan>,
  recipe: ImportRecipe,
  work: Work,
  way: QuickWay,
): Promise<Staged> {
  const { readAs } = recipe;
  if (seen.kind === 'csv') return stageCsv(seen, scanning, recipe, work, way);
  const file = await scanning;
  switch (seen.kind) {
    case 'parquet':
      return stageParquet(file, readAs, work);
    case 'arrow':
      return stageArrow(file, work);
    case 'excel':
      return stageExcel(file, readAs, work);
    case 'json':
      return stageJson(file, readAs, work);
  }
}

import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportRecipe } from '../../shared/ipc/import-report.ts';
import { scan, type Scan } from './scan.ts';
import { stageArrow } from './stage-arrow.ts';
import { stageCsv } from './stage-csv.ts';
import type { Source, Staged } from './staged.ts';
import { partFinding, stageExcel } from './stage-excel.ts';
import { stageFolder } from './stage-folder.ts';
import { stageJson } from './stage-json.ts';
import { stageParquet } from './stage-parquet.ts';
import { unpack } from './unpack.ts';
import type { Work } from './work.ts';

/** Leaves table `stage`: the rows of a file, or of all files of a folder, as they stand there. */
export async function stageSource(path: string, readAs: ImportRecipe['readAs'], work: Work): Promise<Source> {
  if (!(await stat(path)).isDirectory()) return stageFile(path, readAs, work);
  const { staged, files } = await stageFolder(path, readAs, work, stageFile);
  return {
    fileName: basename(path),
    sha256: createHash('sha256')
      .update(files.map(({ fileName, sha256 }) => `${sha256} ${fileName}\n`).join(''))
      .digest('hex'),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    staged,
  };
}

async function stageFile(path: string, readAs: ImportRecipe['readAs'], work: Work): Promise<Source> {
  const inside = await unpack(path, work, readAs.part);
  const file = await scan(inside.path, work.options, readAs.format, inside.fileName);
  const staged = await stage(file, readAs, work);
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

function stage(file: Scan, readAs: ImportRecipe['readAs'], work: Work): Promise<Staged> {
  switch (file.kind) {
    case 'parquet':
      return stageParquet(file, work);
    case 'arrow':
      return stageArrow(file, work);
    case 'excel':
      return stageExcel(file, readAs, work);
    case 'json':
      return stageJson(file, readAs, work);
    case 'csv':
      return stageCsv(file, readAs, work);
  }
}

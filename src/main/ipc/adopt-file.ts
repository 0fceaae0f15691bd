import type { DiskFailure, OpenedWorkshop } from '../../shared/ipc/contract.ts';
import type { DataTable } from '../../shared/nugget-file/manifest.ts';
import { ok, type Result } from '../../shared/result.ts';
import { noteBrought } from '../current-workshop.ts';
import { fileVersion } from '../../shared/nugget-file/manifest.ts';
import { fileNoticeWords } from '../../shared/messages/file-words.ts';
import type { OpenedFile } from '../store/check-file.ts';
import { importFile, toImport } from '../store/import-file.ts';
import type { Salvaged } from '../store/salvage.ts';
import type { WorkshopStore } from '../store/workshop-store.ts';
import { workshopsFolder } from '../user-data.ts';
import { beginRoundAfterReply } from './begin-round.ts';
import type { Parts } from './parts.ts';

/** Tables that came in a file wait as blobs: those the log counts on, else whatever came. */
export const noteTables = async (store: WorkshopStore, tables: readonly DataTable[]): Promise<void> => {
  const wanted = store.workshop().data?.generation;
  const generation = tables.some((one) => one.generation === wanted) ? wanted : tables[0]?.generation;
  if (generation === undefined) return;
  const own = tables.filter((one) => one.generation === generation);
  await noteBrought(store, { generation, tables: own.map(({ table, sha256 }) => ({ table, sha256 })) });
};

/** Shows a file's workshop, joined with what this laptop has of it. What was open stays open if that fails. */
export const adoptFile = async (
  { current, engine }: Pick<Parts, 'current' | 'engine'>,
  file: OpenedFile | Salvaged,
): Promise<Result<OpenedWorkshop, DiskFailure>> => {
  const before = current.store()?.workshop().id;
  await current.close();
  const manifest = 'manifest' in file ? file.manifest : null;
  const contents =
    'manifest' in file ? toImport(file) : { ...file, tables: new Map<string, Buffer>(), data: [] };
  const taken = await importFile(contents, workshopsFolder(), current.deps);
  if (!taken.ok) {
    if (before) await current.open(before);
    return taken;
  }
  await current.adopt(taken.value.store);
  await beginRoundAfterReply(taken.value.store, taken.value.added);
  await noteTables(taken.value.store, taken.value.tables);
  await engine.open(await current.generation(), current.store()?.workshop().data?.version ?? 0);
  const opened = await current.opened();
  const newer = manifest !== null && manifest.version.minor > fileVersion.minor;
  return ok(newer ? { ...opened, notices: [...opened.notices, fileNoticeWords.newer] } : opened);
};

import type { LogEvent } from '../../shared/log/envelope.ts';
import type { DataTable } from '../../shared/nugget-file/manifest.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { OpenedFile } from './check-file.ts';
import { type DiskFailure, onDisk } from './disk.ts';
import { folderOf } from './workshop-folder.ts';
import { openWorkshop, type StoreDeps, type WorkshopStore } from './workshop-store.ts';

export type Imported = {
  readonly store: WorkshopStore;
  /** New on this laptop. None: everything in the file is already here. */
  readonly added: readonly LogEvent[];
  /** Tables of a `data` file, kept as blobs; a person decides whether they are read. */
  readonly tables: readonly (DataTable & { readonly path: string })[];
};

/** A whole file, or what could be saved of a damaged one. */
export type ToImport = Pick<OpenedFile, 'events' | 'results' | 'tables'> & {
  readonly workshopId: string;
  readonly data: readonly DataTable[];
};
export const toImport = ({ manifest, events, results, tables }: OpenedFile): ToImport => ({
  workshopId: manifest.workshopId,
  events,
  results,
  tables,
  data: manifest.data,
});

/** The file's contents joined with what this laptop already has of that workshop: blobs first, then the entries that name them. */
export const importFile = async (
  { workshopId, events, results, tables, data }: ToImport,
  root: string,
  deps: StoreDeps,
): Promise<Result<Imported, DiskFailure>> => {
  const store = await openWorkshop(folderOf(root, workshopId), deps);
  if (!store.ok) return store;
  const { blobs, take } = store.value;
  const kept = await onDisk(async () => {
    for (const bytes of [...results.values(), ...tables.values()]) await blobs.put(bytes);
  });
  const added = kept.ok ? await take(events) : kept;
  if (!added.ok) {
    await store.value.close();
    return err(added.error);
  }
  const here = data.map((table) => ({ ...table, path: blobs.pathOf(table.sha256) }));
  return ok({ store: store.value, added: added.value, tables: here });
};

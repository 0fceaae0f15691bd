import type { LogEvent } from '../../shared/log/envelope.ts';
import type { FileFailure } from '../../shared/nugget-file/file-failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { DiskFailure } from './disk.ts';
import { onDisk } from './disk.ts';
import { openFile } from './open-file.ts';
import type { WorkshopStore } from './workshop-store.ts';

/**
 * Before a file is written over: what somebody else saved there meanwhile is taken in first. A file of another workshop,
 * or a damaged one, brings nothing; a copy of it goes to the backups. One that only a newer app, or another passphrase,
 * can open is left alone.
 */
export const joinTarget = async (
  target: string,
  store: WorkshopStore,
  passphrase?: string,
): Promise<Result<readonly LogEvent[], DiskFailure | FileFailure>> => {
  const file = await openFile(target, passphrase);
  // A locked one may be a copy that somebody has gone on with: it is not written over unseen.
  if (!file.ok) return leftAlone.has(file.error.code) ? err(file.error) : ok([]);
  const { manifest, events, results, tables } = file.value;
  if (manifest.workshopId !== store.workshop().id) return ok([]);
  const kept = await onDisk(async () => {
    for (const bytes of [...results.values(), ...tables.values()]) await store.blobs.put(bytes);
  });
  return kept.ok ? store.take(events) : kept;
};

const leftAlone: ReadonlySet<FileFailure['code']> = new Set(['newer-version', 'locked', 'wrong-passphrase']);

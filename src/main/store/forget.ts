import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogEvent } from '../../shared/log/envelope.ts';
import { redactedIds } from '../../shared/log/redaction.ts';
import { isMissing, syncFolder } from './disk.ts';
import { backupFolder, blobFolder, journalFolder } from './workshop-folder.ts';

/**
 * After a redaction: everything on this laptop besides the journals that may still hold the words. It goes first, so that
 * words in a journal always tell that this was not done to its end. Copies already mailed are not reached.
 */
export const forgetElsewhere = async (folder: string, events: readonly LogEvent[]): Promise<void> => {
  await removeAll(journalFolder(folder), (name) => !name.endsWith('.ndjson'));
  await removeAll(backupFolder(folder), (name) => name.endsWith('.nugget'));
  const gone = redactedIds(events);
  const refs = (which: (id: string) => boolean): string[] =>
    events.filter(({ id }) => which(id)).flatMap(({ env }) => env.refs);
  const stillUsed = new Set(refs((id) => !gone.has(id)));
  const orphaned = new Set(refs((id) => gone.has(id)).filter((ref) => !stillUsed.has(ref)));
  await removeAll(blobFolder(folder), (name) => orphaned.has(name));
};

/** Other installations' journals, once this one's holds the whole log without the words. */
export const removeOtherJournals = (folder: string, ownJournal: string): Promise<void> =>
  removeAll(journalFolder(folder), (name) => name !== ownJournal);

const removeAll = async (folder: string, which: (name: string) => boolean): Promise<void> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  await Promise.all(names.filter(which).map((name) => rm(join(folder, name), { force: true })));
  await syncFolder(folder).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
};

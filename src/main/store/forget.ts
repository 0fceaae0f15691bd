import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogEvent } from '../../shared/log/envelope.ts';
import { redactedIds } from '../../shared/log/redaction.ts';
import { isMissing, syncFolder } from './disk.ts';
import { backupFolder, blobFolder, journalFolder } from './workshop-folder.ts';

/**
 * After a redaction, once this installation's journal holds the whole log without the words: everything else on this
 * laptop that may still hold them goes. Copies already mailed are not reached.
 */
export const forgetElsewhere = async (
  folder: string,
  ownJournal: string,
  events: readonly LogEvent[],
): Promise<void> => {
  await removeAll(journalFolder(folder), (name) => name !== ownJournal);
  await removeAll(backupFolder(folder), (name) => name.endsWith('.nugget'));
  const gone = redactedIds(events);
  const refs = (which: (id: string) => boolean): string[] =>
    events.filter(({ id }) => which(id)).flatMap(({ env }) => env.refs);
  const stillUsed = new Set(refs((id) => !gone.has(id)));
  const orphaned = new Set(refs((id) => gone.has(id)).filter((ref) => !stillUsed.has(ref)));
  await removeAll(blobFolder(folder), (name) => orphaned.has(name));
};

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

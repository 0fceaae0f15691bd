import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogEvent } from '../../shared/log/envelope.ts';
import { mergeEvents } from '../../shared/log/merge.ts';
import { readEventLine } from '../../shared/log/read-event.ts';
import { makeFolder } from './disk.ts';
import { readJournalText } from './journal.ts';
import { sha256 } from './sha256.ts';

/** `<userData>/workshops/<workshopId>/`: journal/, blobs/, data/gen-N/, backups/, local.json. */
export const folderOf = (root: string, workshopId: string): string => {
  if (!isWorkshopId(workshopId)) throw new Error('A workshop is named by its UUID');
  return join(root, workshopId);
};
export const isWorkshopId = (name: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(name);

export const journalFolder = (folder: string): string => join(folder, 'journal');
export const blobFolder = (folder: string): string => join(folder, 'blobs');
export const backupFolder = (folder: string): string => join(folder, 'backups');

export const makeFolders = async (folder: string): Promise<void> => {
  for (const path of [journalFolder(folder), blobFolder(folder), backupFolder(folder)])
    await makeFolder(path);
};

export const journalNames = async (folder: string): Promise<readonly string[]> =>
  (await readdir(journalFolder(folder))).filter((name) => name.endsWith('.ndjson')).sort();

/** Lines that hold an event; a line with the right checksum but no event is counted, not fatal. */
export const eventsOf = (
  lines: readonly string[],
): { readonly events: readonly LogEvent[]; readonly odd: number } => {
  const read = lines.map((line) => readEventLine(line, sha256));
  return {
    events: read.flatMap((result) => (result.ok ? [result.value] : [])),
    odd: read.filter(({ ok }) => !ok).length,
  };
};

/** What the journals hold together, without opening them for writing. */
export const readEvents = async (
  folder: string,
  which: (name: string) => boolean = () => true,
): Promise<readonly LogEvent[]> => {
  const names = (await journalNames(folder)).filter(which);
  const texts = await Promise.all(names.map((name) => readFile(join(journalFolder(folder), name))));
  return mergeEvents(...texts.map((bytes) => eventsOf(readJournalText(bytes).lines).events));
};

import type { LogEvent } from '../../shared/log/envelope.ts';
import { fold } from '../../shared/log/fold.ts';
import { mergeEvents } from '../../shared/log/merge.ts';
import { type FileMode, fileModes } from '../../shared/nugget-file/manifest.ts';
import { err, ok } from '../../shared/result.ts';
import type { OpenedFile } from './check-file.ts';
import type { SaveInput, TableToSave } from './save-file.ts';

/** Two opened copies as one file to save: entries by union, results and tables of both. The same whichever comes first. */
export const mergedFile = (
  one: OpenedFile,
  two: OpenedFile,
): Pick<SaveInput, 'events' | 'blobs' | 'mode' | 'tables'> => {
  const results = new Map([...one.results, ...two.results]);
  const events = mergeEvents(one.events, two.events);
  return {
    events,
    mode: moreOf(one.manifest.privacy.mode, two.manifest.privacy.mode),
    tables: tablesOf(events, [one, two]),
    blobs: {
      read: async (hash) => {
        const bytes = results.get(hash);
        return bytes === undefined ? err({ code: 'missing' }) : ok(bytes);
      },
    },
  };
};

const moreOf = (a: FileMode, b: FileMode): FileMode => (fileModes.indexOf(a) > fileModes.indexOf(b) ? a : b);

/** The tables that the merged log counts on; where it names none of them, all: nobody's rows are thrown away. */
const tablesOf = (events: readonly LogEvent[], files: readonly OpenedFile[]): readonly TableToSave[] => {
  const found = new Map<string, TableToSave>();
  for (const { manifest, tables } of files)
    for (const { table, generation, rows, sha256 } of manifest.data) {
      const bytes = tables.get(sha256);
      if (bytes !== undefined)
        found.set(`${table} ${generation} ${sha256}`, { table, generation, rows, parquet: { bytes } });
    }
  const all = [...found.values()];
  const current = fold(events).data?.generation;
  const counted = all.filter(({ generation }) => generation === current);
  return counted.length > 0 ? counted : all;
};

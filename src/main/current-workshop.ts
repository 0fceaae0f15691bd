import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { OpenedWorkshop } from '../shared/ipc/contract.ts';
import { fileNoticeWords } from '../shared/messages/file-words.ts';
import { lostAmong } from '../shared/nugget-file/lost-entries.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { allowedQueries } from './allowed-queries.ts';
import { oneAtATime } from './store/one-at-a-time.ts';
import { type DiskFailure, writeWhole } from './store/disk.ts';
import { folderOf } from './store/workshop-folder.ts';
import { openWorkshop, type StoreDeps, type WorkshopStore } from './store/workshop-store.ts';

/** The one workshop that is open: its store, and where its data lies on this laptop. */
export type CurrentWorkshop = {
  readonly deps: StoreDeps;
  readonly store: () => WorkshopStore | null;
  readonly open: (workshopId: string) => Promise<Result<OpenedWorkshop, DiskFailure>>;
  readonly adopt: (store: WorkshopStore) => Promise<void>;
  /** Before another writer opens the same folder: one journal, one writer. */
  readonly close: () => Promise<void>;
  /** The read-only folder of the generation the log names last; null when it is not on this laptop. */
  readonly generation: () => Promise<string | null>;
  readonly opened: () => Promise<OpenedWorkshop>;
};

export const dataFolder = (store: WorkshopStore): string => join(store.folder, 'data');

/** Which content a generation folder holds stands beside it, for the folder itself is read-only. */
export const noteGeneration = (folder: string, hash: string): Promise<void> =>
  writeWhole(`${folder}.json`, JSON.stringify({ generation: hash }));

/** Made once per workshop and laptop; it is in no file that leaves, so keys made with it can't be guessed back. */
export const saltOf = async (store: WorkshopStore): Promise<string> => {
  const path = join(dataFolder(store), 'salt');
  const known = await readFile(path, 'utf8').catch(() => '');
  if (known !== '') return known;
  const salt = randomBytes(16).toString('hex');
  await mkdir(dataFolder(store), { recursive: true, mode: 0o700 });
  await writeWhole(path, salt);
  return salt;
};

const findGeneration = async (store: WorkshopStore): Promise<string | null> => {
  const wanted = store.workshop().data?.generation;
  if (!wanted) return null;
  const names = await readdir(dataFolder(store)).catch(() => []);
  for (const name of names.filter((one) => /^gen-\d+\.json$/.test(one))) {
    const text = await readFile(join(dataFolder(store), name), 'utf8').catch(() => '{}');
    if ((JSON.parse(text) as { generation?: unknown }).generation === wanted)
      return join(dataFolder(store), name.replace(/\.json$/, ''));
  }
  return null;
};

const broughtSchema = z.object({
  generation: z.string(),
  tables: z.array(z.object({ table: z.string(), sha256: z.string() })),
});
export type Brought = z.infer<typeof broughtSchema>;

/** Tables that came inside a file lie as blobs until a person says to read them. */
export const noteBrought = async (store: WorkshopStore, brought: Brought): Promise<void> => {
  await mkdir(dataFolder(store), { recursive: true, mode: 0o700 });
  await writeWhole(join(dataFolder(store), 'brought.json'), JSON.stringify(brought));
};
export const readBrought = async (store: WorkshopStore): Promise<Brought | null> => {
  const text = await readFile(join(dataFolder(store), 'brought.json'), 'utf8').catch(() => null);
  const read = text === null ? null : broughtSchema.safeParse(JSON.parse(text));
  return read?.success && read.data.generation === store.workshop().data?.generation ? read.data : null;
};

/** `root`: the folder that holds a folder for each workshop. */
export const createCurrentWorkshop = (
  deps: StoreDeps,
  root: string,
  onOpen: (workshopId: string) => void = () => undefined,
): CurrentWorkshop => {
  let store: WorkshopStore | null = null;
  // Two openings of one workshop would be two writers of one journal, and one would write over the other's entries.
  const queue = oneAtATime();
  const adopt = async (next: WorkshopStore): Promise<void> => {
    const before = store;
    store = next;
    if (before && before !== next) await before.close();
    onOpen(next.workshop().id);
  };
  const opened = async (): Promise<OpenedWorkshop> => {
    if (!store) throw new Error('no workshop is open');
    return {
      workshopId: store.workshop().id,
      events: store.events(),
      dataHere: (await findGeneration(store)) !== null,
      dataBrought: (await readBrought(store)) !== null,
      allowedQueries: await allowedQueries(store),
      notices: [...store.notices, ...(lostAmong(store.events()).length > 0 ? [fileNoticeWords.lost] : [])],
    };
  };
  return {
    deps,
    store: () => store,
    adopt: (next) => queue(() => adopt(next)),
    close: () =>
      queue(async () => {
        await store?.close();
        store = null;
      }),
    opened,
    generation: async () => (store ? findGeneration(store) : null),
    open: (workshopId) =>
      queue(async () => {
        if (store?.workshop().id === workshopId) {
          onOpen(workshopId);
          return ok(await opened());
        }
        const folder = folderOf(root, workshopId);
        // Opening makes what is missing; a workshop that was never here must not come to be.
        if (!existsSync(folder)) return err({ code: 'disk', message: 'ENOENT' });
        const result = await openWorkshop(folder, deps);
        if (!result.ok) return result;
        await adopt(result.value);
        return ok(await opened());
      }),
  };
};

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './store/disk.ts';
import type { WorkshopStore } from './store/workshop-store.ts';

/**
 * Hand-written queries that were written on this laptop, or that somebody here has looked at (I18). By the entry's hash,
 * beside the log and never in it: what a file says about itself allows nothing.
 */
const pathOf = (store: WorkshopStore): string => join(store.folder, 'allowed-queries.json');
const schema = z.array(z.string()).catch([]);

export const allowedQueries = async (store: WorkshopStore): Promise<readonly string[]> => {
  const text = await readFile(pathOf(store), 'utf8').catch(() => '[]');
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return [];
  }
};

export const allowQueries = async (store: WorkshopStore, entries: readonly string[]): Promise<void> => {
  if (entries.length === 0) return;
  const all = new Set([...(await allowedQueries(store)), ...entries]);
  await writeWhole(pathOf(store), JSON.stringify([...all]));
};

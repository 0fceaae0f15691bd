import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SaidText } from '../../shared/log/said-text.ts';
import { matchingTexts, saidIn } from '../../shared/log/said-texts.ts';
import { readWorkshop, workshopIds, type WorkshopSummary } from './list-workshops.ts';
import { folderOf, journalFolder, journalNames } from './workshop-folder.ts';

export type FoundElsewhere = WorkshopSummary & { readonly found: readonly SaidText[] };

const mostPerWorkshop = 20;

/**
 * The other workshops of this laptop, the last one used first, each with what was said there (nothing, for most); only
 * asked when somebody allowed it.
 */
export const findElsewhere = async (
  root: string,
  text: string,
  except: string | null,
): Promise<readonly FoundElsewhere[]> => {
  const found: FoundElsewhere[] = [];
  for (const workshopId of await workshopIds(root)) {
    const said = workshopId === except ? null : await saidThere(root, workshopId);
    if (said !== null)
      found.push({ ...said.summary, found: matchingTexts(said.texts, text).slice(0, mostPerWorkshop) });
  }
  return found.sort((a, b) => b.lastAt - a.lastAt);
};

type Said = { readonly summary: WorkshopSummary; readonly texts: readonly SaidText[] };
const read = new Map<string, { readonly stamp: string; readonly said: Said }>();

/** People type letter by letter: a log is read again only when its journals changed. */
const saidThere = async (root: string, workshopId: string): Promise<Said | null> => {
  const stamp = await stampOf(folderOf(root, workshopId));
  const known = read.get(workshopId);
  if (known?.stamp === stamp) return known.said;
  read.delete(workshopId);
  const there = await readWorkshop(root, workshopId);
  if (there === null) return null;
  const said = { summary: there.summary, texts: saidIn(there.workshop) };
  read.set(workshopId, { stamp, said });
  return said;
};

const stampOf = async (folder: string): Promise<string> => {
  const names = await journalNames(folder).catch(() => []);
  const stamps = names.map(async (name) => {
    const { size, mtimeMs } = await stat(join(journalFolder(folder), name));
    return `${name} ${size} ${mtimeMs}`;
  });
  return [folder, ...(await Promise.all(stamps).catch(() => []))].join('\n');
};

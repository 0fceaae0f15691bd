import { readdir } from 'node:fs/promises';
import { fold } from '../../shared/log/fold.ts';
import type { Workshop } from '../../shared/log/state.ts';
import { isMissing } from './disk.ts';
import { folderOf, isWorkshopId, readEvents } from './workshop-folder.ts';

export type WorkshopSummary = {
  readonly workshopId: string;
  readonly title: string;
  readonly question: string | null;
  readonly round: number;
  readonly lastAt: number;
  readonly entries: number;
};

/** The workshops on this laptop, the last one used first. One that can't be read is left out, not fatal. */
export const listWorkshops = async (root: string): Promise<readonly WorkshopSummary[]> => {
  const read = await Promise.all((await workshopIds(root)).map((id) => readWorkshop(root, id)));
  return read.flatMap((one) => one?.summary ?? []).sort((a, b) => b.lastAt - a.lastAt);
};

export const workshopIds = async (root: string): Promise<readonly string[]> => {
  const names = await readdir(root).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.filter(isWorkshopId);
};

/** Null where there is none any more, or nothing in it. */
export const readWorkshop = async (
  root: string,
  workshopId: string,
): Promise<{ readonly summary: WorkshopSummary; readonly workshop: Workshop } | null> => {
  try {
    const events = await readEvents(folderOf(root, workshopId));
    if (events.length === 0) return null;
    const workshop = fold(events);
    const lastAt = events.reduce((latest, { env }) => Math.max(latest, env.at), 0);
    return {
      workshop,
      summary: {
        workshopId,
        title: workshop.title,
        question: workshop.scope?.question ?? null,
        round: workshop.round,
        lastAt,
        entries: events.length,
      },
    };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

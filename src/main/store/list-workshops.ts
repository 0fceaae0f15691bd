import { readdir } from 'node:fs/promises';
import { fold } from '../../shared/log/fold.ts';
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
  const names = await readdir(root).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const summaries = await Promise.all(names.filter(isWorkshopId).map((name) => summarise(root, name)));
  return summaries.flatMap((summary) => summary ?? []).sort((a, b) => b.lastAt - a.lastAt);
};

const summarise = async (root: string, workshopId: string): Promise<WorkshopSummary | null> => {
  try {
    const events = await readEvents(folderOf(root, workshopId));
    if (events.length === 0) return null;
    const workshop = fold(events);
    const lastAt = events.reduce((latest, { env }) => Math.max(latest, env.at), 0);
    return {
      workshopId,
      title: workshop.title,
      question: workshop.scope?.question ?? null,
      round: workshop.round,
      lastAt,
      entries: events.length,
    };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

import { fold } from '../../shared/log/fold.ts';
import type { SaidText } from '../../shared/log/said-text.ts';
import { matchingTexts, saidIn } from '../../shared/log/said-texts.ts';
import { listWorkshops, type WorkshopSummary } from './list-workshops.ts';
import { folderOf, readEvents } from './workshop-folder.ts';

export type FoundElsewhere = WorkshopSummary & { readonly found: readonly SaidText[] };

const mostPerWorkshop = 20;

/** What was said in the other workshops of this laptop; only asked when somebody allowed it. */
export const findElsewhere = async (
  root: string,
  text: string,
  except: string | null,
): Promise<readonly FoundElsewhere[]> => {
  const summaries = await listWorkshops(root);
  const found: FoundElsewhere[] = [];
  for (const summary of summaries) {
    if (summary.workshopId === except) continue;
    const workshop = fold(await readEvents(folderOf(root, summary.workshopId)));
    const texts = matchingTexts(saidIn(workshop), text).slice(0, mostPerWorkshop);
    if (texts.length > 0) found.push({ ...summary, found: texts });
  }
  return found;
};

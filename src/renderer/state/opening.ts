import type { OpenedWorkshop } from '../../shared/ipc/contract.ts';
import { engineFailureWords } from '../../shared/messages/engine-words.ts';
import { keptQueryWords } from '../../shared/messages/screens/query-screen-words.ts';
import { isReplyPack } from '../../shared/nugget-file/reply-pack.ts';
import { getApp, say, setApp, tellProblem } from './app-store.ts';
import { ask } from './engine-client.ts';
import { firstAsked } from './first-asked.ts';
import { foldAll } from './folding.ts';
import { look } from './looking.ts';
import { waitingQueries } from './waiting-queries.ts';

export const describeData = async (): Promise<void> => {
  const answer = await ask({ kind: 'describe' }).answer;
  if (answer.ok && answer.value.kind === 'describe') setApp({ tables: answer.value.tables });
  if (!answer.ok && answer.error.code === 'data-damaged') tellProblem(engineFailureWords(answer.error));
};

/** Shows a workshop that main has opened. Without its question or data, the first missing step comes first. */
export const show = async (opened: OpenedWorkshop): Promise<void> => {
  const workshop = foldAll(opened.events);
  setApp({
    workshopId: opened.workshopId,
    events: opened.events,
    workshop,
    dataHere: opened.dataHere,
    dataBrought: opened.dataBrought,
    allowedQueries: opened.allowedQueries,
    tables: [],
    selection: undefined,
    ranged: null,
    exploring: null,
    cursor: -1,
    panel: null,
    status: null,
    pinned: workshop.assumptions.at(-1)?.id ?? null,
    navigator: null,
    entryOpen: false,
    looked: { state: 'nothing' },
    asked: firstAsked(workshop),
    screen: isReplyPack(workshop) ? 'reply' : !workshop.data ? 'data' : 'workshop',
  });
  const waiting = waitingQueries(workshop, opened.allowedQueries).length;
  const notices = [...opened.notices, ...(waiting > 0 ? [keptQueryWords.brought(waiting)] : [])];
  if (notices.length > 0) say(notices.join(' '));
  if (opened.dataHere) await describeData();
  if (getApp().workshopId === opened.workshopId) await look();
};

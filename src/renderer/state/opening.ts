import type { OpenedWorkshop } from '../../shared/ipc/contract.ts';
import { canonical } from '../../shared/log/canonical.ts';
import type { Workshop } from '../../shared/log/state.ts';
import { engineFailureWords } from '../../shared/messages/engine-words.ts';
import { keptQueryWords } from '../../shared/messages/screens/query-screen-words.ts';
import { isReplyPack } from '../../shared/nugget-file/reply-pack.ts';
import { getApp, say, setApp, tellProblem } from './app-store.ts';
import { ask } from './engine-client.ts';
import { foldAll } from './folding.ts';
import { definitionOf, look } from './looking.ts';
import { waitingQueries } from './waiting-queries.ts';

const firstAsked = (workshop: Workshop) => {
  const metric = workshop.metrics.at(-1);
  const definition = metric ? definitionOf(metric) : null;
  const last = workshop.evidence.findLast((one) => one.kind === 'snapshot')?.view;
  const same = definition && canonical(last?.['metric'] ?? null) === canonical(definition);
  const breakdown = same ? last?.['breakdown'] : null;
  return {
    metricId: metric?.id ?? null,
    breakdown: typeof breakdown === 'string' ? breakdown : null,
    rowScope: { all: [] },
  };
};

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

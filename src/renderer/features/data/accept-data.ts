import { type StoredJoin, storedJoins } from '../../../shared/data/stored-joins.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { proposeMetrics } from '../../../shared/metric/propose-metrics.ts';
import { getApp, setApp } from '../../state/app-store.ts';
import { look } from '../../state/looking.ts';
import { recheckAll } from '../challenge/recheck-data.ts';
import { describeData } from '../../state/opening.ts';

/** The first metric is defined by the pair (M); new data only has its tables described and the chart asked again. */
export const acceptedData = async (): Promise<void> => {
  setApp({ dataHere: true });
  await describeData();
  await look();
  await recheckAll();
};

/** The joins of the loaded data, as the log keeps them. */
export const joinsOf = (workshop: Workshop): readonly StoredJoin[] => storedJoins(workshop.data?.joins ?? []);

export const proposalsFor = (): ReturnType<typeof proposeMetrics> => {
  const workshop = getApp().workshop;
  return workshop?.data ? proposeMetrics(workshop.data.tables, joinsOf(workshop), workshop.currency) : [];
};

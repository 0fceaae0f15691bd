import { scopesWithout } from '../../shared/challenge/decided-rows.ts';
import { appStore } from './app-store.ts';
import { countCut } from './cuts.ts';
import { currentMetric, definitionOf } from './looking.ts';

/** I21: rows chosen by a filter are a cut as well, once their result is on screen. */
export const watchCuts = (): (() => void) =>
  appStore.subscribe(({ looked, workshop, asked }, before) => {
    if (looked === before.looked || looked.state !== 'seen' || asked.rowScope.all.length === 0) return;
    const state = currentMetric(workshop, asked);
    const metric = state ? definitionOf(state) : null;
    if (workshop?.session && metric)
      void countCut(
        workshop,
        metric,
        asked.rowScope,
        scopesWithout(workshop, metric, { view: looked.seen.view }),
      );
  });

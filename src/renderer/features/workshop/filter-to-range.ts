import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { getApp, say, setApp } from '../../state/app-store.ts';
import { look } from '../../state/looking.ts';
import { rangeScope } from '../../state/ranging.ts';

/** The rows in the chosen range become the rows that count. */
export const filterToRange = (): void => {
  const { ranged, asked } = getApp();
  if (!ranged) return;
  const scope = rangeScope(ranged);
  const rowScope = { all: [...asked.rowScope.all, ...scope.all] };
  setApp({ asked: { ...asked, rowScope }, selection: undefined, ranged: null, cursor: -1 });
  say(words.explore.filtered(scopeInWords(scope)), true);
  void look();
};

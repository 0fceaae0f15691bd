import { useEffect, useState } from 'react';
import type { RecentWorkshop } from '../../../shared/ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';

const key = 'nugget.search-elsewhere';

/** Whether the other workshops on this laptop may be searched is asked once, and kept on this laptop only. */
export const elsewhereAllowed = (): boolean => localStorage.getItem(key) === '1';
export const allowElsewhere = (allowed: boolean): void =>
  allowed ? localStorage.setItem(key, '1') : localStorage.removeItem(key);

/** What was said in the other workshops; an answer to an older text is not shown. */
export const useElsewhere = (text: string, allowed: boolean): readonly RecentWorkshop[] => {
  const [found, setFound] = useState<{ readonly of: string; readonly there: readonly RecentWorkshop[] }>({
    of: '',
    there: [],
  });
  const find = text.trim();
  useEffect(() => {
    if (!allowed || find.length < 2) return undefined;
    let mine = true;
    const soon = setTimeout(
      () => void bridge.workshopList({ find }).then((there) => mine && setFound({ of: find, there })),
      150,
    );
    return () => {
      mine = false;
      clearTimeout(soon);
    };
  }, [find, allowed]);
  return allowed && found.of === find ? found.there : [];
};

import { useEffect, useState } from 'react';
import type { RecentWorkshop } from '../../../shared/ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';

const key = 'nugget.search-elsewhere';

/** Whether the other workshops on this laptop may be searched is asked once, and kept on this laptop only. */
export const elsewhereAllowed = (): boolean => localStorage.getItem(key) === '1';
export const allowElsewhere = (allowed: boolean): void =>
  allowed ? localStorage.setItem(key, '1') : localStorage.removeItem(key);

/** What was said in the other workshops; null while nobody asked them or they have not answered for this text yet. */
export const useElsewhere = (text: string, allowed: boolean): readonly RecentWorkshop[] | null => {
  const [answered, setAnswered] = useState<{
    readonly find: string;
    readonly there: readonly RecentWorkshop[];
  } | null>(null);
  const find = text.trim();
  useEffect(() => {
    if (!allowed || find.length < 2) return undefined;
    let mine = true;
    const soon = setTimeout(
      () => void bridge.workshopList({ find }).then((there) => mine && setAnswered({ find, there })),
      150,
    );
    return () => {
      mine = false;
      clearTimeout(soon);
    };
  }, [find, allowed]);
  return allowed && answered?.find === find ? answered.there : null;
};

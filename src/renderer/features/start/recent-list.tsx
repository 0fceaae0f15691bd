import { useState } from 'react';
import type { RecentWorkshop } from '../../../shared/ipc/contract.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { relativeDay } from '../../../shared/messages/dates.ts';
import { useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import styles from './recent-list.module.css';

type Props = { readonly recent: readonly RecentWorkshop[]; readonly onOpen: (workshopId: string) => void };

export const RecentList = ({ recent, onOpen }: Props) => {
  const [now] = useState(() => Date.now());
  const large = useApp((state) => state.large);
  const [shown, setShown] = useState(false);
  const broken = recent.find(({ brokenOff }) => brokenOff);
  return (
    <div className={styles.recent}>
      {broken ? (
        <p className={styles.broken} role="status">
          <span>{words.start.brokenOff(broken.round, broken.entries)}</span>
          <Button onPress={() => onOpen(broken.workshopId)}>{words.start.goOn}</Button>
        </p>
      ) : null}
      <h2 className={styles.label}>{words.start.recent}</h2>
      {recent.length === 0 ? <p className={styles.none}>{words.start.noRecent}</p> : null}
      {large && !shown && recent.length > 0 ? (
        <Button onPress={() => setShown(true)}>{words.start.showRecent(recent.length)}</Button>
      ) : null}
      <ul hidden={large && !shown}>
        {recent.slice(0, 5).map((one) => (
          <li key={one.workshopId}>
            <button type="button" className={styles.row} onClick={() => onOpen(one.workshopId)}>
              <span className={styles.title}>{one.title}</span>
              <span className={styles.when}>
                {words.workshop.round(one.round)} · {relativeDay(one.lastAt, now)}
              </span>
              {one.question && one.question !== one.title ? (
                <span className={styles.question}>{one.question}</span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};

import type { ReactNode } from 'react';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import styles from './screen-bar.module.css';

const places = [
  { screen: 'workshop', command: 'chart', name: () => words.workshop.chart },
  { screen: 'timeline', command: 'timeline', name: () => words.timeline.heading },
  { screen: 'insights', command: 'board', name: () => words.workshop.insights },
  { screen: 'words', command: 'words', name: () => words.words.heading },
  { screen: 'brief', command: 'brief', name: () => words.brief.heading },
  { screen: 'report', command: 'report', name: () => words.workshop.report },
] as const;

/** The second line of every page beside the chart: where we are, where one can go, and what one can do here. */
export const ScreenBar = ({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}) => {
  const screen = useApp((state) => state.screen);
  return (
    <nav className={styles.bar} aria-label={title} data-area="">
      <h2 className={styles.title}>{title}</h2>
      <span className="quiet">{note}</span>
      <span className={styles.space} />
      {children}
      <span className={styles.places}>
        {places
          .filter((place) => place.screen !== screen)
          .map((place) => (
            <Button key={place.screen} look="quiet" onPress={() => runCommand(place.command)}>
              {place.name()}
            </Button>
          ))}
      </span>
    </nav>
  );
};

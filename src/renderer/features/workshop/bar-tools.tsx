import { memo } from 'react';
import { CalendarDays, Columns2, Database, FileText, Gem, LayoutGrid, Milestone, Save } from 'lucide-react';
import { words } from '../../../shared/messages/screen-words.ts';
import { useKeyCap } from '../../commands/key-cap.ts';
import { runCommand } from '../../commands/run.ts';
import { type Lenses, setApp, useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import styles from './ask-bar.module.css';

/** How the sheet is laid out, and where else one may go from it. */
export const BarTools = memo(() => {
  const lenses = useApp((state) => state.lenses);
  const beforeAfter = useApp((state) => state.beforeAfter);
  const calendar = useApp((state) => state.calendar);
  const exploring = useApp((state) => state.exploring !== null);
  const large = useApp((state) => state.large);
  const cap = useKeyCap('before-after');
  const both =
    lenses === 'stacked'
      ? ({ id: 'stacked', words: words.workshop.stackedShort } as const)
      : ({ id: 'both', words: words.workshop.bothShort } as const);
  return (
    <div className={styles.tools}>
      <Segments<Lenses>
        label={words.workshop.both}
        value={large && lenses !== 'analyst' ? 'marketer' : lenses}
        onChange={(id) => setApp({ lenses: id })}
        options={[
          // Large type has room for one of them, with a strip of the other.
          ...(large ? [] : [both]),
          { id: 'marketer', words: words.workshop.marketer },
          { id: 'analyst', words: words.workshop.analyst },
        ]}
      />
      <Button
        look="quiet"
        icon={<LayoutGrid size={16} />}
        pressed={exploring}
        label={words.explore.title}
        onPress={() => runCommand('explore')}
      >
        <span className={styles.word}>{words.explore.title}</span>
      </Button>
      <Button
        look="quiet"
        icon={<Columns2 size={16} />}
        pressed={beforeAfter}
        shortcut={cap}
        label={words.workshop.beforeAfter}
        onPress={() => runCommand('before-after')}
      >
        <span className={styles.word}>{words.workshop.beforeAfter}</span>
      </Button>
      <Button
        look="quiet"
        icon={<CalendarDays size={16} />}
        pressed={calendar}
        label={words.workshop.calendar}
        onPress={() => runCommand('calendar')}
      >
        <span className={styles.word}>{words.workshop.calendar}</span>
      </Button>
      <Button
        look="quiet"
        icon={<Milestone size={16} />}
        label={words.timeline.heading}
        onPress={() => runCommand('timeline')}
      >
        <span className={styles.word}>{words.timeline.heading}</span>
      </Button>
      <Button
        look="quiet"
        icon={<Gem size={16} />}
        label={words.workshop.insights}
        onPress={() => runCommand('board')}
      >
        <span className={styles.lead}>{words.workshop.insights}</span>
      </Button>
      <Button
        look="quiet"
        icon={<FileText size={16} />}
        label={words.workshop.report}
        onPress={() => runCommand('report')}
      >
        <span className={styles.lead}>{words.workshop.report}</span>
      </Button>
      <Button
        look="quiet"
        icon={<Database size={16} />}
        label={words.workshop.data}
        onPress={() => runCommand('data')}
      >
        <span className="hidden-words">{words.workshop.data}</span>
      </Button>
      <Button
        look="quiet"
        icon={<Save size={16} />}
        label={words.workshop.save}
        onPress={() => runCommand('save')}
      >
        <span className="hidden-words">{words.workshop.save}</span>
      </Button>
      <Button look="quiet" label={words.workshop.keys} onPress={() => runCommand('keys')}>
        ?
      </Button>
    </div>
  );
});

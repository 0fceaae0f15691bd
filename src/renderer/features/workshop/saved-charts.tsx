import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { Button } from '../../ui/button.tsx';
import { EvidencePicture } from '../log/evidence-picture.tsx';
import paper from './paper.module.css';
import styles from './saved-charts.module.css';

/** The second laptop: no data here, every chart still to be seen from its frozen result. */
export const SavedCharts = ({ workshop }: { readonly workshop: Workshop }) => (
  <div className={paper.sheet}>
    <div className={styles.saved}>
      <div className={styles.head}>
        <p>{words.workshop.noDataHere}</p>
        <Button onPress={() => runCommand('data')}>{words.data.choose}</Button>
      </div>
      <div className={styles.grid}>
        {workshop.evidence.filter((one) => one.result).map((one) => (
          <section key={one.id} className={styles.one} aria-label={words.workshop.savedResult}>
            <EvidencePicture workshop={workshop} evidence={one.id} />
          </section>
        ))}
      </div>
    </div>
  </div>
);

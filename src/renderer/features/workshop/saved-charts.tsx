import type { Workshop } from '../../../shared/log/state.ts';
import { failureWords } from '../../../shared/messages/failure-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { bridge } from '../../state/bridge.ts';
import { say, tellProblem, useApp } from '../../state/app-store.ts';
import { show } from '../../state/opening.ts';
import { Button } from '../../ui/button.tsx';
import { EvidencePicture } from '../log/evidence-picture.tsx';
import paper from './paper.module.css';
import styles from './saved-charts.module.css';
import { useOnce } from '../../ui/use-once.ts';

/** The second laptop: no data here, every chart still to be seen from its frozen result. */
export const SavedCharts = ({ workshop }: { readonly workshop: Workshop }) => {
  const brought = useApp((state) => state.dataBrought);
  const read = useOnce(async (): Promise<void> => {
    say(words.workshop.reading);
    const answer = await bridge.dataBrought(undefined);
    if (answer.ok) await show(answer.value);
    else tellProblem(failureWords(answer.error));
  });
  const find = useOnce(async (): Promise<void> => {
    const answer = await bridge.dataBrought({ find: true });
    if (answer.ok) {
      await show(answer.value);
      say(words.workshop.found);
    } else if (answer.error.code !== 'cancelled') tellProblem(failureWords(answer.error));
  });
  return (
    <div className={paper.sheet}>
      <div className={styles.saved}>
        <div className={styles.head}>
          <p>{brought ? words.workshop.broughtNote : words.workshop.noDataHere}</p>
          {brought ? (
            <Button look="main" autoFocus onPress={() => void read()}>
              {words.workshop.brought}
            </Button>
          ) : (
            <>
              <Button look="main" onPress={() => void find()}>
                {words.workshop.findFile}
              </Button>
              <Button onPress={() => runCommand('data')}>{words.workshop.asNewData}</Button>
            </>
          )}
        </div>
        <div className={styles.grid}>
          {workshop.evidence
            .filter((one) => one.result)
            .map((one) => (
              <section
                key={one.id}
                className={styles.one}
                aria-label={`${words.workshop.savedResult}: ${one.says}`}
              >
                <EvidencePicture workshop={workshop} evidence={one.id} />
              </section>
            ))}
        </div>
      </div>
    </div>
  );
};

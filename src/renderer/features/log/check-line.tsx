import { storedCheck } from '../../../shared/challenge/stored-check.ts';
import type { Assumption } from '../../../shared/log/state.ts';
import { outcomeWords } from '../../../shared/messages/log-words.ts';
import { whyCannot } from '../../../shared/messages/recheck-words.ts';
import { measuredWords } from '../../../shared/messages/measured-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { checkInWords } from '../../../shared/metric/check-words.ts';
import { setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { lastCheck, runCheck } from './assumption-check.ts';
import styles from './check-line.module.css';

/** How we'd know, and what the last check on this wording said. */
export const CheckLine = ({ assumption }: { readonly assumption: Assumption }) => {
  const check = storedCheck(assumption);
  const last = lastCheck(assumption);
  const edit = (): void => setApp({ panel: { kind: 'check', assumption: assumption.id, then: 'card' } });
  if (!check)
    return (
      <div className={styles.check}>
        <p className="quiet">{words.card.noCheck}</p>
        <Button size="small" onPress={edit}>
          {words.card.setCheck}
        </Button>
      </div>
    );
  return (
    <div className={styles.check}>
      <p>{checkInWords(check)}</p>
      {last ? (
        <p>
          <strong data-outcome={last.outcome}>{outcomeWords[last.outcome]}</strong>
          {last.reason === 'definition changed' ? null : whyCannot(last.outcome, last)}
          {last.measured ? (
            <span className="num">: {measuredWords(last.measured, last.unit, ['[', ']'])}</span>
          ) : null}
          {last.reason === 'definition changed' ? (
            <span className="quiet"> · {words.check.otherwise}</span>
          ) : null}
        </p>
      ) : (
        <Button size="small" onPress={() => void runCheck(assumption)}>
          {words.card.checkNow}
        </Button>
      )}
    </div>
  );
};

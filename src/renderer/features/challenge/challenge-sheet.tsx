import { metricWords } from '../../../shared/messages/metric-words.ts';
import { useMemo, useState } from 'react';
import type { Probe } from '../../../shared/challenge/probe.ts';
import { storedCheck } from '../../../shared/challenge/stored-check.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { outcomeWords } from '../../../shared/messages/log-words.ts';
import { oneDecimal } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import type { CheckDefinition } from '../../../shared/metric/check.ts';
import { checkInWords } from '../../../shared/metric/check-words.ts';
import { setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { claimFor } from './claim-for.ts';
import { ProbeCard } from './probe-card.tsx';
import { useChallenge } from './use-challenge.ts';
import styles from './challenge-sheet.module.css';

type Props = { readonly workshop: Workshop; readonly assumption: Assumption };

/** What could change this? The data asks, strongest first; people answer with one key. The machine gives no verdict. */
export const ChallengeSheet = ({ workshop, assumption }: Props) => {
  const check = storedCheck(assumption);
  // Asking again is a new asking, with nothing of the old one.
  const [round, setRound] = useState(0);
  return check === null ? (
    <Sheet
      title={words.challenge.heading(assumption.label)}
      settled
      onClose={() => setApp({ panel: null })}
      actions={
        <Button
          look="main"
          autoFocus
          onPress={() => setApp({ panel: { kind: 'check', assumption: assumption.id, then: 'challenge' } })}
        >
          {words.checkSheet.save}
        </Button>
      }
    >
      <p>{words.challenge.needsCheck}</p>
    </Sheet>
  ) : (
    <Asked
      key={round}
      workshop={workshop}
      assumption={assumption}
      check={check}
      onAgain={() => setRound(round + 1)}
    />
  );
};

const all = 10;

type AskedProps = Props & { readonly check: CheckDefinition; readonly onAgain: () => void };

const Asked = ({ workshop, assumption, check, onAgain }: AskedProps) => {
  const [claim] = useState(() => claimFor(workshop, assumption, check));
  const { asking, stop } = useChallenge(workshop, assumption, claim);
  const [chosen, setChosen] = useState<Probe['id'] | null>(null);
  const { flagged, quiet } = useMemo(
    () => ({
      flagged: asking.probes.filter((probe) => probe.flagged),
      quiet: asking.probes.filter((probe) => !probe.flagged),
    }),
    [asking.probes],
  );
  const answers = assumption.challenges.find(({ event }) => event === asking.run)?.answers ?? [];
  const answered = (id: Probe['id']) => answers.findLast(({ probe }) => probe === id) ?? null;
  const open = chosen ?? flagged.find(({ id }) => answered(id) === null)?.id ?? flagged[0]?.id ?? null;
  return (
    <Sheet
      title={words.challenge.heading(assumption.label)}
      note={
        asking.state === 'asking'
          ? words.challenge.asking(asking.probes.length, all)
          : asking.state === 'stopped'
            ? words.challenge.stale
            : words.challenge.asked(flagged.length)
      }
      settled
      onClose={() => setApp({ panel: null })}
      actions={
        asking.state === 'asking' ? (
          <Button onPress={stop}>{words.challenge.stop}</Button>
        ) : (
          <Button onPress={onAgain}>{words.challenge.again}</Button>
        )
      }
    >
      <p className={styles.claim}>
        {words.challenge.claim(checkInWords(check))}
        {asking.claim ? (
          <>
            {' '}
            {words.challenge.result}: <strong>{outcomeWords[asking.claim.outcome]}</strong>
            {asking.claim.effect === null ? null : (
              <span className="num">
                {' '}
                ({signed(asking.claim.effect)}
                {asking.claim.low === null || asking.claim.high === null
                  ? ''
                  : ` [${metricWords.fromTo(signed(asking.claim.low), signed(asking.claim.high))}]`}
                )
              </span>
            )}
          </>
        ) : null}
      </p>
      <div className={styles.cards}>
        {flagged.map((probe) => (
          <ProbeCard
            key={probe.id}
            workshop={workshop}
            assumption={assumption}
            probe={probe}
            run={asking.run}
            answer={answered(probe.id)}
            open={probe.id === open}
            onOpen={() => setChosen(probe.id)}
            onAnswered={() => setChosen(null)}
          />
        ))}
        {asking.state === 'asked' && flagged.length === 0 ? (
          <div className={styles.nothing}>
            <p>{words.challenge.nothing}</p>
            <Button
              look="main"
              autoFocus
              onPress={() => setApp({ panel: { kind: 'context', assumption: assumption.id } })}
            >
              {words.challenge.context}
            </Button>
          </div>
        ) : null}
        {quiet.length > 0 ? (
          <details className={styles.quiet}>
            <summary>{words.challenge.quiet(quiet.length)}</summary>
            <ul>
              {quiet.map((probe) => (
                <li key={probe.id}>
                  <strong>{probe.id}</strong> {probe.question} <span className="quiet">{probe.detail}</span>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </Sheet>
  );
};

const signed = (value: number): string => `${value > 0 ? '+' : ''}${oneDecimal(value)}`;

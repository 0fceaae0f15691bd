import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { stepForBriefGap } from '../../../shared/log/next-step.ts';
import type { Brief, Workshop } from '../../../shared/log/state.ts';
import { whyBriefLooks } from '../../../shared/log/why-look.ts';
import { briefGapWords } from '../../../shared/messages/brief-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { say } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { MissingLine } from '../log/missing-line.tsx';
import { NeedsLook } from '../log/needs-look.tsx';
import { TwoVersions } from '../merge/two-versions.tsx';
import styles from './brief-screen.module.css';

type Props = {
  readonly workshop: Workshop;
  readonly brief: Brief;
  readonly keep: () => Promise<void>;
  readonly children: ReactNode;
};

/** What the gate still misses, or that it may be handed on; beside it the gauge and the ways out. */
export const ReadyCard = ({ workshop, brief, keep, children }: Props) => {
  const labels = Object.fromEntries(workshop.insights.map(({ id, label }) => [id, label]));
  const ready = useOnce(async (): Promise<void> => {
    await keep();
    if (await append(entry('brief.ready', brief.id, {}))) say(words.brief.saidReady(brief.label));
  });
  return (
    <section className={styles.card} aria-label={words.brief.readyHeading} data-ready={brief.state}>
      <div>
        {brief.state === 'ready' ? (
          <p className={styles.good}>
            <Check size={16} aria-hidden="true" /> {words.brief.isReady}
          </p>
        ) : brief.missing.length === 0 ? (
          <Button look="main" icon={<Check size={15} />} onPress={() => void ready()}>
            {words.brief.markReady}
          </Button>
        ) : (
          <>
            <h3>{words.brief.notReady}</h3>
            <ul className={styles.gaps}>
              {brief.missing.map((gap) => (
                <li key={JSON.stringify(gap)}>
                  <MissingLine
                    workshop={workshop}
                    words={briefGapWords(gap, labels)}
                    step={stepForBriefGap(gap)}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
        {brief.state === 'retired' ? null : <NeedsLook why={whyBriefLooks(workshop, brief)} />}
        <TwoVersions workshop={workshop} entity={brief.id} />
      </div>
      <div>{children}</div>
    </section>
  );
};

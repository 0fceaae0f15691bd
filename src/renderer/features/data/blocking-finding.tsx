import { OctagonX } from 'lucide-react';
import { useState } from 'react';
import type { Finding, ImportDecision } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { type DataFile, decide } from './data-store.ts';
import { offerWords } from './decision-words.ts';
import { WhereItSits } from './where-it-sits.tsx';
import styles from './blocking-finding.module.css';

type Props = { readonly file: DataFile; readonly finding: Finding };
/** Opens into a card: what was found, where it sits, and what can be done; nothing goes on without a choice. */
export const BlockingFinding = ({ file, finding }: Props) => {
  const [leaving, setLeaving] = useState<(ImportDecision & { choice: 'leave-out' }) | null>(null);
  const [reason, setReason] = useState('');
  const at = finding.value ? finding.words.indexOf(finding.value) : -1;
  return (
    <section className={styles.card} aria-label={finding.words}>
      <div className={styles.left}>
        <p className={styles.kicker}>
          <OctagonX size={17} aria-hidden="true" /> {words.data.solveFirst}
        </p>
        <p className={styles.words}>
          {at >= 0 && finding.value ? (
            <>
              {finding.words.slice(0, at)}
              <code className={styles.cell}>{finding.value}</code>
              {finding.words.slice(at + finding.value.length)}
            </>
          ) : (
            finding.words
          )}
        </p>
        <div className={styles.actions}>
          {(finding.offers ?? []).map((offer, index) => (
            <Button
              key={JSON.stringify(offer)}
              look={index === 0 ? 'main' : offer.choice === 'leave-out' ? 'quiet' : 'edge'}
              onPress={() => (offer.choice === 'leave-out' ? setLeaving(offer) : decide(file, offer))}
            >
              {offerWords(offer)}
            </Button>
          ))}
        </div>
        {leaving ? (
          <div className={styles.leave}>
            <Field
              label={words.data.leaveOutWhy}
              value={reason}
              onChange={setReason}
              autoFocus
              onEnter={() => reason.trim() && decide(file, { ...leaving, reason: reason.trim() })}
            />
            <Button
              disabled={!reason.trim()}
              onPress={() => decide(file, { ...leaving, reason: reason.trim() })}
            >
              {words.data.leaveOutDo}
            </Button>
          </div>
        ) : null}
        {finding.detail ? <p className={styles.detail}>{finding.detail}</p> : null}
      </div>
      <WhereItSits finding={finding} />
    </section>
  );
};

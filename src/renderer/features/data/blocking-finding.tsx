import { OctagonX } from 'lucide-react';
import { useState } from 'react';
import type { Finding, ImportDecision } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { type DataFile, decide } from './data-store.ts';
import { offerWords } from './decision-words.ts';
import { MendOffers } from './mend-offers.tsx';
import { WhereItSits } from './where-it-sits.tsx';
import styles from './blocking-finding.module.css';

type LeaveOut = ImportDecision & { readonly choice: 'leave-out' };
const isLeaveOut = (offer: ImportDecision): offer is LeaveOut => offer.choice === 'leave-out';

const leaveOutWords = (rows: number, known: boolean): string =>
  known
    ? rows === 1
      ? words.data.leaveOutDo
      : words.data.leaveOutAllDo(rows)
    : rows === 1
      ? words.data.leaveOut
      : words.data.leaveOutAll(rows);

type Props = { readonly file: DataFile; readonly finding: Finding };
/** Opens into a card: what was found, where it sits, and what can be done; nothing goes on without a choice. */
export const BlockingFinding = ({ file, finding }: Props) => {
  const [leaving, setLeaving] = useState(false);
  const [reason, setReason] = useState('');
  const rows = (finding.offers ?? []).filter(isLeaveOut);
  const [others, leaveOut] = [(finding.offers ?? []).filter((offer) => !isLeaveOut(offer)), rows[0]];
  const offers = leaveOut ? [...others.slice(0, 1), leaveOut, ...others.slice(1)] : others;
  const leave = (): void => {
    const why = reason.trim();
    if (why) decide(file, ...rows.map((row) => ({ ...row, reason: why })));
  };
  // What the doctor knows the reason for needs no other: it is one press.
  const known = rows.every((row) => row.reason !== 'left out');
  const at = finding.value ? finding.words.indexOf(finding.value) : -1;
  return (
    <section
      className={finding.around || finding.others ? styles.card : `${styles.card} ${styles.whole}`}
      aria-label={finding.words}
    >
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
        {at === -1 && finding.value && !finding.mends ? (
          <code className={styles.cell}>{finding.value.slice(0, 100)}</code>
        ) : null}
        <MendOffers file={file} finding={finding} look="card">
          {offers.map((offer, index) => (
            <Button
              key={JSON.stringify(offer)}
              look={
                index === 0 && offer.choice !== 'leave-out'
                  ? 'main'
                  : isLeaveOut(offer) && !known
                    ? 'quiet'
                    : 'edge'
              }
              onPress={() =>
                !isLeaveOut(offer) ? decide(file, offer) : known ? decide(file, ...rows) : setLeaving(true)
              }
            >
              {isLeaveOut(offer) ? leaveOutWords(rows.length, known) : offerWords(offer, finding.value)}
            </Button>
          ))}
        </MendOffers>
        {leaving ? (
          <div className={styles.leave}>
            <Field
              label={rows.length > 1 ? words.data.leaveOutAllWhy : words.data.leaveOutWhy}
              value={reason}
              onChange={setReason}
              autoFocus
              onEnter={leave}
            />
            <Button disabled={!reason.trim()} onPress={leave}>
              {rows.length > 1 ? words.data.leaveOutAllDo(rows.length) : words.data.leaveOutDo}
            </Button>
          </div>
        ) : null}
        {finding.detail ? <p className={styles.detail}>{finding.detail}</p> : null}
      </div>
      {finding.around || finding.others ? <WhereItSits finding={finding} /> : null}
    </section>
  );
};

import { useEffect, useState } from 'react';
import { type DecidedAgain, decidedAgain } from '../../../shared/challenge/decided-again.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { decidedAgainWords as words } from '../../../shared/messages/recheck-words.ts';
import { getApp } from '../../state/app-store.ts';
import { askView } from '../../state/asking-views.ts';
import styles from './recheck-sheet.module.css';

/** Agreed decisions about rows, applied again by their rule; and what stands out now that they do not cover. */
export const DecidedLines = ({ workshop }: { readonly workshop: Workshop }) => {
  const again = useDecidedAgain(workshop);
  if (again.length === 0) return null;
  return (
    <section className={styles.line} aria-label={words.heading} data-recheck="rows">
      <p className={styles.statement}>
        <strong>{words.heading}</strong>
      </p>
      {again.map(({ decision, found, uncovered }) => (
        <p key={decision.id} className={styles.flag}>
          <span>{words.found(decision.label, decision.words, found)}</span>
          {uncovered.length > 0 ? <strong>{words.uncovered(uncovered.map(words.row))}</strong> : null}
        </p>
      ))}
    </section>
  );
};

const useDecidedAgain = (workshop: Workshop): readonly DecidedAgain[] => {
  const [again, setAgain] = useState<readonly DecidedAgain[]>([]);
  const version = workshop.data?.version;
  useEffect(() => {
    let mine = true;
    void decidedAgain(workshop, workshop.dataVersions.at(-2) ?? null, getApp().tables, async (view) => {
      const read = await askView(view).result;
      return read.ok ? read.value : null;
    }).then((found) => mine && setAgain(found));
    return () => {
      mine = false;
    };
    // Asked once for each data version: what is said meanwhile changes no row.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [version]);
  return again;
};

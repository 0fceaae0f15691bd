import { useEffect, useState } from 'react';
import { failureWords } from '../../../shared/messages/failure-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import type { CallResults } from '../../../shared/ipc/contract.ts';
import { say, setApp, tellProblem, useApp } from '../../state/app-store.ts';
import { bridge } from '../../state/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import styles from './about-sheet.module.css';

const saveProblems = async (): Promise<void> => {
  const saved = await bridge.reportExport({ kind: 'problem', format: 'txt' });
  if (saved.ok) say(words.about.problemSaved(saved.value.fileName));
  else if (saved.error.code !== 'not-chosen') tellProblem(failureWords(saved.error));
};

/** What this is, what it is made of, and what to hand to somebody who helps. */
export const AboutSheet = () => {
  const open = useApp((state) => state.panel?.kind === 'about');
  const [info, setInfo] = useState<CallResults['app:info'] | null>(null);
  useEffect(() => {
    if (open) void bridge.appInfo({ licences: true, problems: true }).then(setInfo);
  }, [open]);
  if (!open) return null;
  return (
    <Sheet title={words.about.heading} onClose={() => setApp({ panel: null })} where="middle" settled>
      {info ? (
        <>
          <div className={styles.what}>
            <Mark size={44} />
            <div>
              <p className={styles.version}>{words.about.version(info.version)}</p>
              <p className={styles.lead}>{words.about.what}</p>
              <p className={styles.runs}>
                {words.about.runsOn}: {info.runtime}
              </p>
            </div>
          </div>
          <h3 className={styles.label}>{words.about.problem}</h3>
          <p className={styles.note}>{words.about.problemNote}</p>
          <pre className={styles.problems} tabIndex={0} aria-label={words.about.problem}>
            {info.problems.trim()}
          </pre>
          <Button onPress={() => void saveProblems()}>{words.about.problemSave}</Button>
          <h3 className={styles.label}>{words.about.licences}</h3>
          {info.licences.map((group) => (
            <details key={group.packages.join()} className={styles.group}>
              <summary>
                <span>{group.packages.slice(0, 3).join(', ')}</span>
                <span className={styles.kind}>
                  {group.packages.length > 3 ? `${words.about.parts(group.packages.length)} · ` : ''}
                  {group.licence}
                </span>
              </summary>
              {group.packages.length > 3 ? <p className={styles.note}>{group.packages.join(', ')}</p> : null}
              <pre>{group.text || words.about.noText}</pre>
            </details>
          ))}
        </>
      ) : null}
    </Sheet>
  );
};

import { useState } from 'react';
import { didItHelp } from '../../../shared/log/did-it-help.ts';
import { allow } from '../../../shared/log/rules.ts';
import type { Brief, Workshop } from '../../../shared/log/state.ts';
import { didItHelpWords as words } from '../../../shared/messages/did-it-help-words.ts';
import { say } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useOnce } from '../../ui/use-once.ts';
import styles from './brief-screen.module.css';

/** "Did it help?": the number as it came out, beside the one that was asked for; and how briefs do as a whole. */
export const BriefResult = ({ workshop, brief }: { readonly workshop: Workshop; readonly brief: Brief }) => {
  const [learned, setLearned] = useState('');
  const closing = entry('brief.closed', brief.id, { learned: learned.trim() || '…' });
  const close = useOnce(async (): Promise<void> => {
    if (await append(closing)) say(words.saidClosed(brief.label));
  });
  if (brief.success === null) return null;
  return (
    <section
      className={styles.result}
      aria-label={words.heading}
      data-result={brief.result?.outcome ?? 'none'}
    >
      <h3>{words.heading}</h3>
      {brief.result === null ? (
        <p className="quiet">{words.waiting(brief.success.judgedOn)}</p>
      ) : (
        <>
          <p>
            <strong className="num">{words.result(brief.result)}</strong>{' '}
            <span className="quiet">{words.rows(brief.result)}</span>
          </p>
          <p className="quiet">{words.compared(didItHelp(workshop))}</p>
        </>
      )}
      {brief.learned === undefined ? null : <p>{words.closed(brief.learned)}</p>}
      {brief.result !== null && brief.state !== 'closed' && allow(workshop, closing).ok ? (
        <div className={styles.learn}>
          <Field
            label={words.learn}
            value={learned}
            onChange={setLearned}
            voice="person"
            onEnter={() => learned.trim() && void close()}
          />
          <Button size="small" disabled={learned.trim() === ''} onPress={() => void close()}>
            {words.close}
          </Button>
        </div>
      ) : null}
    </section>
  );
};

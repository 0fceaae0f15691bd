import { useEffect, useRef, useState } from 'react';
import { engineFailureWords } from '../../../shared/messages/engine-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { ask, type Running } from '../../state/engine-client.ts';
import { readArrow } from '../../state/read-arrow.ts';
import { seenOf } from '../../state/selecting.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Counting } from './counting.tsx';
import styles from './sql-sheet.module.css';

type Answer =
  | { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly failed: string };

/** The query as run, read-only; a copy can be tried. It passes the gate, and changes nothing in the log. */
export const SqlSheet = () => {
  const sql = useApp((state) => seenOf(state)?.sql ?? '');
  const [copy, setCopy] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [since, setSince] = useState<number | null>(null);
  const running = useRef<Running | null>(null);
  // A query nobody waits for any more is stopped.
  useEffect(() => () => running.current?.cancel(), []);
  const run = async (): Promise<void> => {
    running.current?.cancel();
    const mine = ask({ kind: 'sql', sql: copy ?? sql, maxRows: 200 });
    running.current = mine;
    setSince(Date.now());
    const reply = await mine.answer;
    if (running.current !== mine) return;
    running.current = null;
    setSince(null);
    if (!reply.ok) setAnswer({ failed: engineFailureWords(reply.error) });
    else if (reply.value.kind === 'sql') setAnswer(readArrow(reply.value.arrow));
  };
  return (
    <Sheet
      title={words.workshop.query}
      note={words.workshop.queryNote}
      onClose={() => setApp({ panel: null })}
      actions={
        copy === null ? (
          <Button onPress={() => setCopy(sql)}>{words.workshop.queryTry}</Button>
        ) : (
          <Button look="main" onPress={() => void run()}>
            {words.workshop.queryRun}
          </Button>
        )
      }
    >
      {copy === null ? (
        <pre className={styles.sql} data-first="" tabIndex={0}>
          {sql}
        </pre>
      ) : (
        <textarea
          className={styles.sql}
          value={copy}
          rows={7}
          spellCheck={false}
          aria-label={words.workshop.queryTry}
          autoFocus
          onChange={(event) => setCopy(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void run();
          }}
        />
      )}
      {since === null ? null : <Counting since={since} onStop={() => running.current?.cancel()} />}
      {answer && 'failed' in answer ? (
        <p className={styles.failed} role="alert">
          {answer.failed}
        </p>
      ) : null}
      {answer && 'rows' in answer ? (
        <table className={styles.table}>
          <thead>
            <tr>
              {answer.columns.map((column) => (
                <th key={column}>{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.rows.slice(0, 50).map((row, at) => (
              <tr key={at}>
                {row.map((cell, index) => (
                  <td key={answer.columns[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Sheet>
  );
};

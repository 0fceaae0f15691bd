import { scopesWithout } from '../../../shared/challenge/decided-rows.ts';
import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { queryInSteps } from '../../../shared/metric/query-steps.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf, viewOf } from '../../state/looking.ts';
import { lookedAt } from '../../state/selecting.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Counting } from './counting.tsx';
import { formatSql } from './format-sql.ts';
import { KeepQuery } from './keep-query.tsx';
import { KeptQueries } from './kept-queries.tsx';
import { QueryResult } from './query-result.tsx';
import { SqlEditor } from './sql-editor.tsx';
import { useQuery } from './use-query.ts';
import { withName } from './with-name.ts';
import styles from './sql-sheet.module.css';

/** The query as run, each clause with its sentence; a copy can be tried. It passes the gate, and changes nothing. */
export const SqlSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const asked = useApp((state) => state.asked);
  const beforeAfter = useApp((state) => state.beforeAfter);
  const tables = useApp((state) => state.tables);
  const [copy, setCopy] = useState<string | null>(null);
  const [drawn, setDrawn] = useState(false);
  const { answer, since, run, stop } = useQuery();
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  const seen = useApp(lookedAt);
  const shown = beforeAfter && seen?.after ? seen.after : seen?.before;
  const sql = shown?.sql ?? '';
  const without = definition && seen && shown === seen.after ? scopesWithout(workshop, definition, seen) : [];
  const steps = definition && sql ? queryInSteps(viewOf(definition, asked, without), sql) : [];
  return (
    <Sheet
      title={words.workshop.query}
      note={copy === null ? words.workshop.queryNote : words.workshop.queryHelp}
      settled
      onClose={() => setApp({ panel: null })}
      actions={
        copy === null ? (
          <Button onPress={() => setCopy(formatSql(sql))}>{words.workshop.queryTry}</Button>
        ) : (
          <>
            <Button look="quiet" onPress={() => setCopy(null)}>
              {words.workshop.queryBack}
            </Button>
            <Button look="quiet" onPress={() => setCopy(formatSql(copy))}>
              {words.workshop.queryFormat}
            </Button>
            <Button look="main" onPress={() => void run(copy)}>
              {words.workshop.queryRun}
            </Button>
          </>
        )
      }
    >
      {copy === null ? (
        // biome-ignore lint: a scrolling list is reached by the keyboard
        <ol className={styles.steps} data-first="" tabIndex={0} aria-label={words.workshop.query}>
          {steps.map((step, at) => (
            <li key={at} className={styles.step}>
              <span className={styles.said}>{step.words}</span>
              <code className={styles.clause}>{step.sql}</code>
            </li>
          ))}
        </ol>
      ) : (
        <SqlEditor
          label={words.workshop.queryTry}
          value={copy}
          tables={tables}
          onChange={setCopy}
          onRun={() => void run(copy)}
          onDraw={() => {
            // One key from the words to the picture.
            if (!drawn || answer === null) void run(copy);
            setDrawn(!drawn);
          }}
        />
      )}
      <KeptQueries workshop={workshop} copy={copy} onUse={setCopy} />
      {since === null ? null : <Counting since={since} onStop={stop} />}
      {answer && copy !== null ? (
        <QueryResult
          answer={answer}
          view={definition ? viewOf(definition, asked, without) : null}
          drawn={drawn}
          onDraw={() => setDrawn(!drawn)}
          onUse={(wrong, right) => {
            const mended = withName(copy, wrong, right);
            setCopy(mended);
            void run(mended);
          }}
        />
      ) : null}
      <KeepQuery sql={copy} answer={answer} />
    </Sheet>
  );
};

import { useState } from 'react';
import { keptQueryWords } from '../../../shared/messages/screens/query-screen-words.ts';
import { say, setApp, getApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useOnce } from '../../ui/use-once.ts';
import type { QueryAnswer } from './use-query.ts';
import styles from './kept-queries.module.css';

/** The copy that ran goes into the log under a name people understand. */
type Props = { readonly sql: string | null; readonly answer: QueryAnswer | null };

export const KeepQuery = ({ sql, answer }: Props) =>
  sql !== null && answer && 'rows' in answer ? <Keep sql={sql} /> : null;

const Keep = ({ sql }: { readonly sql: string }) => {
  const [name, setName] = useState('');
  const keep = useOnce(async (): Promise<void> => {
    if (name.trim() === '' || sql.trim() === '') return;
    const done = await append(entry('query.kept', newId(), { name, sql }));
    if (!done) return;
    setApp({ allowedQueries: [...getApp().allowedQueries, ...done.map(({ id }) => id)] });
    setName('');
    say(keptQueryWords.kept);
  });
  return (
    <div className={styles.keep}>
      <Field label={keptQueryWords.name} value={name} onChange={setName} onEnter={() => void keep()} />
      <Button disabled={name.trim() === ''} onPress={() => void keep()}>
        {keptQueryWords.keep}
      </Button>
    </div>
  );
};

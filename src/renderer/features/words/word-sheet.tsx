import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import styles from '../log/form.module.css';

/** A word and its two wordings: one is enough to begin, the other side adds its own. */
export const WordSheet = ({
  workshop,
  term: asked,
  stoodIn,
}: {
  readonly workshop: Workshop;
  readonly term: string;
  /** The sentence somebody did not follow. */
  readonly stoodIn?: string | undefined;
}) => {
  const known = workshop.words.find(({ term }) => term.toLowerCase() === asked.trim().toLowerCase());
  const [term, setTerm] = useState(known?.term ?? asked);
  const [analyst, setAnalyst] = useState(known?.analystWords ?? '');
  const [marketer, setMarketer] = useState(known?.marketerWords ?? '');
  const [example, setExample] = useState(known?.example ?? '');
  const save = useOnce(async (): Promise<void> => {
    if (term.trim() === '') return;
    const wordings = { analystWords: analyst, marketerWords: marketer };
    const more = example.trim() === '' ? {} : { example: example.trim() };
    const event = known
      ? entry('word.worded', known.id, { ...wordings, ...more })
      : entry('word.added', newId(), {
          term: term.trim(),
          language: workshop.language,
          ...wordings,
          ...more,
          ...(stoodIn === undefined ? {} : { stoodIn }),
        });
    if (!(await append(event))) return;
    const both = analyst.trim() !== '' && marketer.trim() !== '';
    if (!both) say(words.words.pinned(term.trim()));
    setApp({ panel: null });
  });
  return (
    <Sheet
      title={known ? known.term : stoodIn === undefined ? words.words.add : words.words.follow}
      note={stoodIn ?? known?.stoodIn ?? null}
      onClose={() => setApp({ panel: null })}
      actions={
        <Button look="main" shortcut="Enter" disabled={term.trim() === ''} onPress={() => void save()}>
          {words.words.save}
        </Button>
      }
    >
      <div className={styles.stack}>
        {known ? null : (
          <Field
            label={words.words.term}
            value={term}
            onChange={setTerm}
            autoFocus={asked === ''}
            onEnter={() => void save()}
          />
        )}
        <div className={styles.row}>
          <Field
            label={words.words.analyst}
            value={analyst}
            onChange={setAnalyst}
            voice="person"
            autoFocus={asked !== ''}
            onEnter={() => void save()}
          />
          <Field
            label={words.words.marketer}
            value={marketer}
            onChange={setMarketer}
            voice="person"
            onEnter={() => void save()}
          />
          <Field
            label={words.words.example}
            value={example}
            onChange={setExample}
            onEnter={() => void save()}
          />
        </div>
      </div>
    </Sheet>
  );
};

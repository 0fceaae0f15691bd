import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { useUndoable } from '../../state/undo-places.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { draftOf, emptyDraft, scopeFields, whyNotYet } from '../start/scope-draft.ts';
import { ScopeFields } from '../start/scope-fields.tsx';
import styles from './talk.module.css';

/** A new version of the question carries its reason and begins a round; the earlier ones stay to be read. */
export const QuestionSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const { scope, scopes, title, round } = workshop;
  const [first] = useState(() => (scope === null ? emptyDraft : draftOf(title, scope)));
  const [draft, setDraft] = useUndoable(first);
  const [why, setWhy] = useState('');
  const isSame = JSON.stringify(scopeFields(draft)) === JSON.stringify(scopeFields(first));
  const notYet =
    whyNotYet(draft) ??
    (isSame ? words.asking.same : null) ??
    (why.trim() === '' ? words.asking.noWhy : null);
  const save = useOnce(async (): Promise<void> => {
    if (notYet !== null || scope === null) return;
    const set = scopeFields(draft) as Parameters<typeof entry<'scope.set'>>[2];
    const done = await append(
      entry('scope.set', workshop.id, set, { why: why.trim() }),
      entry('round.started', newId(), { number: round + 1, startedBecause: 'scope_changed' }),
    );
    if (!done) return;
    say(words.asking.saved(scope.version + 1, round + 1));
    setApp({ panel: null });
  });
  const earlier = scopes.slice(0, -1);
  return (
    <Sheet
      title={words.asking.heading}
      note={notYet}
      where="middle"
      onClose={() => setApp({ panel: null })}
      actions={
        <Button look="main" disabled={notYet !== null} onPress={() => void save()}>
          {words.asking.save}
        </Button>
      }
    >
      <div className={styles.close}>
        <ScopeFields draft={draft} onDraft={setDraft} named={false} currency={workshop.currency} />
        <Field
          label={words.asking.why}
          value={why}
          onChange={setWhy}
          voice="person"
          needed
          onEnter={() => void save()}
        />
        {earlier.length > 0 ? (
          <section className={styles.block}>
            <h3>{words.asking.earlier}</h3>
            {scopes.map(({ version, question, why: because }) => (
              <p key={version} className={styles.line}>
                <strong>{words.asking.version(version)}</strong> {question}{' '}
                {because === undefined ? null : <span className="quiet">{because}</span>}
              </p>
            ))}
          </section>
        ) : null}
      </div>
    </Sheet>
  );
};

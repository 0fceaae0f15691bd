import { useState } from 'react';
import { isEnded } from '../../../shared/log/machine.ts';
import { mergeInto, splitInto } from '../../../shared/log/replace-assumption.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { wordingWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, driver, navigator, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import styles from './form.module.css';

type Props = { readonly workshop: Workshop; readonly assumption: Assumption };

/** Two that say the same become one; one that says two things becomes two. The old one is shown from then on, not edited. */
export const ReplaceSheet = ({ workshop, assumption }: Props) => {
  const others = workshop.assumptions.filter(({ id, state }) => id !== assumption.id && !isEnded(state));
  const [way, setWay] = useState<'merge' | 'split'>(others.length > 0 ? 'merge' : 'split');
  const [into, setInto] = useState(others.length === 1 ? (others[0]?.id ?? null) : null);
  const [first, setFirst] = useState(assumption.statement);
  const [second, setSecond] = useState('');
  const close = (): void => setApp({ panel: { kind: 'card', assumption: assumption.id } });
  const apart = [first, second].map((text) => text.trim());
  const ready = way === 'merge' ? into !== null : apart.every((text) => text !== '') && apart[0] !== apart[1];
  const save = useOnce(async (): Promise<void> => {
    if (!ready) return;
    const by = { saidBy: navigator(workshop), typedBy: driver(workshop), newId };
    const target = others.find(({ id }) => id === into);
    const events =
      way === 'split'
        ? splitInto(workshop, assumption, apart, by)
        : target === undefined
          ? []
          : mergeInto(workshop, assumption, target, by);
    if (!(await append(...events))) return;
    say(words.replacing.done(assumption.label));
    const next = way === 'merge' ? into : (events[0]?.subject ?? null);
    setApp({ pinned: next, panel: next === null ? null : { kind: 'card', assumption: next } });
  });
  return (
    <Sheet
      title={words.replacing.heading(assumption.label)}
      note={words.replacing.note}
      onClose={close}
      actions={
        <Button look="main" disabled={!ready} onPress={() => void save()}>
          {way === 'merge' ? words.replacing.merge : words.replacing.split}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Segments
          label={words.replacing.heading(assumption.label)}
          value={way}
          onChange={setWay}
          options={[
            { id: 'merge', words: words.replacing.merge },
            { id: 'split', words: words.replacing.split },
          ]}
        />
        {way === 'merge' ? (
          others.length === 0 ? (
            <p className={styles.quiet}>{words.replacing.alone}</p>
          ) : (
            <Select
              label={words.replacing.into}
              placeholder="…"
              value={into}
              onChange={setInto}
              options={others.map(({ id, label, statement }) => ({
                id,
                words: `${label} ${wordingWords(statement)}`,
              }))}
            />
          )
        ) : (
          <div className={styles.row}>
            <Field label={words.replacing.first} value={first} onChange={setFirst} voice="person" long />
            <Field label={words.replacing.second} value={second} onChange={setSecond} voice="person" long />
          </div>
        )}
      </div>
    </Sheet>
  );
};

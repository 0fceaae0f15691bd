import { useState } from 'react';
import { isEnded } from '../../../shared/log/machine.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { type Effect } from '../../../shared/log/vocabulary.ts';
import { effectWords, wordingWords } from '../../../shared/messages/log-words.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { lacking } from '../../ui/lacking.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { afterLink } from './after-link.ts';
import { EffectChoice } from './effect-choice.tsx';
import styles from './form.module.css';
import { otherSide } from './other-side.ts';

type Props = {
  readonly workshop: Workshop;
  readonly note: string | null;
  readonly assumption: string | null;
};

/** A fact that is noted already meets an assumption: one note may meet several, with a different effect on each. */
export const LinkSheet = ({ workshop, note: givenNote, assumption: givenAssumption }: Props) => {
  const open = workshop.assumptions.filter(({ state }) => !isEnded(state));
  const [note, setNote] = useState(givenNote ?? workshop.contexts.at(-1)?.id ?? null);
  const [to, setTo] = useState(givenAssumption ?? (open.length === 1 ? (open[0]?.id ?? null) : null));
  const [effect, setEffect] = useState<Effect | null>(null);
  const [reason, setReason] = useState('');
  const assumption = open.find(({ id }) => id === to) ?? null;
  const [chosen, setSaidBy] = useState<string | null>(null);
  const saidBy = chosen ?? otherSide(workshop, assumption);
  const close = (): void => setApp({ panel: null });
  const lacks = lacking(
    [words.linking.note, note !== null],
    [words.linking.to, assumption !== null],
    [words.context.effect, effect !== null],
    [words.context.reason, reason.trim() !== ''],
  );
  const save = useOnce(async (): Promise<void> => {
    if (note === null || assumption === null || effect === null || reason.trim() === '') return;
    const link = { note, assumption: assumption.id, effect, reason: reason.trim() };
    const version = assumption.versions.length;
    if (!(await append(entry('context.linked', newId(), { ...link, version }, { saidBy })))) return;
    say(words.context.linked(effectWords[effect]));
    // The first link has just taken it into discussion.
    const state = assumption.state === 'open' ? 'in_context' : assumption.state;
    setApp({ pinned: assumption.id, panel: afterLink(state, link) });
  });
  return (
    <Sheet
      title={words.linking.heading}
      lacks={lacks}
      onClose={close}
      actions={
        <Button look="main" disabled={lacks.length > 0} onPress={() => void save()}>
          {words.linking.save}
        </Button>
      }
    >
      <div className={styles.stack}>
        <div className={styles.row}>
          <Select
            label={words.linking.note}
            value={note}
            onChange={setNote}
            options={workshop.contexts.map(({ id, label, text }) => ({ id, words: `${label} ${text}` }))}
          />
          <Select
            label={words.linking.to}
            placeholder="…"
            value={to}
            onChange={setTo}
            options={open.map(({ id, label, statement }) => ({
              id,
              words: `${label} ${wordingWords(statement)}`,
            }))}
          />
          <Select
            label={words.context.saidBy}
            value={saidBy}
            onChange={setSaidBy}
            options={workshop.people.map(({ id, role }) => ({ id, words: roleWord(role) }))}
          />
        </div>
        <EffectChoice value={effect} onChange={setEffect} />
        <Field
          label={words.context.reason}
          value={reason}
          onChange={setReason}
          voice="person"
          onEnter={() => void save()}
        />
      </div>
    </Sheet>
  );
};

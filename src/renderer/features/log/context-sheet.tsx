import { useState } from 'react';
import { personHint } from '../../../shared/log/hints.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { type Certainty, certainties, type ContextKind } from '../../../shared/log/vocabulary.ts';
import { longDay, readDays } from '../../../shared/messages/dates.ts';
import { capital, certaintyWords, hintWords } from '../../../shared/messages/log-words.ts';
import { kindWord, roleWord, words } from '../../../shared/messages/screen-words.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { type AskedByData, type ReusedNote, setApp, useApp } from '../../state/app-store.ts';
import { selectedRowsInWords } from '../../state/ranging.ts';
import { workshopYear } from '../../state/workshop-year.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { lacking } from '../../ui/lacking.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Swatch } from '../../ui/swatch.tsx';
import { addContext } from './add-context.ts';
import { useBegun } from './begun-context.ts';
import { EffectChoice } from './effect-choice.tsx';
import { KindPalette } from './kind-palette.tsx';
import styles from './form.module.css';
import { useOnce } from '../../ui/use-once.ts';

/** The rows it will be about, in words. */
const rowsAsked = (asked: AskedByData | undefined, filtered: RowScope, selected: string | null): string =>
  [
    ...(asked?.rows ? [scopeInWords(asked.rows)] : filtered.all.length > 0 ? [scopeInWords(filtered)] : []),
    ...(asked || selected === null ? [] : [selected]),
  ].join(', ');

/** Context from the other role in about twenty seconds: kind, sentence, dates, effect, reason. */
export const ContextSheet = ({
  workshop,
  assumption,
  again,
  asked,
  reused,
  begin,
}: {
  readonly workshop: Workshop;
  readonly assumption: Assumption | null;
  readonly again: string | undefined;
  readonly asked: AskedByData | undefined;
  readonly reused: ReusedNote | undefined;
  readonly begin: ContextKind | undefined;
}) => {
  const filtered = useApp((state) => state.asked.rowScope);
  const selected = useApp(selectedRowsInWords);
  const begun = useBegun(workshop, assumption, { again, days: asked?.days, reused, begin });
  const [kind, setKind] = useState(begun.kind);
  const [text, setText] = useState(begun.text);
  const [when, setWhen] = useState(begun.when);
  const [source, setSource] = useState(begun.source);
  const [certainty, setCertainty] = useState(begun.certainty);
  const [effect, setEffect] = useState(begun.effect);
  const [reason, setReason] = useState(begun.reason);
  const [saidBy, setSaidBy] = useState(begun.saidBy);
  const year = workshopYear(workshop);
  const read = when.trim() ? readDays(when, year) : null;
  const close = (): void => setApp({ panel: null });
  const nothing = kind === 'none_known';
  const sentence = nothing ? words.context.none : text.trim();
  const does = nothing ? 'confirms' : effect;
  const isLinked = assumption !== null && !nothing;
  const lacks = lacking(
    [words.context.sentence, sentence !== ''],
    [words.context.dates, !when.trim() || read !== null],
    [words.context.effect, !isLinked || does !== null],
    [words.context.reason, !isLinked || reason.trim() !== ''],
  );
  const complete = kind !== null && lacks.length === 0;
  const add = useOnce(async (): Promise<void> => {
    if (!complete || !kind) return;
    await addContext({
      kind,
      text: sentence,
      days: nothing ? null : read,
      source: source.trim(),
      certainty,
      saidBy,
      link: assumption && does ? { assumption, effect: does, reason: reason.trim() || sentence } : null,
      asked,
    });
  });
  const about = rowsAsked(asked, filtered, selected);
  const title = assumption ? words.context.heading(assumption.label) : words.context.headingAlone;
  return (
    <Sheet
      title={title}
      lacks={kind === null ? [] : lacks}
      onClose={close}
      note={about === '' ? null : words.context.rows(about)}
      actions={
        kind ? (
          <Button look="main" shortcut="Enter" disabled={!complete} onPress={() => void add()}>
            {words.context.add}
          </Button>
        ) : null
      }
    >
      {kind === null ? (
        <KindPalette onPick={setKind} />
      ) : (
        <div className={styles.stack}>
          <div className={styles.row}>
            <span className={styles.fixed}>
              <Button look="edge" icon={<Swatch kind={kind} />} onPress={() => setKind(null)}>
                {kindWord(kind)}
              </Button>
            </span>
            <span className={styles.fixed}>
              <Select
                label={words.context.saidBy}
                value={saidBy}
                onChange={setSaidBy}
                options={workshop.people.map((person) => ({ id: person.id, words: roleWord(person.role) }))}
              />
            </span>
            <span className={styles.fixed}>
              <Select
                label={capital(certaintyWords[certainty])}
                hideLabel
                value={certainty}
                onChange={(id) => setCertainty(id as Certainty)}
                options={certainties.map((id) => ({ id, words: capital(certaintyWords[id]) }))}
              />
            </span>
          </div>
          {nothing ? null : (
            <div className={styles.row}>
              <div className={styles.sentence}>
                <Field
                  label={words.context.sentence}
                  value={text}
                  onChange={setText}
                  voice="person"
                  autoFocus
                  hint={personHint(text) ? hintWords.person : null}
                  onEnter={() => void add()}
                />
              </div>
              <Field
                label={words.context.dates}
                value={when}
                onChange={setWhen}
                placeholder={words.context.datesHint}
                hint={
                  when.trim()
                    ? read
                      ? words.context.datesEcho(longDay(read[0]), longDay(read[1]))
                      : words.scope.dateUnread
                    : null
                }
                onEnter={() => void add()}
              />
              <Field
                label={words.context.source}
                value={source}
                onChange={setSource}
                placeholder={words.context.sourceHint}
                onEnter={() => void add()}
              />
            </div>
          )}
          {assumption ? (
            <>
              {nothing ? null : <EffectChoice value={effect} onChange={setEffect} />}
              <Field
                label={words.context.reason}
                value={reason}
                onChange={setReason}
                voice="person"
                autoFocus={nothing}
                onEnter={() => void add()}
              />
            </>
          ) : null}
        </div>
      )}
    </Sheet>
  );
};

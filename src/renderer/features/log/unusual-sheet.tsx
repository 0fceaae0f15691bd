import { Scale } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { OutlierDecision, Workshop } from '../../../shared/log/state.ts';
import type { OutlierChoice } from '../../../shared/log/vocabulary.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { selectedCell, selectionWords } from '../../state/selecting.ts';
import { AgreeButton } from '../../ui/agree-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { agreeingPeople } from './agreeing.ts';
import { type Comparison, compareWithout, propose } from './unusual.ts';
import styles from './form.module.css';

const own = 'own';
type Applies = 'question' | 'assumption' | 'view';

/** Choices carry their result before they are taken; each role agrees by its own press. */
export const UnusualSheet = ({
  workshop,
  linked,
}: {
  readonly workshop: Workshop;
  readonly linked: string | null;
}) => {
  const state = useApp((whole) => whole);
  const [choice, setChoice] = useState<OutlierChoice>('show_apart');
  const [cause, setCause] = useState<string>(linked ?? workshop.contexts.at(-1)?.id ?? own);
  const [reason, setReason] = useState('');
  const [applies, setApplies] = useState<Applies>('question');
  const [seen, setSeen] = useState<Comparison | null>(null);
  const [proposed, setProposed] = useState<string | null>(null);
  // These rows, whatever is pointed at while the sheet is open.
  const [group] = useState(state.selection);
  useEffect(() => {
    let mine = true;
    if (group !== undefined) void compareWithout(group).then((comparison) => mine && setSeen(comparison));
    return () => {
      mine = false;
    };
  }, [group]);
  const once = useOnce((act: () => Promise<void>) => act());
  const close = (): void => setApp({ panel: null });
  const cell = selectedCell({ looked: state.looked, selection: group });
  if (group === undefined || !cell) {
    return (
      <Sheet title={words.workshop.unusual} onClose={close}>
        <p className={styles.quiet}>{words.unusual.nothing}</p>
      </Sheet>
    );
  }
  const pinned = workshop.assumptions.find((one) => one.id === state.pinned);
  const decision = workshop.outliers.find((one) => one.id === proposed);
  const note = workshop.contexts.find((one) => one.id === cause);
  const why = note ? note.text : reason.trim();
  const result = seen
    ? `${seen.number(seen.before.value)} → ${seen.number(seen.after.value)}`
    : words.unusual.counting;
  const agree = async (person: string): Promise<void> => {
    const made =
      seen && why
        ? await propose({
            seen,
            group,
            choice,
            applies,
            reason: why,
            note: note?.id ?? null,
            pinned: pinned?.id ?? null,
          })
        : null;
    if (!made) return;
    setProposed(made.id);
    await agreeTo(made, person, workshop);
  };
  const agreeTo = async (
    target: { readonly id: string; readonly event: string },
    person: string,
    from: Workshop,
  ): Promise<void> => {
    const role = from.people.find((one) => one.id === person)?.role;
    if (role)
      await append(entry('agreement.given', target.id, { target: target.event, role }, { saidBy: person }));
  };
  const press = (person: string): Promise<void> =>
    once(() =>
      decision ? agreeTo({ id: decision.id, event: decision.said.event }, person, workshop) : agree(person),
    );
  const cuts = Math.max(1, workshop.cutsTried);
  return (
    <Sheet
      title={words.unusual.heading(selectionWords(state.asked.breakdown, group))}
      onClose={close}
      note={`${cell.d === null ? '' : `${count(cell.d)} ${seen?.metric.perUnit ?? nameInWords(seen?.metric.base ?? '')}, `}${count(cell.y)} ${seen?.metric.unit ?? ''} · ${words.unusual.cut(cuts)}`}
      actions={
        decision?.state === 'agreed' ? (
          <Button look="main" autoFocus onPress={close}>
            {words.unusual.done}
          </Button>
        ) : null
      }
    >
      <div className={styles.stack}>
        <div className={styles.row}>
          <Choice<OutlierChoice>
            label={words.workshop.unusual}
            value={choice}
            onChange={(id) => proposed === null && setChoice(id)}
            options={[
              {
                id: 'keep',
                words: words.unusual.keep,
                result: seen ? words.unusual.stays(seen.number(seen.before.value)) : '',
              },
              { id: 'show_apart', words: words.unusual.apart, result },
              { id: 'ignore', words: words.unusual.leave, result },
            ]}
          />
          <Select
            label={words.unusual.why}
            value={cause}
            onChange={setCause}
            disabled={proposed !== null}
            options={[
              ...workshop.contexts.map((one) => ({ id: one.id, words: `${one.label} ${one.text}` })),
              { id: own, words: words.unusual.whyNew },
            ]}
          />
          {cause === own ? (
            <Field label={words.unusual.why} value={reason} onChange={setReason} voice="person" autoFocus />
          ) : null}
        </div>
        <div className={styles.row}>
          <Choice<Applies>
            label={words.unusual.forWhat}
            value={applies}
            onChange={(id) => proposed === null && setApplies(id)}
            options={[
              { id: 'question', words: words.unusual.thisQuestion },
              ...(pinned
                ? [{ id: 'assumption' as const, words: words.unusual.onlyAssumption(pinned.label) }]
                : []),
            ]}
          />
          <div className={`${styles.actions} ${styles.fixed}`}>
            {agreeingPeople(workshop).map((person) => (
              <AgreeButton
                key={person.id}
                role={person.role}
                words={words.unusual.agreeAs(roleWord(person.role))}
                given={decision?.agreedBy.includes(person.role) ?? false}
                disabled={!seen || !why}
                onPress={() => void press(person.id)}
              />
            ))}
          </div>
        </div>
        {seen ? (
          <Conclusion seen={seen} decision={decision ?? null} cuts={cuts} />
        ) : (
          <p className={styles.quiet}>{words.unusual.counting}</p>
        )}
      </div>
    </Sheet>
  );
};

const Conclusion = ({
  seen,
  decision,
  cuts,
}: {
  readonly seen: Comparison;
  readonly decision: OutlierDecision | null;
  readonly cuts: number;
}) => {
  const [before, after] = [seen.number(seen.before.value), seen.number(seen.after.value)];
  const line = seen.threshold === null ? null : numberIn('marketer', seen.metric, seen.threshold);
  return (
    <div className={styles.computed} role="status">
      <Scale size={16} aria-hidden="true" />
      {line === null
        ? words.unusual.noLine
        : seen.changes
          ? words.unusual.changes(line)
          : words.unusual.doesNotChange(line)}
      <span>
        {line === null || seen.changes
          ? words.unusual.crosses(before, after)
          : seen.before.value >= (seen.threshold ?? 0)
            ? words.unusual.bothAbove(before, after)
            : words.unusual.bothBelow(before, after)}
        {decision?.state === 'proposed' ? ` ${words.unusual.proposedOnly}` : ''}
        {cuts === 3 ? ` ${words.unusual.third}` : ''}
      </span>
    </div>
  );
};

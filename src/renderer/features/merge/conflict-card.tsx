import { roleWords } from '../../../shared/messages/log-words.ts';
import { useId } from 'react';
import {
  type ConflictChoice,
  isAssumptionStatement,
  isSentence,
} from '../../../shared/log/decide-conflict.ts';
import type { MergeConflict } from '../../../shared/log/preview-merge.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { whatChanged } from '../../../shared/log/what-changed.ts';
import { conflictTitle, mergeWords, valueWords } from '../../../shared/messages/merge-words.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import styles from './merge.module.css';
import { timeOf } from './time-of.ts';

/** What stands in front of a version: from which copy it comes, or who said it when both are here already. */
export type NamedConflict = Omit<MergeConflict, 'heads'> & {
  readonly heads: readonly (Omit<MergeConflict['heads'][number], 'from'> & { readonly name: string })[];
};

type Props = {
  readonly workshop: Workshop;
  readonly conflict: NamedConflict;
  readonly number: number;
  readonly choice: ConflictChoice | null;
  readonly onChoose: (choice: ConflictChoice | null) => void;
};

/** Both versions with what they changed since the last one both copies shared, and who said them when. */
export const ConflictCard = ({ workshop, conflict, number, choice, onChoose }: Props) => {
  const title = conflictTitle(workshop, conflict.entity, conflict.field);
  const heading = useId();
  const before = conflict.before === null ? null : valueWords(workshop, conflict.field, conflict.before);
  const options = [
    ...conflict.heads.map(({ event, name }) => ({ id: event, words: name })),
    ...(isAssumptionStatement(workshop, conflict) ? [{ id: 'both', words: mergeWords.both }] : []),
    ...(isSentence(conflict) ? [{ id: 'together', words: mergeWords.together }] : []),
    { id: 'open', words: mergeWords.leaveOpen },
  ];
  const chosen = choice === null ? 'open' : choice.kind === 'take' ? choice.event : choice.kind;
  const choose = (id: string): void => {
    if (id === 'open') return onChoose(null);
    if (id === 'both') return onChoose({ kind: 'both' });
    if (id === 'together') return onChoose({ kind: 'together', text: '' });
    onChoose({ kind: 'take', event: id });
  };
  return (
    <section className={styles.conflict} aria-labelledby={heading} data-conflict={title}>
      <h3 id={heading} className={styles.title}>
        <span className={styles.number}>{number}</span> {title}
      </h3>
      <dl className={styles.versions}>
        <dt>{mergeWords.before}</dt>
        <dd className={before === null ? styles.quiet : styles.wording}>
          {before ?? mergeWords.nothingBefore}
        </dd>
        {conflict.heads.map(({ event, name, value, said }) => (
          <Version key={event} name={name} before={before} text={valueWords(workshop, conflict.field, value)}>
            <span className={styles.who}>
              <RoleToken role={said.role} small /> {mergeWords.saidBy(roleWords[said.role], timeOf(said.at))}
            </span>
          </Version>
        ))}
      </dl>
      <Choice label={title} options={options} value={chosen} onChange={choose} />
      {choice?.kind === 'together' ? (
        <Field
          label={mergeWords.together2}
          value={choice.text}
          onChange={(text) => onChoose({ kind: 'together', text })}
          voice="person"
          long
          autoFocus
        />
      ) : null}
    </section>
  );
};

const Version = ({
  name,
  before,
  text,
  children,
}: {
  readonly name: string;
  readonly before: string | null;
  readonly text: string;
  readonly children: React.ReactNode;
}) => (
  <>
    <dt>{name}</dt>
    <dd>
      <p className={styles.wording}>
        {before === null
          ? text
          : whatChanged(before, text).map((one, at) =>
              one.kind === 'same' ? (
                <span key={at}>{one.text} </span>
              ) : one.kind === 'removed' ? (
                <span key={at}>
                  <del className={styles.removed}>[-{one.text}-]</del>{' '}
                </span>
              ) : (
                <span key={at}>
                  <ins className={styles.added}>[+{one.text}+]</ins>{' '}
                </span>
              ),
            )}
      </p>
      {children}
    </dd>
  </>
);

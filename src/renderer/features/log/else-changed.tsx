import { ArrowRight } from 'lucide-react';
import { type Cause, causesOf, factsOf, type VersionFacts } from '../../../shared/challenge/version-facts.ts';
import type {
  Assumption,
  AssumptionVersion,
  ContextLink,
  ContextNote,
  Workshop,
} from '../../../shared/log/state.ts';
import { dayRange } from '../../../shared/messages/dates.ts';
import {
  choiceWords,
  confidenceWords,
  effectWords,
  outcomeWords,
  roleWords,
} from '../../../shared/messages/log-words.ts';
import { resultWords } from '../../../shared/messages/measured-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { rowsInWords } from '../../../shared/metric/scope-words.ts';
import { Swatch } from '../../ui/swatch.tsx';
import styles from './what-changed.module.css';
import { Words } from '../../ui/words.tsx';

type Props = {
  readonly workshop: Workshop;
  readonly assumption: Assumption;
  readonly before: AssumptionVersion | undefined;
  readonly version: AssumptionVersion;
};

/** With the words of a version: other rows, another result, surer or less sure; and what its writer named as the cause. */
export const ElseChanged = ({ workshop, assumption, before, version }: Props) => {
  if (before === undefined) return null;
  const changes = changesBetween(
    factsOf(workshop, assumption, before),
    factsOf(workshop, assumption, version),
  );
  const causes = causesOf(workshop, assumption, version);
  return (
    <>
      {changes.length === 0 ? null : (
        <dl className={styles.else}>
          {changes.map((change) => (
            <div key={change.name} className={styles.row}>
              <dt>{change.name}</dt>
              <dd>{change.before}</dd>
              <ArrowRight size={15} aria-hidden="true" />
              <dd>{change.after}</dd>
            </div>
          ))}
        </dl>
      )}
      {causes.length === 0 ? null : (
        <div className={styles.because}>
          <h3 className={styles.label}>{words.card.because}</h3>
          {causes.map((cause, at) => (
            <CauseLine key={at} cause={cause} />
          ))}
        </div>
      )}
    </>
  );
};

type Change = { readonly name: string; readonly before: string; readonly after: string };

const changesBetween = (was: VersionFacts, now: VersionFacts): readonly Change[] => {
  const sameUnit = was.result?.unit === now.result?.unit;
  const change = (name: string, before: string | null, after: string | null): readonly Change[] =>
    after === null || before === after ? [] : [{ name, before: before ?? '–', after }];
  return [
    ...change(words.card.rows, was.rows && rowsInWords(was.rows), now.rows && rowsInWords(now.rows)),
    ...change(
      words.card.result,
      was.result &&
        resultWords({ ...was.result.measured, low: null, high: null }, sameUnit ? '' : was.result.unit),
      now.result && resultWords(now.result.measured, now.result.unit),
    ),
    ...change(
      words.card.howSure,
      was.confidence && confidenceWords[was.confidence],
      now.confidence && confidenceWords[now.confidence],
    ),
  ];
};

const CauseLine = ({ cause }: { readonly cause: Cause }) => {
  switch (cause.what) {
    case 'context':
      return <LinkLine link={cause.link} note={cause.note} />;
    case 'outlier': {
      const { label, choice, words: rows, reason } = cause.outlier;
      return (
        <p className={styles.link}>
          <span aria-hidden="true" />
          <span>
            <strong>{words.card.decidedRows(label, choiceWords[choice], rows)}</strong> {reason}
          </span>
        </p>
      );
    }
    case 'check': {
      const { measured, unit, outcome } = cause.check;
      return (
        <p className={styles.link}>
          <span aria-hidden="true" />
          <span>
            <strong>{words.card.checkSaid(outcomeWords[outcome])}</strong>{' '}
            {measured ? resultWords(measured, unit) : ''}
          </span>
        </p>
      );
    }
  }
};

/** A fact about the world, who said it, from where, and what it does to the assumption. */
export const LinkLine = ({ link, note }: { readonly link: ContextLink; readonly note: ContextNote }) => (
  <p className={styles.link}>
    <Swatch kind={note.kind} />
    <span>
      <strong>
        {note.label} <Words text={note.text.replace(/\.$/, '')} />
        {note.from ? `, ${dayRange(note.from, note.to ?? note.from)}` : ''}
      </strong>{' '}
      {words.card.effectOf(effectWords[link.effect])}{' '}
      {words.card.saidFrom(roleWords[note.said.role], note.source.ref)} {link.reason}
    </span>
  </p>
);

import { roleWords } from '../../../shared/messages/log-words.ts';
import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type NumberStory, whatChanged } from '../../../shared/log/what-changed.ts';
import type { Assumption, AssumptionVersion, Workshop } from '../../../shared/log/state.ts';
import { dayRange } from '../../../shared/messages/dates.ts';
import {
  confidenceWords,
  effectWords,
  numberStoryWords,
  wordingWords,
} from '../../../shared/messages/log-words.ts';
import type { Measured } from '../../../shared/log/events/fields.ts';
import { likelyRange } from '../../../shared/messages/measured-words.ts';
import { oneDecimal } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { RoleToken } from '../../ui/role-token.tsx';
import { Swatch } from '../../ui/swatch.tsx';
import { lastCheck } from './assumption-check.ts';
import { storyOf } from './number-story.ts';
import styles from './what-changed.module.css';

type Props = { readonly workshop: Workshop; readonly assumption: Assumption };

/** Each version with removed and added words, the context between them, and what else changed. */
export const WhatChanged = ({ workshop, assumption }: Props) => (
  <section>
    <h2 className={styles.label}>{words.card.whatChanged}</h2>
    {assumption.versions.map((version, at) => (
      <div key={version.number} className={styles.version}>
        <div className={styles.who}>
          <strong>v{version.number}</strong>
          <span>{words.card.round(version.said.round)}</span>
          <span className={styles.said}>
            <RoleToken role={version.said.role} small /> {words.log.said}
          </span>
        </div>
        <div>
          <Wording
            version={version}
            before={assumption.versions[at - 1]}
            after={assumption.versions[at + 1]}
          />
          <Links workshop={workshop} assumption={assumption} version={version.number} />
        </div>
      </div>
    ))}
    {assumption.versions.length > 1 ? <Else workshop={workshop} assumption={assumption} /> : null}
  </section>
);

/** A version shows what the next one took away, or what it added to the one before. */
const Wording = ({
  version,
  before,
  after,
}: {
  readonly version: AssumptionVersion;
  readonly before: AssumptionVersion | undefined;
  readonly after: AssumptionVersion | undefined;
}) => {
  const changes = after
    ? whatChanged(wordingWords(version.statement), wordingWords(after.statement)).filter(
        (one) => one.kind !== 'added',
      )
    : before
      ? whatChanged(wordingWords(before.statement), wordingWords(version.statement)).filter(
          (one) => one.kind !== 'removed',
        )
      : [{ kind: 'same' as const, text: wordingWords(version.statement) }];
  return (
    <p className={styles.wording}>
      {changes.map((one, at) =>
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
  );
};

const Links = ({ workshop, assumption, version }: Props & { readonly version: number }) => (
  <>
    {workshop.links
      .filter((link) => link.assumption === assumption.id && link.version === version)
      .map((link) => {
        const note = workshop.contexts.find((one) => one.id === link.note);
        return note ? (
          <p key={link.id} className={styles.link}>
            <Swatch kind={note.kind} />
            <span>
              <strong>
                {note.label} {note.text.replace(/\.$/, '')}
                {note.from ? `, ${dayRange(note.from, note.to ?? note.from)}` : ''}
              </strong>{' '}
              {effectWords[link.effect]}. {words.log.said} {roleWords[note.said.role]}
              {note.source.ref ? `, ${note.source.ref}` : ''}. {link.reason}
            </span>
          </p>
        ) : null;
      })}
  </>
);

const Else = ({ workshop, assumption }: Props) => {
  const [first, last] = [assumption.versions[0], assumption.versions.at(-1)];
  const [story, setStory] = useState<NumberStory | null>(null);
  useEffect(() => {
    let mine = true;
    void storyOf(workshop, assumption).then((told) => mine && setStory(told));
    return () => {
      mine = false;
    };
  }, [workshop, assumption]);
  const measuredOf = (version: AssumptionVersion | undefined) =>
    workshop.evidence.find((one) => one.id === version?.evidence[0]);
  const [was, check] = [measuredOf(first), lastCheck(assumption)];
  const now = check?.measured ?? measuredOf(last)?.measured;
  const rows = [
    was?.selectionWords
      ? { name: words.card.rows, before: was.selectionWords, after: words.version.rowsAll }
      : null,
    was?.measured && now
      ? {
          name: words.card.result,
          before: oneDecimal(was.measured.value),
          after: likelyWords(now),
        }
      : null,
    last?.confidence
      ? {
          name: words.card.howSure,
          before: first?.confidence ? confidenceWords[first.confidence] : '–',
          after: confidenceWords[last.confidence],
        }
      : null,
  ].filter((row) => row !== null);
  return (
    <>
      <dl className={styles.else}>
        {rows.map((row) => (
          <div key={row.name} className={styles.row}>
            <dt>{row.name}</dt>
            <dd>{row.before}</dd>
            <ArrowRight size={15} aria-hidden="true" />
            <dd>{row.after}</dd>
          </div>
        ))}
      </dl>
      {story ? <p className={styles.computed}>{numberStoryWords[story]}</p> : null}
    </>
  );
};

const likelyWords = (now: Measured): string => {
  const likely = likelyRange(now);
  const value = oneDecimal(now.value);
  return likely === null ? value : `${value} ${likely}`;
};

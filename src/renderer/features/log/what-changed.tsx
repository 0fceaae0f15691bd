import { useEffect, useState } from 'react';
import type { Said } from '../../../shared/log/said.ts';
import type { Assumption, AssumptionVersion, Workshop } from '../../../shared/log/state.ts';
import { type NumberStory, whatChanged } from '../../../shared/log/what-changed.ts';
import { numberStoryWords, roleWords, wordingWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { RoleToken } from '../../ui/role-token.tsx';
import { ElseChanged, LinkLine } from './else-changed.tsx';
import { storyOf } from './number-story.ts';
import styles from './what-changed.module.css';

type Props = { readonly workshop: Workshop; readonly assumption: Assumption };

/** Each version with removed and added words, what else changed with it, and because of what. */
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
          <Typed workshop={workshop} said={version.said} />
        </div>
        <div>
          <Wording
            version={version}
            before={assumption.versions[at - 1]}
            after={assumption.versions[at + 1]}
          />
          <Links workshop={workshop} assumption={assumption} version={version.number} />
          <ElseChanged
            workshop={workshop}
            assumption={assumption}
            before={assumption.versions[at - 1]}
            version={version}
          />
        </div>
      </div>
    ))}
    {assumption.versions.length > 1 ? <Story workshop={workshop} assumption={assumption} /> : null}
  </section>
);

/** Whose hands wrote what somebody else said. */
const Typed = ({ workshop, said }: { readonly workshop: Workshop; readonly said: Said }) => {
  const role = workshop.people.find(({ id }) => id === said.typedBy)?.role;
  return role === undefined || role === said.role ? null : <span>{words.card.typed(roleWords[role])}</span>;
};

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

/** Context that came to this wording and did not change it. */
const Links = ({ workshop, assumption, version }: Props & { readonly version: number }) => {
  const causes = new Set(assumption.versions.flatMap(({ causedBy }) => causedBy));
  return (
    <>
      {workshop.links
        .filter((link) => link.assumption === assumption.id && link.version === version)
        .filter(({ said }) => !causes.has(said.event))
        .map((link) => {
          const note = workshop.contexts.find((one) => one.id === link.note);
          return note ? <LinkLine key={link.id} link={link} note={note} /> : null;
        })}
    </>
  );
};

/** The sentence the app writes: was the number wrong, or its reading? */
const Story = ({ workshop, assumption }: Props) => {
  const [story, setStory] = useState<NumberStory | null>(null);
  useEffect(() => {
    let mine = true;
    void storyOf(workshop, assumption).then((told) => mine && setStory(told));
    return () => {
      mine = false;
    };
  }, [workshop, assumption]);
  return story ? <p className={styles.computed}>{numberStoryWords[story]}</p> : null;
};

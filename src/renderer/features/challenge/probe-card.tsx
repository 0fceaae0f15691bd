import { useState } from 'react';
import { storedCheck } from '../../../shared/challenge/stored-check.ts';
import type { Probe } from '../../../shared/challenge/probe.ts';
import type { Assumption, ChallengeRun, Workshop } from '../../../shared/log/state.ts';
import type { ChallengeAnswer } from '../../../shared/log/vocabulary.ts';
import { type RowScope, rowScopeSchema } from '../../../shared/metric/row-scope.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { challengeAnswerWords } from '../../../shared/messages/screens/challenge-screen-words.ts';
import { getApp, setApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { otherSide } from '../log/other-side.ts';
import { daysIn } from './days-in.ts';
import { ProbePicture } from './probe-picture.tsx';
import styles from './challenge-sheet.module.css';

type Props = {
  readonly workshop: Workshop;
  readonly assumption: Assumption;
  readonly probe: Probe;
  readonly run: string | null;
  readonly answer: ChallengeRun['answers'][number] | null;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onAnswered: () => void;
};

const readScope = (rows: unknown): RowScope | null => {
  const read = rowScopeSchema.safeParse(rows);
  return read.success && read.data.all.length > 0 ? read.data : null;
};

const isCounted = (workshop: Workshop, assumption: Assumption): boolean => {
  const shown = currentMetric(workshop, getApp().asked);
  const check = storedCheck(assumption);
  return (
    shown !== null && check !== null && JSON.stringify(definitionOf(shown)) === JSON.stringify(check.metric)
  );
};

/** One question: plain words and a small picture first, the technical line and how it is computed behind one press. */
export const ProbeCard = ({ workshop, assumption, probe, run, answer, open, onOpen, onAnswered }: Props) => {
  const [because, setBecause] = useState<string | null>(null);
  const saidBy = otherSide(workshop, assumption);
  const give = (said: ChallengeAnswer, why?: string): void => {
    if (run === null) return;
    void append(
      entry(
        'challenge.answered',
        newId(),
        { assumption: assumption.id, run, probe: probe.id, answer: said },
        { saidBy, ...(why === undefined ? {} : { why }) },
      ),
    ).then((done) => done && onAnswered());
  };
  const asked = run === null ? undefined : { run, probe: probe.id };
  const days = daysIn(probe.rows);
  const concerned = readScope(probe.rows);
  const context = (): void =>
    setApp({
      panel: {
        kind: 'context',
        assumption: assumption.id,
        ...(asked
          ? { asked: { ...asked, ...(days ? { days } : {}), ...(concerned ? { rows: concerned } : {}) } }
          : {}),
      },
    });
  const dig = (): void =>
    setApp({
      panel: {
        kind: 'dig',
        assumption: assumption.id,
        question: probe.question,
        ...(asked ? { asked } : {}),
      },
    });
  // Only where the chart on screen counts what the claim counts: before and after are that chart's.
  const rows = isCounted(workshop, assumption) ? concerned : null;
  const unusual = (): void => {
    if (rows !== null && asked !== undefined)
      setApp({
        panel: { kind: 'unusual', note: null, asked: { ...asked, rows, assumption: assumption.id } },
      });
  };
  const keys: Readonly<Record<string, () => void>> = {
    c: context,
    o: unusual,
    d: dig,
    n: () => give('nothing_known'),
    r: () => setBecause(''),
  };
  if (!open)
    return (
      <button type="button" className={styles.closed} onClick={onOpen} data-probe={probe.id}>
        <span className={styles.question}>{probe.question}</span>
        <span className="quiet">{answer ? challengeAnswerWords[answer.answer] : probe.id}</span>
      </button>
    );
  return (
    <section
      className={styles.card}
      aria-label={probe.question}
      data-probe={probe.id}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey)
          return;
        const act = keys[event.key.toLowerCase()];
        if (act === undefined || run === null) return;
        event.preventDefault();
        act();
      }}
    >
      <div className={styles.top}>
        <p className={styles.question}>{probe.question}</p>
        {probe.picture && probe.picture.length > 1 ? <ProbePicture marks={probe.picture} /> : null}
      </div>
      <p className={styles.detail}>
        <strong>{probe.id}</strong> {probe.detail}
      </p>
      <details className={styles.how}>
        <summary>{words.challenge.how}</summary>
        <p>
          {probe.method} <span className="quiet">{probe.source}</span>
        </p>
        <pre tabIndex={0}>{probe.sql}</pre>
      </details>
      {answer ? (
        <p className={styles.answered}>
          {roleWord(answer.said.role)}: {challengeAnswerWords[answer.answer]}
          {answer.why ? `. ${answer.why}` : ''}
        </p>
      ) : null}
      {because === null ? (
        <div className={styles.answers}>
          <Button look="main" shortcut="C" autoFocus disabled={run === null} onPress={context}>
            {words.challenge.context}
          </Button>
          {rows === null ? null : (
            <Button shortcut="O" disabled={run === null} onPress={unusual}>
              {words.challenge.unusual}
            </Button>
          )}
          <Button shortcut="D" disabled={run === null} onPress={dig}>
            {words.challenge.dig}
          </Button>
          <Button shortcut="N" disabled={run === null} onPress={() => give('nothing_known')}>
            {words.challenge.nothingKnown}
          </Button>
          <Button shortcut="R" disabled={run === null} onPress={() => setBecause('')}>
            {words.challenge.notRelevant}
          </Button>
        </div>
      ) : (
        <div className={styles.answers}>
          <Field
            label={words.challenge.because}
            value={because}
            onChange={setBecause}
            voice="person"
            autoFocus
            onEnter={() => because.trim() && give('not_relevant', because.trim())}
          />
          <Button disabled={because.trim() === ''} onPress={() => give('not_relevant', because.trim())}>
            {words.challenge.save}
          </Button>
        </div>
      )}
    </section>
  );
};

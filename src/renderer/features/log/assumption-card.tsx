import { keyCap } from '../../commands/key-cap.ts';
import { useEffect, useRef } from 'react';
import { allow } from '../../../shared/log/rules.ts';
import { whyAssumptionLooks } from '../../../shared/log/why-look.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { stateWords, wordingWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { giveBack } from '../../ui/give-back.ts';
import { Button } from '../../ui/button.tsx';
import { Lozenge } from '../../ui/lozenge.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import { Words } from '../../ui/words.tsx';
import { CardContext } from './card-context.tsx';
import { CardDetails } from './card-details.tsx';
import { EvidencePicture } from './evidence-picture.tsx';
import { StateIcon } from './state-icon.tsx';
import { CheckLine } from './check-line.tsx';
import { NeedsLook } from './needs-look.tsx';
import { WhatChanged } from './what-changed.tsx';
import styles from './assumption-card.module.css';

/** Offered where the rules would take it: the same session, nothing else rests on it. */
const mayWithdraw = (workshop: Workshop, { id, said }: Assumption): boolean =>
  allow(workshop, {
    type: 'assumption.withdrawn',
    subject: id,
    set: { reason: words.card.withdraw },
    saidBy: said.saidBy,
    typedBy: said.saidBy,
  }).ok;

/** One assumption whole: how its wording changed and why, on what it rests, what to do next. */
export const AssumptionCard = ({
  workshop,
  assumption,
}: {
  readonly workshop: Workshop;
  readonly assumption: Assumption;
}) => {
  const card = useRef<HTMLElement>(null);
  const close = (): void => setApp({ panel: null });
  const focusFor = assumption.id;
  useEffect(() => {
    if (focusFor) card.current?.focus();
    return () => giveBack(null);
  }, [focusFor]);
  const usedIn = workshop.insights.filter((insight) => insight.assumptions.includes(assumption.id));
  const evidence = assumption.versions.flatMap((version) => version.evidence).at(-1);
  const settled = assumption.state === 'holds' || assumption.state === 'does_not_hold';
  return (
    <article
      ref={card}
      className={styles.card}
      tabIndex={-1}
      aria-label={`${assumption.label}, ${stateWords[assumption.state]}: ${wordingWords(assumption.statement)}`}
      data-card={assumption.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // One key, one thing: what was selected stays selected.
        event.stopPropagation();
        close();
      }}
    >
      <header className={styles.head}>
        <strong>{assumption.label}</strong>
        <span className={styles.state}>
          <StateIcon state={assumption.state} /> {stateWords[assumption.state]}
        </span>
        <span className="quiet">{words.card.versions(assumption.versions.length)}</span>
        {assumption.verdict?.agreedBy.map((role) => (
          <RoleToken key={role} role={role} />
        ))}
        <span className={styles.space} />
        <Button look="quiet" shortcut="Esc" onPress={close}>
          {words.close}
        </Button>
      </header>
      <h1 className={styles.statement}>
        <Words text={wordingWords(assumption.statement)} />
      </h1>
      <NeedsLook why={whyAssumptionLooks(workshop, assumption)} />
      <div className={`${styles.columns} ${assumption.versions.length === 1 ? styles.first : ''}`}>
        <WhatChanged workshop={workshop} assumption={assumption} />
        <div className={styles.sides}>
          <div className={styles.side}>
            <h2 className={styles.label}>{words.card.evidence}</h2>
            {evidence ? (
              <EvidencePicture workshop={workshop} evidence={evidence} />
            ) : (
              <p className="quiet">{words.proof.none}</p>
            )}
            <Button size="small" onPress={() => runCommand('evidence')}>
              {words.proof.button}
            </Button>
            <h2 className={styles.label}>{words.card.howKnow}</h2>
            <CheckLine assumption={assumption} />
          </div>
          <div className={styles.side}>
            <CardDetails key={assumption.id} assumption={assumption} />
            <CardContext workshop={workshop} assumption={assumption} />
            {usedIn.length > 0 ? <h2 className={styles.label}>{words.card.usedIn}</h2> : null}
            {usedIn.map((insight) => (
              <p key={insight.id} className={styles.used}>
                <Lozenge agreed={insight.state === 'agreed'} /> {insight.label} {insight.statement}
              </p>
            ))}
          </div>
        </div>
      </div>
      <footer className={styles.actions}>
        {settled && assumption.needsLook.length === 0 ? null : (
          <Button
            look={settled ? 'edge' : 'main'}
            shortcut={keyCap('verdict')}
            onPress={() => runCommand('verdict')}
          >
            {settled ? words.verdict.keep : words.card.verdict}
          </Button>
        )}
        <Button
          shortcut={keyCap('insight')}
          look={settled ? 'main' : 'edge'}
          onPress={() => runCommand('insight')}
        >
          {words.card.insight}
        </Button>
        <Button shortcut={keyCap('context')} onPress={() => runCommand('context')}>
          {words.card.addContext}
        </Button>
        <Button shortcut={keyCap('unusual')} onPress={() => runCommand('unusual')}>
          {words.card.unusual}
        </Button>
        <Button shortcut={keyCap('version')} onPress={() => runCommand('version')}>
          {words.card.newVersion}
        </Button>
        <Button shortcut={keyCap('check')} onPress={() => runCommand('check')}>
          {words.card.checkNow}
        </Button>
        <Button shortcut={keyCap('challenge')} onPress={() => runCommand('challenge')}>
          {words.challenge.button}
        </Button>
        <Button shortcut={keyCap('dig')} onPress={() => runCommand('dig')}>
          {words.card.dig}
        </Button>
        <Button look="quiet" onPress={() => runCommand('replace')}>
          {words.replacing.button}
        </Button>
        {assumption.state === 'parked' ? (
          <Button look="quiet" onPress={() => void append(entry('assumption.resumed', assumption.id, {}))}>
            {words.card.resume}
          </Button>
        ) : settled ? (
          <Button
            look="quiet"
            onPress={() => setApp({ panel: { kind: 'reason', act: 'reopen', assumption: assumption.id } })}
          >
            {words.card.reopen}
          </Button>
        ) : (
          <Button look="quiet" onPress={() => setApp({ panel: { kind: 'park', assumption: assumption.id } })}>
            {words.card.park}
          </Button>
        )}
        {mayWithdraw(workshop, assumption) ? (
          <Button
            look="quiet"
            onPress={() => setApp({ panel: { kind: 'reason', act: 'withdraw', assumption: assumption.id } })}
          >
            {words.card.withdraw}
          </Button>
        ) : null}
      </footer>
    </article>
  );
};

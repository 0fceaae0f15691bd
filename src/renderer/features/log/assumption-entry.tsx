import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { effectWords, stateWords, wordingWords } from '../../../shared/messages/log-words.ts';
import { recheckFlag } from '../../../shared/messages/recheck-words.ts';
import { whyAssumptionLooks } from '../../../shared/log/why-look.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { selectedRows, selectedRowsInWords } from '../../state/ranging.ts';
import { RoleToken } from '../../ui/role-token.tsx';
import { Swatch } from '../../ui/swatch.tsx';
import { TwoVersions } from '../merge/two-versions.tsx';
import { Entry } from './entry.tsx';
import { NeedsLook } from './needs-look.tsx';
import { StateIcon } from './state-icon.tsx';
import styles from './assumption-entry.module.css';
import { Words } from '../../ui/words.tsx';

const isAbout = (workshop: Workshop, assumption: Assumption, scope: unknown): boolean =>
  assumption.versions.some((version) =>
    version.evidence.some(
      (id) =>
        JSON.stringify(workshop.evidence.find((one) => one.id === id)?.selection) === JSON.stringify(scope),
    ),
  );

export const AssumptionEntry = ({
  workshop,
  assumption,
}: {
  readonly workshop: Workshop;
  readonly assumption: Assumption;
}) => {
  const pinned = useApp((state) => state.pinned);
  // Words, not conditions: they stay the same text while nothing is selected otherwise.
  const selected = useApp(selectedRowsInWords);
  const about = selected !== null && isAbout(workshop, assumption, selectedRows());
  const links = workshop.links.filter((link) => link.assumption === assumption.id);
  const agreed = assumption.verdict?.agreedBy ?? [];
  const open = (): void =>
    setApp({ pinned: assumption.id, panel: { kind: 'card', assumption: assumption.id } });
  return (
    <Entry
      label={assumption.label}
      state={stateWords[assumption.state]}
      icon={<StateIcon state={assumption.state} />}
      sentence={wordingWords(assumption.statement)}
      chosen={pinned === assumption.id}
      quiet={assumption.state === 'does_not_hold' || assumption.state === 'withdrawn'}
      struck={assumption.state === 'withdrawn'}
      onOpen={open}
      aside={
        <>
          {about ? (
            <span className={styles.about}>
              <i aria-hidden="true" />
              {words.log.about(selected)}
            </span>
          ) : null}
          <TwoVersions workshop={workshop} entity={assumption.id} />
        </>
      }
    >
      {links.map((link) => {
        const note = workshop.contexts.find((one) => one.id === link.note);
        return note ? (
          <p key={link.id} className={styles.child}>
            <Swatch kind={note.kind} />
            <span>
              {note.label} <Words text={note.text} />{' '}
              <span className={styles.effect}>{effectWords[link.effect]}</span>
            </span>
          </p>
        ) : null;
      })}
      {assumption.recheck ? <p className={styles.look}>{recheckFlag(assumption.recheck)}</p> : null}
      <NeedsLook why={whyAssumptionLooks(workshop, assumption)} />
      {agreed.length > 0 || assumption.versions.length > 1 ? (
        <p className={styles.foot}>
          {agreed.length > 0 ? (
            <>
              {words.log.agreedBy}
              {agreed.map((role) => (
                <RoleToken key={role} role={role} small />
              ))}
            </>
          ) : null}
          {assumption.versions.length > 1 ? (
            <button type="button" className={styles.changed} onClick={open}>
              {words.log.whatChanged(assumption.versions.length)}
            </button>
          ) : null}
        </p>
      ) : null}
    </Entry>
  );
};

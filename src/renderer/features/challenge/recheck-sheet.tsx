import { useState } from 'react';
import type { Assumption, Brief, CheckResult, Workshop } from '../../../shared/log/state.ts';
import { didItHelpWords } from '../../../shared/messages/did-it-help-words.ts';
import { outcomeWords, wordingWords } from '../../../shared/messages/log-words.ts';
import { measuredWords } from '../../../shared/messages/measured-words.ts';
import { recheckFlag } from '../../../shared/messages/recheck-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { DecidedLines } from './decided-lines.tsx';
import { StateIcon } from '../log/state-icon.tsx';
import styles from './recheck-sheet.module.css';

/** What still holds first, then what needs a look. Answering is a person's: keep with a reason, reopen, new version. */
export const RecheckSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const version = workshop.data?.version ?? 1;
  const flagged = workshop.assumptions.filter(({ recheck }) => recheck !== null);
  const calm = flagged.filter(({ recheck }) => recheck?.flag.startsWith('still') === true);
  const open = flagged.filter((one) => !calm.includes(one));
  const counted = workshop.assumptions.filter(
    ({ recheck, verdict, checks }) =>
      recheck === null && verdict === null && checks.some(({ dataVersion }) => dataVersion === version),
  );
  const judged = workshop.briefs.filter(({ result }) => result?.dataVersion === version);
  const isChecked = workshop.assumptions.some(({ verdict, checks }) => verdict !== null || checks.length > 0);
  return (
    <Sheet
      title={words.recheck.heading}
      note={words.recheck.note(calm.length, open.length)}
      where="middle"
      settled
      onClose={() => setApp({ panel: null })}
    >
      <div className={styles.lines}>
        <NewRows workshop={workshop} />
        {[...calm, ...open, ...counted].map((assumption) => (
          <Line key={assumption.id} assumption={assumption} version={version} />
        ))}
        {judged.map((brief) => (
          <BriefLine key={brief.id} brief={brief} />
        ))}
        <DecidedLines workshop={workshop} />
        {flagged.length + counted.length + judged.length === 0 ? (
          <p>{isChecked ? words.recheck.noNewer : words.recheck.nothing}</p>
        ) : null}
      </div>
    </Sheet>
  );
};

const NewRows = ({ workshop }: { readonly workshop: Workshop }) => {
  const told = (workshop.data?.tables ?? []).flatMap(({ name, rowsNew }) =>
    rowsNew === undefined ? [] : [words.recheck.newIn(rowsNew, name)],
  );
  return told.length === 0 ? null : <p className="quiet">{told.join(' · ')}</p>;
};

const Line = ({ assumption, version }: { readonly assumption: Assumption; readonly version: number }) => {
  const [why, setWhy] = useState<string | null>(null);
  const { recheck } = assumption;
  const results = assumption.checks.filter(({ dataVersion }) => dataVersion === version);
  const newOnly = results.findLast(({ rows }) => rows === 'new_only');
  const all = results.findLast(({ rows }) => rows === 'all');
  const answer = (said: 'keep' | 'reopen' | 'new_version', reason?: string): void =>
    void append(
      entry(
        'recheck.answered',
        newId(),
        { assumption: assumption.id, dataVersion: recheck?.dataVersion ?? version, answer: said },
        reason === undefined ? {} : { why: reason },
      ),
    ).then((done) => {
      if (!done) return;
      if (said === 'new_version') setApp({ panel: { kind: 'version', assumption: assumption.id } });
      if (said === 'reopen')
        void append(
          entry('verdict.reopened', assumption.id, {
            reason: recheck === null ? words.recheck.heading : recheckFlag(recheck),
          }),
        );
    });
  return (
    <section className={styles.line} data-recheck={assumption.label}>
      <p className={styles.statement}>
        <strong>{assumption.label}</strong> <StateIcon state={assumption.state} />{' '}
        {wordingWords(assumption.statement)}
      </p>
      <p className={styles.flag}>
        <strong>{recheck === null ? words.recheck.noVerdict : recheckFlag(recheck)}</strong>
        {newOnly ? <Figures name={words.recheck.newRows} result={newOnly} /> : null}
        {all ? <Figures name={words.recheck.allRows} result={all} /> : null}
      </p>
      {recheck === null ? null : why === null ? (
        <div className={styles.answers}>
          <Button size="small" onPress={() => setWhy('')}>
            {words.recheck.keep}
          </Button>
          <Button size="small" onPress={() => answer('reopen')}>
            {words.recheck.reopen}
          </Button>
          <Button
            size="small"
            onPress={() =>
              setApp({ pinned: assumption.id, panel: { kind: 'card', assumption: assumption.id } })
            }
          >
            {words.recheck.look}
          </Button>
        </div>
      ) : (
        <div className={styles.answers}>
          <Field
            label={words.recheck.keepWhy}
            value={why}
            onChange={setWhy}
            voice="person"
            autoFocus
            onEnter={() => why.trim() && answer('keep', why.trim())}
          />
          <Button disabled={why.trim() === ''} onPress={() => answer('keep', why.trim())}>
            {words.recheck.keep}
          </Button>
        </div>
      )}
    </section>
  );
};

/** What was asked for in a brief, as it came out. */
const BriefLine = ({ brief }: { readonly brief: Brief }) =>
  brief.result === null ? null : (
    <section className={styles.line} data-recheck={brief.label}>
      <p className={styles.statement}>
        <strong>{brief.label}</strong> {brief.title}
      </p>
      <p className={styles.flag}>
        <strong>{didItHelpWords.heading}</strong>
        <span className="num">{didItHelpWords.result(brief.result)}</span>
      </p>
    </section>
  );

const Figures = ({ name, result }: { readonly name: string; readonly result: CheckResult }) => (
  <span className="num">
    {name} {result.measured ? `${measuredWords(result.measured, result.unit)}, ` : ''}
    {outcomeWords[result.outcome]}
  </span>
);

import { Check } from 'lucide-react';
import { useState } from 'react';
import { usesOf } from '../../../shared/log/insight-uses.ts';
import { stepForGap } from '../../../shared/log/next-step.ts';
import type { Insight, Person, Workshop } from '../../../shared/log/state.ts';
import { confidenceWords, insightKindWords } from '../../../shared/messages/log-words.ts';
import { gapWords } from '../../../shared/messages/refusal-words.ts';
import { reportWords } from '../../../shared/messages/report-words.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { say, setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Lozenge } from '../../ui/lozenge.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import { Swatch } from '../../ui/swatch.tsx';
import { Words } from '../../ui/words.tsx';
import { EvidencePicture } from '../log/evidence-picture.tsx';
import { MissingLine } from '../log/missing-line.tsx';
import { NoSession } from '../talk/no-session.tsx';
import { TwoVersions } from '../merge/two-versions.tsx';
import { agreeingPeople } from '../log/agreeing.ts';
import styles from './insight-card.module.css';
import { useOnce } from '../../ui/use-once.ts';
import { whyInsightLooks } from '../../../shared/log/why-look.ts';
import { NeedsLook } from '../log/needs-look.tsx';

type Props = { readonly workshop: Workshop; readonly insight: Insight };

export const labelsOf = (workshop: Workshop): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...workshop.assumptions, ...workshop.contexts, ...workshop.followUps, ...workshop.insights].map(
      (one) => [one.id, one.label],
    ),
  );

export const InsightCard = ({ workshop, insight }: Props) => {
  const agreed = insight.state === 'agreed';
  const evidence = insight.evidence[0];
  const uses = usesOf(workshop, insight);
  const notes = insight.contextLinks.flatMap((id) =>
    workshop.contexts.filter((note) => note.id === workshop.links.find((link) => link.id === id)?.note),
  );
  return (
    <article
      className={`${styles.card} ${agreed ? styles.agreed : ''}`}
      data-insight={insight.label}
      data-insight-id={insight.id}
    >
      <div className={styles.head}>
        <Lozenge agreed={agreed} />
        <strong>{insight.label}</strong>
        <span className="quiet">
          {agreed && uses.length > 0 ? `${words.insightMore.used} · ` : ''}
          {insight.confidence ? confidenceWords[insight.confidence] : ''} ·{' '}
          {insight.toldOnly ? words.log.toldNotMeasured : insightKindWords[insight.kind]}
        </span>
        <span className={styles.space} />
        <TwoVersions workshop={workshop} entity={insight.id} />
        {agreed ? null : (
          <Button
            look="quiet"
            size="small"
            onPress={() => setApp({ panel: { kind: 'insight', insight: insight.id, assumption: null } })}
          >
            {words.insight.edit}
          </Button>
        )}
        <Button
          look="quiet"
          size="small"
          onPress={() => setApp({ panel: { kind: 'retire', insight: insight.id } })}
        >
          {words.insightMore.retire}
        </Button>
      </div>
      <h3 className={styles.statement}>
        <Words text={insight.statement} />
      </h3>
      {evidence ? <EvidencePicture workshop={workshop} evidence={evidence} /> : null}
      <p className={styles.so}>
        <span>{words.insight.soWhat}</span> {insight.soWhat || <em>{words.insight.notWritten}</em>}
      </p>
      <NeedsLook why={whyInsightLooks(workshop, insight)} />
      {insight.limits ? <p className={styles.limits}>{reportWords.limits(insight.limits)}</p> : null}
      <div className={styles.foot}>
        {insight.assumptions.map((id) => (
          <span key={id}>{workshop.assumptions.find((one) => one.id === id)?.label}</span>
        ))}
        {notes.map((note) => (
          <span key={note.id} className={styles.note}>
            <Swatch kind={note.kind} /> {note.label}
          </span>
        ))}
        {uses.map(({ what, name }) => (
          <span key={`${what} ${name}`} className="quiet">
            {words.insightMore.usedIn[what](name)}
          </span>
        ))}
        <span className={styles.space} />
        {insight.agreedBy.map((role) => (
          <RoleToken key={role} role={role} small />
        ))}
      </div>
      {insight.state === 'draft' ? <Gaps workshop={workshop} insight={insight} /> : null}
      {insight.state === 'ready'
        ? agreeingPeople(workshop)
            .filter((person) => !insight.agreedBy.includes(person.role))
            .map((person) => <SayBack key={person.id} insight={insight} person={person} />)
        : null}
      {insight.state === 'ready' && workshop.session === null ? (
        <div className={styles.gaps}>
          <NoSession workshop={workshop} />
        </div>
      ) : null}
    </article>
  );
};

/** What the gate still misses; when nothing, one press makes it ready. */
const Gaps = ({ workshop, insight }: Props) => (
  <div className={styles.gaps}>
    {missingIn(insight).map((gap) => (
      <MissingLine
        key={JSON.stringify(gap)}
        workshop={workshop}
        words={gapWords(gap, labelsOf(workshop))}
        step={stepForGap(workshop, gap, insight)}
      />
    ))}
    {insight.missing.length === 0 ? (
      <Button
        look="main"
        icon={<Check size={15} />}
        onPress={() => void append(entry('insight.ready', insight.id, {}))}
      >
        {words.insight.makeReady}
      </Button>
    ) : null}
  </div>
);

/** Where nobody has met it, there is no context to name yet: said once. */
const missingIn = ({ missing }: Insight): Insight['missing'] =>
  missing.some(({ code }) => code === 'not-met')
    ? missing.filter((gap) => gap.code !== 'no-context' || gap.links.length > 0)
    : missing;

/** Each role says it in its own words, then agrees: both are on the record. */
const SayBack = ({ insight, person }: { readonly insight: Insight; readonly person: Person }) => {
  const [text, setText] = useState('');
  const said = insight.saidBack.find((one) => one.role === person.role);
  const agree = useOnce(async (): Promise<void> => {
    if (!insight.readyEvent) return;
    const events = said
      ? []
      : [
          entry(
            'insight.said_back',
            insight.id,
            { role: person.role, words: text.trim() },
            { saidBy: person.id },
          ),
        ];
    const done = await append(
      ...events,
      entry(
        'agreement.given',
        insight.id,
        { target: insight.readyEvent, role: person.role },
        { saidBy: person.id },
      ),
    );
    if (done && insight.agreedBy.length > 0) say(words.verdict.both);
  });
  return (
    <div className={styles.back}>
      <Field
        label={words.insight.sayBack(roleWord(person.role), insight.label)}
        value={said ? said.words : text}
        onChange={setText}
        voice="person"
        long
        onEnter={() => (text.trim() || said) && void agree()}
      />
      <Button look="main" disabled={!text.trim() && !said} onPress={() => void agree()}>
        {words.insight.agreeAs(roleWord(person.role))}
      </Button>
    </div>
  );
};

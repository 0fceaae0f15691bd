import { Ban, Search } from 'lucide-react';
import type { FollowUp, Insight, OutlierDecision, Workshop } from '../../../shared/log/state.ts';
import { whyInsightLooks } from '../../../shared/log/why-look.ts';
import {
  answerWords,
  capital,
  followUpStateWords,
  insightStateWords,
} from '../../../shared/messages/log-words.ts';
import { inUnit } from '../../../shared/messages/numbers.ts';
import { longDay } from '../../../shared/messages/dates.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { whoTakes } from '../../../shared/messages/who-takes.ts';
import { setApp } from '../../state/app-store.ts';
import { Lozenge } from '../../ui/lozenge.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import { Entry } from './entry.tsx';
import { NeedsLook } from './needs-look.tsx';
import styles from './other-entries.module.css';

export const choiceWords = {
  keep: (what: string) => words.log.kept(what),
  show_apart: (what: string) => words.log.shownApart(what),
  ignore: (what: string) => words.log.leftOut(what),
} as const;

export const OutlierEntry = ({ outlier }: { readonly outlier: OutlierDecision }) => (
  <Entry
    label={outlier.label}
    icon={<Ban size={13} strokeWidth={2.25} aria-hidden="true" />}
    state={choiceWords[outlier.choice](outlier.words)}
    sentence={outlier.reason}
    quiet={outlier.state === 'reversed'}
    struck={outlier.state === 'reversed'}
    onOpen={() => setApp({ panel: { kind: 'decided', outlier: outlier.id } })}
    aside={
      outlier.state === 'agreed'
        ? outlier.agreedBy.map((role) => <RoleToken key={role} role={role} small />)
        : null
    }
  >
    <p className={styles.meta}>
      <span className="nowrap num">
        {inUnit(outlier.before.value, outlier.unit)} → {inUnit(outlier.after.value, outlier.unit)}
      </span>
      {outlier.appliesTo.what === 'view' ? <span>{words.unusual.onlyChart}</span> : null}
      {outlier.changesConclusion === null ? null : (
        <span>{outlier.changesConclusion ? words.log.changes : words.log.changesNot}</span>
      )}
      {outlier.state === 'agreed' ? null : (
        <span>{outlier.state === 'reversed' ? words.log.reversed : words.log.proposed}</span>
      )}
    </p>
  </Entry>
);

export const FollowUpEntry = ({ followUp }: { readonly followUp: FollowUp }) => (
  <Entry
    label={followUp.label}
    icon={<Search size={13} strokeWidth={2.25} aria-hidden="true" />}
    state={followUp.answer ? answerWords[followUp.answer.answerKind] : followUpStateWords[followUp.state]}
    sentence={followUp.question}
    onOpen={() => setApp({ panel: { kind: 'answer', followUp: followUp.id } })}
  >
    <p className={styles.meta}>
      {capital(whoTakes(followUp.who))}
      {followUp.byWhen && followUp.state === 'open'
        ? ` · ${words.digging.until(longDay(followUp.byWhen))}`
        : ''}
      {followUp.blocking && followUp.state === 'open' ? ` · ${words.dig.blocking.toLowerCase()}` : ''}
      {followUp.answer ? ` · ${followUp.answer.chosen ?? followUp.answer.answer}` : ''}
      {followUp.answer?.cost ? ` · ${followUp.answer.cost}` : ''}
      {followUp.answer?.limits ? ` · ${words.dig.limits}: ${followUp.answer.limits}` : ''}
    </p>
  </Entry>
);

export const InsightEntry = ({
  workshop,
  insight,
}: {
  readonly workshop: Workshop;
  readonly insight: Insight;
}) => (
  <Entry
    label={insight.label}
    icon={<Lozenge agreed={insight.state === 'agreed'} />}
    state={insightStateWords[insight.state]}
    sentence={insight.statement}
    quiet={insight.state === 'retired'}
    onOpen={() => setApp({ screen: 'insights' })}
  >
    <NeedsLook why={whyInsightLooks(workshop, insight)} />
    {insight.soWhat ? <p className={styles.meta}>{`${words.insight.soWhat}: ${insight.soWhat}`}</p> : null}
  </Entry>
);

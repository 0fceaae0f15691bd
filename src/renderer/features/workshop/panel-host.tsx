import type { Workshop } from '../../../shared/log/state.ts';
import { useApp } from '../../state/app-store.ts';
import { AnswerSheet } from '../log/answer-sheet.tsx';
import { AssumptionCard } from '../log/assumption-card.tsx';
import { ChallengeSheet } from '../challenge/challenge-sheet.tsx';
import { RecheckSheet } from '../challenge/recheck-sheet.tsx';
import { CheckSheet } from '../log/check-sheet.tsx';
import { ContextSheet } from '../log/context-sheet.tsx';
import { DecidedSheet } from '../log/decided-sheet.tsx';
import { DigSheet } from '../log/dig-sheet.tsx';
import { EvidenceSheet } from '../log/evidence-sheet.tsx';
import { LinkSheet } from '../log/link-sheet.tsx';
import { MeantSheet } from '../log/meant-sheet.tsx';
import { ParkSheet } from '../log/park-sheet.tsx';
import { ReplaceSheet } from '../log/replace-sheet.tsx';
import { ReasonSheet } from '../log/reason-sheet.tsx';
import { UnusualSheet } from '../log/unusual-sheet.tsx';
import { VerdictSheet } from '../log/verdict-sheet.tsx';
import { VersionSheet } from '../log/version-sheet.tsx';
import { DecisionSheet } from '../insights/decision-sheet.tsx';
import { InsightSheet } from '../insights/insight-sheet.tsx';
import { AgendaSheet } from '../talk/agenda-sheet.tsx';
import { MapSheet } from '../talk/map-sheet.tsx';
import { ParkThoughtSheet } from '../talk/park-thought-sheet.tsx';
import { WordSheet } from '../words/word-sheet.tsx';
import { TakeSheet } from '../leaving/take-sheet.tsx';
import { CloserSheet } from '../closer/closer-sheet.tsx';
import { ColumnsSheet } from '../columns/columns-sheet.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { MetricSheet } from './metric-sheet.tsx';
import { SqlSheet } from './sql-sheet.tsx';

/** What lies above the sheet now: one thing at a time. */
export const PanelHost = ({ workshop }: { readonly workshop: Workshop }) => {
  const panel = useApp((state) => state.panel);
  const assumption =
    panel && 'assumption' in panel
      ? workshop.assumptions.find((one) => one.id === panel.assumption)
      : undefined;
  if (!panel) return null;
  switch (panel.kind) {
    case 'card':
      return assumption ? <AssumptionCard workshop={workshop} assumption={assumption} /> : null;
    case 'context':
      return (
        <ContextSheet
          key={`${panel.again ?? ''}${panel.begin ?? ''}`}
          workshop={workshop}
          assumption={assumption ?? null}
          again={panel.again}
          reused={panel.reused}
          asked={panel.asked}
          begin={panel.begin}
        />
      );
    case 'link':
      return <LinkSheet workshop={workshop} note={panel.note} assumption={panel.assumption} />;
    case 'evidence':
      return assumption ? <EvidenceSheet assumption={assumption} /> : null;
    case 'replace':
      return assumption ? <ReplaceSheet workshop={workshop} assumption={assumption} /> : null;
    case 'meant':
      return <MeantSheet workshop={workshop} note={panel.note} />;
    case 'unusual':
      return <UnusualSheet workshop={workshop} linked={panel.note} about={panel.asked} />;
    case 'decided':
      return <DecidedSheet key={panel.outlier} workshop={workshop} outlier={panel.outlier} />;
    case 'reason':
      return assumption ? <ReasonSheet act={panel.act} assumption={assumption} /> : null;
    case 'version':
      return assumption ? <VersionSheet workshop={workshop} assumption={assumption} /> : null;
    case 'verdict':
      return assumption ? (
        <VerdictSheet workshop={workshop} assumption={assumption} proposed={panel.verdict} />
      ) : null;
    case 'dig':
      return assumption ? (
        <DigSheet
          workshop={workshop}
          assumption={assumption}
          question={panel.question ?? ''}
          asked={panel.asked}
        />
      ) : null;
    case 'check':
      return assumption ? <CheckSheet workshop={workshop} assumption={assumption} then={panel.then} /> : null;
    case 'challenge':
      return assumption ? <ChallengeSheet workshop={workshop} assumption={assumption} /> : null;
    case 'answer':
      return <AnswerSheet workshop={workshop} followUp={panel.followUp} />;
    case 'park':
      return assumption ? <ParkSheet assumption={assumption} /> : null;
    case 'insight':
      return (
        <InsightSheet
          workshop={workshop}
          insight={panel.insight}
          from={assumption ?? null}
          field={panel.field}
        />
      );
    case 'decision':
      return <DecisionSheet workshop={workshop} />;
    case 'agenda':
      return <AgendaSheet workshop={workshop} />;
    case 'thought':
      return <ParkThoughtSheet workshop={workshop} />;
    case 'map':
      return <MapSheet workshop={workshop} />;
    case 'word':
      return <WordSheet workshop={workshop} term={panel.term} stoodIn={panel.stoodIn} />;
    case 'metric':
      return <MetricSheet workshop={workshop} again={panel.again ?? ''} />;
    case 'filter':
      return <FilterSheet key={panel.text ?? ''} workshop={workshop} begun={panel.text ?? ''} />;
    case 'columns':
      return <ColumnsSheet workshop={workshop} />;
    case 'sql':
      return <SqlSheet workshop={workshop} />;
    case 'closer':
      return <CloserSheet workshop={workshop} part={panel.part} />;
    case 'take':
      return <TakeSheet workshop={workshop} />;
    case 'recheck':
      return <RecheckSheet workshop={workshop} />;
    case 'retire':
    case 'session':
    case 'scope':
    case 'rules':
    case 'expect':
    case 'save':
    case 'close':
    case 'search':
    case 'redact':
    case 'merge':
    case 'decide':
    case 'damaged':
    case 'locked':
    case 'palette':
    case 'keys':
    case 'settings':
    case 'about':
      return null;
  }
};

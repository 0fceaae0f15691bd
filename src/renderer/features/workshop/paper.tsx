import { memo, type ReactNode, useMemo, useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { engineFailureWords } from '../../../shared/messages/engine-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { proposalsFor } from '../data/accept-data.ts';
import { runCommand } from '../../commands/run.ts';
import { type Lenses, setApp, useApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf, look, stopLooking } from '../../state/looking.ts';
import { lookedAt } from '../../state/selecting.ts';
import { Button } from '../../ui/button.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { AnalystLens } from './analyst-lens.tsx';
import { countThis } from './count-this.ts';
import { firstLook } from './first-look.ts';
import { Counting } from './counting.tsx';
import { type LensModel, lensModel } from './lens-model.ts';
import { LensStrip } from './lens-strip.tsx';
import { MarketerLens } from './marketer-lens.tsx';
import { SavedCharts } from './saved-charts.tsx';
import styles from './paper.module.css';

/** The one white sheet with both voices, a hairline between them and an = on it. */
export const Paper = ({ workshop }: { readonly workshop: Workshop }) => {
  const asked = useApp((state) => state.asked);
  const looked = useApp((state) => state.looked);
  const lenses = useApp((state) => state.lenses);
  const large = useApp((state) => state.large);
  const chart = useApp((state) => state.chart);
  const beforeAfter = useApp((state) => state.beforeAfter);
  const narrow = useNarrow();
  const away = useApp((state) => state.away);
  const dataHere = useApp((state) => state.dataHere);
  const metric = currentMetric(workshop, asked);
  const definition = useMemo(() => (metric ? definitionOf(metric) : null), [metric]);
  const seen = lookedAt({ looked });
  const model = useMemo(
    () =>
      metric && definition && seen
        ? lensModel(workshop, metric, definition, { ...seen, chart, leaveOut: beforeAfter })
        : null,
    [workshop, metric, definition, seen, chart, beforeAfter],
  );
  const [stood, setStood] = useState<{ readonly model: LensModel; readonly workshopId: string } | null>(null);
  const layout = away ? otherOf(away) : (large || narrow) && lenses !== 'analyst' ? 'marketer' : lenses;
  if (!workshop.data)
    return (
      <Empty text={words.workshop.noData} button={words.data.choose} onPress={() => runCommand('data')} />
    );
  if (!dataHere) return <SavedCharts workshop={workshop} />;
  if (!metric || !definition) return <NothingCounted workshop={workshop} />;
  if (looked.state === 'failed') {
    return (
      <Empty
        text={engineFailureWords(looked.failure)}
        button={words.workshop.askAgain}
        onPress={() => void look()}
        {...(looked.failure.code === 'data-damaged'
          ? { second: { words: words.data.choose, onPress: () => runCommand('data') } }
          : {})}
      />
    );
  }
  const counting =
    looked.state === 'counting' ? <Counting since={looked.since} onStop={stopLooking} /> : null;
  if (!seen || !model || (asked.breakdown !== null && seen.before.cells.length === 0)) {
    // Another question is counted: the picture before it stands, under its own title, unread.
    if (counting && stood?.workshopId === workshop.id)
      return (
        <Both workshop={workshop} model={stood.model} layout={layout} past>
          {counting}
        </Both>
      );
    if (counting) return <div className={styles.sheet}>{counting}</div>;
    return <NoRows name={metric.name} />;
  }
  if (stood?.model !== model) setStood({ model, workshopId: workshop.id });
  return (
    <Both workshop={workshop} model={model} layout={layout}>
      {counting}
    </Both>
  );
};

/** Nothing is counted yet: what the data suggests first is one press away. */
const NothingCounted = ({ workshop }: { readonly workshop: Workshop }) => {
  const proposal = proposalsFor()[0];
  return (
    <Empty
      text={`${words.workshop.nothingToCount}${proposal ? ` ${words.workshop.isReady(proposal.name)}` : ''}`}
      button={words.workshop.showIt}
      onPress={() =>
        proposal
          ? void countThis(proposal.name, proposal.definition, {}, firstLook(workshop, proposal.definition))
          : runCommand('metric')
      }
      second={{ words: words.workshop.define, onPress: () => runCommand('metric') }}
    />
  );
};

/** The choice of rows leaves none; the last one can be taken back. */
const NoRows = ({ name }: { readonly name: string }) => {
  const asked = useApp((state) => state.asked);
  const last = asked.rowScope.all.at(-1);
  const undo = (): void => {
    setApp({ asked: { ...asked, rowScope: { all: asked.rowScope.all.slice(0, -1) } } });
    void look();
  };
  return (
    <Empty
      text={words.workshop.noRows(
        last ? `${last.col} ${last.op} ${'value' in last ? String(last.value) : ''}` : name,
      )}
      button={words.workshop.undoChoice}
      onPress={undo}
    />
  );
};

const otherOf = (away: 'marketer' | 'analyst'): Lenses => (away === 'marketer' ? 'analyst' : 'marketer');

type BothProps = {
  readonly workshop: Workshop;
  readonly model: LensModel;
  readonly layout: Lenses;
  /** Of the question before: to be seen until the next one is answered. */
  readonly past?: boolean;
  readonly children: ReactNode;
};
const Marketer = memo(MarketerLens);
const Analyst = memo(AnalystLens);

/** Both lenses, or one of them with a strip of the other: neither side is ever out of the room. */
const Both = ({ workshop, model, layout, past = false, children }: BothProps) => {
  const one = layout === 'marketer' || layout === 'analyst';
  return (
    <div
      className={`${styles.sheet} ${styles[layout]}`}
      data-one={one ? '' : undefined}
      aria-label={words.workshop.area.sheet}
    >
      <div className={styles.voices} aria-hidden={past ? true : undefined}>
        {layout === 'analyst' ? null : <Marketer workshop={workshop} model={model} />}
        {one ? null : (
          <div className={styles.fold} title={words.workshop.sameResult}>
            <span className={styles.same}>=</span>
          </div>
        )}
        {layout === 'marketer' ? null : <Analyst workshop={workshop} model={model} />}
        {one ? (
          <LensStrip
            workshop={workshop}
            lens={layout === 'marketer' ? 'analyst' : 'marketer'}
            model={model}
          />
        ) : null}
      </div>
      {children}
    </div>
  );
};

type EmptyProps = {
  readonly text: string;
  readonly button: string;
  readonly onPress: () => void;
  readonly second?: { readonly words: string; readonly onPress: () => void };
};
const Empty = ({ text, button, onPress, second }: EmptyProps) => (
  <div className={`${styles.sheet} ${styles.empty}`}>
    <div className={styles.invite}>
      <p>{text}</p>
      <div className={styles.inviteActions}>
        <Button look="main" autoFocus onPress={onPress}>
          {button}
        </Button>
        {second ? <Button onPress={second.onPress}>{second.words}</Button> : null}
      </div>
    </div>
  </div>
);

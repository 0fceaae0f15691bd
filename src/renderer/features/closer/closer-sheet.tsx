import { useMemo } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { type CloserPart, closerParts, setApp, useApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';
import { lookedAt } from '../../state/selecting.ts';
import { Segments } from '../../ui/segments.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { type LensModel, lensModel } from '../workshop/lens-model.ts';
import { CalendarPart } from './calendar-part.tsx';
import { MessagePart } from './message-part.tsx';
import { MissingPart } from './missing-part.tsx';
import { MixPart } from './mix-part.tsx';
import { RangePart } from './range-part.tsx';
import { SoWhatPart } from './so-what-part.tsx';
import { SpreadPart } from './spread-part.tsx';
import styles from './closer.module.css';

/** What stands around the chart in one lens, opened from either: nothing is hidden by role. */
export const CloserSheet = ({
  workshop,
  part,
}: {
  readonly workshop: Workshop;
  readonly part: CloserPart;
}) => {
  const model = useModel(workshop);
  return (
    <Sheet title={words.closer.title} settled onClose={() => setApp({ panel: null })}>
      <div className={styles.parts}>
        <Segments<CloserPart>
          label={words.closer.title}
          value={part}
          onChange={(id) => setApp({ panel: { kind: 'closer', part: id } })}
          options={closerParts.map((id) => ({ id, words: words.closer.parts[id] }))}
        />
      </div>
      {/* biome-ignore lint: what scrolls is reached by the keyboard */}
      <div
        className={styles.part}
        data-first=""
        data-part={part}
        tabIndex={0}
        aria-label={words.closer.parts[part]}
        role="region"
      >
        <Part workshop={workshop} model={model} part={part} />
      </div>
    </Sheet>
  );
};

const Part = ({
  workshop,
  model,
  part,
}: {
  readonly workshop: Workshop;
  readonly model: LensModel | null;
  readonly part: CloserPart;
}) => {
  if (part === 'calendar')
    return <CalendarPart workshop={workshop} days={model?.layout.time ? model.days : null} />;
  if (part === 'message') return <MessagePart workshop={workshop} />;
  if (!model) return <p>{words.workshop.nothingToCount}</p>;
  switch (part) {
    case 'so-what':
      return <SoWhatPart model={model} />;
    case 'spread':
      return <SpreadPart model={model} />;
    case 'range':
      return <RangePart workshop={workshop} model={model} />;
    case 'missing':
      return <MissingPart workshop={workshop} model={model} />;
    case 'mix':
      return <MixPart workshop={workshop} model={model} />;
  }
};

/** The same model as both lenses have, of the same result. */
const useModel = (workshop: Workshop): LensModel | null => {
  const asked = useApp((state) => state.asked);
  const beforeAfter = useApp((state) => state.beforeAfter);
  const seen = useApp(lookedAt);
  const metric = currentMetric(workshop, asked);
  return useMemo(() => {
    const definition = metric ? definitionOf(metric) : null;
    return metric && definition && seen
      ? lensModel(workshop, metric, definition, { ...seen, leaveOut: beforeAfter })
      : null;
  }, [workshop, metric, seen, beforeAfter]);
};

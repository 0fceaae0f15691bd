import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { isAdditive } from '../../../shared/metric/additive.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import type { ViewCell } from '../../../shared/metric/view.ts';
import { type AskedRows, getApp, setApp, useApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';
import { rangeScope } from '../../state/ranging.ts';
import { cellsOf, lookedAt, selectedMarks } from '../../state/selecting.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ConclusionLine } from './conclusion-line.tsx';
import { CounterCheckLine } from './counter-check-line.tsx';
import { rowsOfMarks } from './counted-rows.ts';
import styles from './form.module.css';
import { UnusualForm } from './unusual-form.tsx';
import { useAskedRows } from './use-asked-rows.ts';
import { useUnusual } from './use-unusual.ts';

/** Choices carry their result before they are taken; each role agrees by its own press. */
export const UnusualSheet = ({
  workshop,
  linked,
  about,
}: {
  readonly workshop: Workshop;
  readonly linked: string | null;
  /** Rows the data asked about; else those that are selected. */
  readonly about: AskedRows | undefined;
}) => {
  const looked = useApp((state) => state.looked);
  // These rows, whatever is pointed at while the sheet is open.
  const [{ marks, asked, ranged }] = useState(() => {
    const now = getApp();
    return { marks: selectedMarks(now), asked: now.asked, ranged: now.ranged && rangeScope(now.ranged) };
  });
  const cells = cellsOf({ looked }, marks);
  const view = lookedAt({ looked })?.view;
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  const meant = about?.rows ?? ranged ?? undefined;
  const meantRows = useAskedRows(definition, meant);
  const selected = view === undefined ? null : rowsOfMarks(view, marks, cells);
  const whole = meant === undefined ? selected : meantRows;
  const several = about === undefined && marks.length > 1;
  const unusual = useUnusual(workshop, { definition, whole, several, asked, linked, about });
  const close = (): void => setApp({ panel: null });
  if (!whole || !definition)
    return (
      <Sheet title={words.workshop.unusual} onClose={close}>
        <p className={styles.quiet}>{meant === undefined ? words.unusual.nothing : words.unusual.counting}</p>
      </Sheet>
    );
  const { seen, decision, note } = unusual;
  const cuts = Math.max(1, workshop.cutsTried);
  return (
    <Sheet
      title={words.unusual.heading(whole.words)}
      onClose={close}
      note={[
        about === undefined && cells.length > 0 && (cells.length === 1 || isAdditive(definition))
          ? cellsInWords(definition, cells)
          : words.unusualRows.count(count(whole.count)),
        words.unusual.cut(cuts),
      ].join(' · ')}
      actions={
        decision?.state === 'agreed' ? (
          <Button look="main" autoFocus onPress={close}>
            {words.unusual.done}
          </Button>
        ) : null
      }
    >
      <div className={styles.stack}>
        <UnusualForm workshop={workshop} unusual={unusual} whole={whole} metric={definition} />
        {seen ? (
          <ConclusionLine
            seen={seen}
            breakdown={asked.breakdown}
            proposed={decision?.state === 'proposed'}
            cuts={cuts}
          />
        ) : (
          <p className={styles.quiet}>{words.unusual.counting}</p>
        )}
        {note && about === undefined && !several && marks[0] ? (
          <CounterCheckLine
            workshop={workshop}
            metric={definition}
            asked={asked}
            group={marks[0].group}
            note={note}
          />
        ) : null}
      </div>
    </Sheet>
  );
};

/** "12,000 e-mails, 108 orders", "€46,045". */
const cellsInWords = (metric: Metric, cells: readonly ViewCell[]): string => {
  const y = cells.reduce((sum, cell) => sum + cell.y, 0);
  const d = cells.every((cell) => cell.d === null)
    ? null
    : cells.reduce((sum, cell) => sum + (cell.d ?? 0), 0);
  const over = d === null ? '' : `${count(d)} ${metric.perUnit ?? nameInWords(metric.base)}, `;
  return `${over}${metric.y.agg === 'sum' ? numberIn('analyst', metric, y) : `${count(y)} ${metric.unit}`}`;
};

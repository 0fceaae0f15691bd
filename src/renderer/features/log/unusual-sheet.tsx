import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import type { ViewCell } from '../../../shared/metric/view.ts';
import { type AskedRows, getApp, setApp, useApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';
import { selectedCell } from '../../state/selecting.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ConclusionLine } from './conclusion-line.tsx';
import { CounterCheckLine } from './counter-check-line.tsx';
import { wholeGroup } from './counted-rows.ts';
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
  const [{ group, asked }] = useState(() => ({ group: getApp().selection, asked: getApp().asked }));
  const cell = selectedCell({ looked, selection: group });
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  const askedRows = useAskedRows(definition, about);
  const selected = group === undefined || cell === null ? null : wholeGroup(asked, group, rowsIn(cell));
  const whole = about === undefined ? selected : askedRows;
  const unusual = useUnusual(workshop, { definition, whole, asked, linked, about });
  const close = (): void => setApp({ panel: null });
  if (!whole || !definition)
    return (
      <Sheet title={words.workshop.unusual} onClose={close}>
        <p className={styles.quiet}>{about === undefined ? words.unusual.nothing : words.unusual.counting}</p>
      </Sheet>
    );
  const { seen, decision, note } = unusual;
  const cuts = Math.max(1, workshop.cutsTried);
  return (
    <Sheet
      title={words.unusual.heading(whole.words)}
      onClose={close}
      note={[
        about === undefined && cell
          ? cellInWords(definition, cell)
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
        {note && about === undefined && group !== undefined ? (
          <CounterCheckLine workshop={workshop} metric={definition} asked={asked} group={group} note={note} />
        ) : null}
      </div>
    </Sheet>
  );
};

const rowsIn = ({ n, d, y }: ViewCell): number => n ?? d ?? y;

/** "12,000 e-mails, 108 orders", "€46,045". */
const cellInWords = (metric: Metric, { y, d }: ViewCell): string => {
  const over = d === null ? '' : `${count(d)} ${metric.perUnit ?? nameInWords(metric.base)}, `;
  return `${over}${metric.y.agg === 'sum' ? numberIn('analyst', metric, y) : `${count(y)} ${metric.unit}`}`;
};

import { words } from '../../../shared/messages/screen-words.ts';
import { useEffect, useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { viewSchema } from '../../../shared/metric/view.ts';
import { SmallChart } from '../../charts/small-chart.tsx';
import { thresholdFor } from '../../../shared/metric/threshold-for.ts';
import { bridge } from '../../state/bridge.ts';
import { type FrozenCells, readFrozen } from '../../state/frozen.ts';
import styles from './evidence-picture.module.css';

/** The frozen result as a small picture; the same bytes the file carries. */
export const EvidencePicture = ({
  workshop,
  evidence: id,
}: {
  readonly workshop: Workshop;
  readonly evidence: string;
}) => {
  const evidence = workshop.evidence.find((one) => one.id === id);
  const [cells, setCells] = useState<FrozenCells | null>(null);
  const view = viewSchema.safeParse(evidence?.view);
  useEffect(() => {
    let mine = true;
    if (evidence?.result)
      void bridge
        .blobRead({ sha256: evidence.result })
        .then((blob) => mine && blob.ok && setCells(readFrozen(blob.value)));
    return () => {
      mine = false;
    };
  }, [evidence?.result]);
  if (!evidence) return null;
  const threshold = view.success ? thresholdFor(workshop.scope, view.data.metric)?.value : undefined;
  return (
    <figure className={styles.figure}>
      {cells && view.success ? (
        <SmallChart view={view.data} cells={cells} {...(threshold === undefined ? {} : { threshold })} />
      ) : null}
      <figcaption>
        {evidence.says}
        <span className="quiet">
          {evidence.source === undefined ? '' : ` · ${evidence.source}`} ·{' '}
          {evidence.strength === 'told'
            ? words.log.toldNotMeasured
            : words.workshop.dataVersion(evidence.dataVersion ?? 1)}
        </span>
      </figcaption>
    </figure>
  );
};

import type { NewEvent } from '../../../shared/log/envelope.ts';
import type { Measured } from '../../../shared/log/events/fields.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import type { CheckDefinition, CheckResult } from '../../../shared/metric/check.ts';
import { definitionOf } from '../../state/looking.ts';
import { entry, newId } from '../../state/saying.ts';

type Counted = Pick<CheckResult, 'outcome' | 'reason' | 'missingColumn' | 'settledOn'> & {
  readonly measured: Measured | null;
  readonly rows: 'new_only' | 'all';
  /** The frozen result; null when there was nothing to count. */
  readonly sha256: string | null;
};

/** The entry that keeps one counting of a check, with the data and the way of counting it was made with. */
export const checkRun = (
  workshop: Workshop,
  assumption: Assumption,
  check: CheckDefinition,
  { measured, outcome, reason, missingColumn, settledOn, rows, sha256 }: Counted,
): NewEvent => {
  const metric = workshop.metrics.find(
    (one) => JSON.stringify(definitionOf(one)) === JSON.stringify(check.metric),
  );
  return entry(
    'check.run',
    newId(),
    {
      assumption: assumption.id,
      version: assumption.versions.length,
      measured,
      outcome,
      ...(reason === undefined ? {} : { reason }),
      ...(missingColumn === undefined ? {} : { missingColumn: missingColumn.slice(0, 200) }),
      ...(settledOn === undefined ? {} : { settledOn }),
      rows,
      ...(sha256 === null ? {} : { result: sha256 }),
      check: { ...check },
      unit: metric?.unit ?? check.metric.unit,
      dataVersion: workshop.data?.version ?? 1,
      metricVersion: metric?.counted.version ?? 1,
    },
    sha256 === null ? {} : { refs: [sha256] },
  );
};

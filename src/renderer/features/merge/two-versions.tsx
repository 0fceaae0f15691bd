import type { Workshop } from '../../../shared/log/state.ts';
import { mergeWords } from '../../../shared/messages/merge-words.ts';
import { setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';

/** The mark on whatever two copies changed without seeing each other; opens what is to decide. */
export const TwoVersions = ({
  workshop,
  entity,
}: {
  readonly workshop: Workshop;
  readonly entity: string;
}) =>
  workshop.conflicts.some((conflict) => conflict.entity === entity) ? (
    <Button look="quiet" size="small" onPress={() => setApp({ panel: { kind: 'decide' } })}>
      {mergeWords.twoVersions}
    </Button>
  ) : null;

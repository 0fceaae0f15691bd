import { agreedBy, bothSides } from './agreement.ts';
import { defined } from './defined.ts';
import type { Draft, OutlierDraft } from './draft.ts';
import type { OutlierDecision } from './state.ts';
import { uniqueLabels } from './unique-labels.ts';

export const finishOutliers = (draft: Draft): readonly OutlierDecision[] => {
  const outliers = [...draft.outliers.values()];
  const labels = uniqueLabels(
    outliers.map(({ id, said, proposed }) => ({ id, said, label: proposed.label })),
  );
  return outliers.map((outlier) =>
    finishOutlier(draft, outlier, labels.get(outlier.id) ?? outlier.proposed.label),
  );
};

const finishOutlier = (draft: Draft, outlier: OutlierDraft, label: string): OutlierDecision => {
  const [head, second] = outlier.choice;
  const agreed = head?.value == null ? [] : agreedBy(draft, head.event);
  const state: OutlierDecision['state'] =
    second !== undefined
      ? 'proposed'
      : head?.value == null
        ? 'reversed'
        : bothSides(agreed)
          ? 'agreed'
          : 'proposed';
  return defined({
    ...outlier.proposed,
    id: outlier.id,
    label,
    state,
    said: outlier.said,
    agreedBy: second === undefined ? agreed : [],
    reversedBecause: state === 'reversed' ? outlier.reversed.at(-1)?.reason : undefined,
  });
};

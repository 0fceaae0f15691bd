import { walk } from '../../state/selecting.ts';
import { Numbers } from './numbers.tsx';
import type { LensModel } from './lens-model.ts';
import { lensInWords } from './lens-in-words.ts';
import { spokenGroup } from './mark-words.ts';
import { usePicked } from './use-picked.ts';
import styles from './lens-table.module.css';

/** The result as a table in place of the picture; arrows walk its rows as they walk the marks. */
export const LensTable = ({
  lens,
  model,
}: {
  readonly lens: 'marketer' | 'analyst';
  readonly model: LensModel;
}) => {
  const picked = usePicked();
  const here = model.groups.find(picked);
  return (
    <div
      className={styles.frame}
      role="group"
      tabIndex={0}
      data-chart={lens}
      aria-label={lensInWords(model)}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step === undefined && event.key !== ' ') return;
        event.preventDefault();
        if (step !== undefined) walk(step, event.shiftKey);
        else if (!here) walk(1);
        const frame = event.currentTarget;
        requestAnimationFrame(() =>
          frame.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
        );
      }}
    >
      <Numbers model={model} />
      <p className="hidden-words" aria-live="polite">
        {here ? spokenGroup(model, here) : ''}
      </p>
    </div>
  );
};

import { useMemo, useState } from 'react';
import type { LogEvent } from '../../../shared/log/envelope.ts';
import { type MergePreview, previewMerge, withoutQuestions } from '../../../shared/log/preview-merge.ts';
import { kindsOfEntries, mergeWords } from '../../../shared/messages/merge-words.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { ConflictCard } from './conflict-card.tsx';
import { joinCopy, openByItself } from './merge-copies.ts';
import styles from './merge.module.css';
import { useChoices } from './use-choices.ts';

const close = (): void => setApp({ panel: null });

/** What another copy brings, before anything is taken: what joins by itself, and what the two of you decide. */
export const MergeSheet = ({
  fileName,
  theirs,
}: {
  readonly fileName: string;
  readonly theirs: readonly LogEvent[];
}) => {
  const ours = useApp((state) => state.events);
  const preview = useMemo(() => previewMerge(ours, theirs), [ours, theirs]);
  if (preview.kind === 'joins') return <Joins fileName={fileName} preview={preview} />;
  const other = preview.kind === 'other-workshop';
  return (
    <Sheet
      title={mergeWords.heading(fileName)}
      onClose={close}
      where="middle"
      actions={
        <Button look="main" autoFocus onPress={other ? () => void openByItself() : close}>
          {other ? mergeWords.openByItself : mergeWords.ok}
        </Button>
      }
    >
      <p className={styles.line}>{other ? mergeWords.otherWorkshop(preview.title) : mergeWords.alreadyIn}</p>
    </Sheet>
  );
};

const Joins = ({
  fileName,
  preview,
}: {
  readonly fileName: string;
  readonly preview: Extract<MergePreview, { kind: 'joins' }>;
}) => {
  const { choiceOf, choose, decided } = useChoices();
  const [shown, setShown] = useState(false);
  const { conflicts, merged, dataVersions, bodies, removed } = preview;
  const fresh = withoutQuestions(preview);
  const join = useOnce(() => joinCopy(merged, decided(conflicts)));
  return (
    <Sheet
      title={mergeWords.heading(fileName)}
      onClose={close}
      where="middle"
      actions={
        <Button look="main" autoFocus onPress={() => void join()}>
          {mergeWords.put}
        </Button>
      }
    >
      <div className={styles.stack}>
        <p className={styles.line}>
          {mergeWords.joined(fresh)}{' '}
          {fresh.length > 0 ? (
            <Button look="quiet" size="small" onPress={() => setShown(!shown)}>
              {shown ? mergeWords.hide : mergeWords.show}
            </Button>
          ) : null}
        </p>
        {shown ? (
          <ul className={styles.kinds}>
            {kindsOfEntries(fresh).map(([words]) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : null}
        {bodies > 0 ? <p className={styles.quiet}>{mergeWords.bodies(bodies)}</p> : null}
        {removed > 0 ? <p className={styles.line}>{mergeWords.removed(removed)}</p> : null}
        <p className={styles.line}>{mergeWords.toDecide(conflicts.length)}</p>
        {conflicts.map((conflict, at) => (
          <ConflictCard
            key={`${conflict.entity} ${conflict.field}`}
            workshop={merged}
            number={at + 1}
            conflict={{
              ...conflict,
              heads: conflict.heads.map(({ from, ...head }) => ({ ...head, name: mergeWords[from] })),
            }}
            choice={choiceOf(conflict)}
            onChoose={(choice) => choose(conflict, choice)}
          />
        ))}
        {conflicts.length > 0 ? <p className={styles.quiet}>{mergeWords.notDecided}</p> : null}
        {dataVersions ? (
          <p className={styles.quiet}>{mergeWords.dataVersions(dataVersions.here, dataVersions.theirs)}</p>
        ) : null}
      </div>
    </Sheet>
  );
};

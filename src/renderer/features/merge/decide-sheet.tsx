import type { Conflict, Said, Workshop } from '../../../shared/log/state.ts';
import { mergeWords } from '../../../shared/messages/merge-words.ts';
import { roleWord } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useOnce } from '../../ui/use-once.ts';
import { ConflictCard, type NamedConflict } from './conflict-card.tsx';
import { keepDecided } from './merge-copies.ts';
import styles from './merge.module.css';
import { useChoices } from './use-choices.ts';

/** What was left open when two copies were put together. */
export const DecideSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const { choiceOf, choose, decided } = useChoices();
  const { conflicts } = workshop;
  const ready = decided(conflicts);
  const keep = useOnce(() => keepDecided(workshop, ready));
  return (
    <Sheet
      title={mergeWords.headingOpen}
      onClose={() => setApp({ panel: null })}
      where="middle"
      actions={
        <Button look="main" disabled={ready.length === 0} onPress={() => void keep()}>
          {mergeWords.decide}
        </Button>
      }
    >
      <div className={styles.stack}>
        {conflicts.map((conflict, at) => (
          <ConflictCard
            key={`${conflict.entity} ${conflict.field}`}
            workshop={workshop}
            number={at + 1}
            conflict={named(workshop, conflict)}
            choice={choiceOf(conflict)}
            onChoose={(choice) => choose(conflict, choice)}
          />
        ))}
        <p className={styles.quiet}>{mergeWords.notDecided}</p>
      </div>
    </Sheet>
  );
};

/** Both are here by now: each is named after who said it, and numbered where that is the same role. */
const named = (workshop: Workshop, conflict: Conflict): NamedConflict => {
  const heads = conflict.heads.map((head) => ({
    ...head,
    said: workshop.entries.find(({ event }) => event === head.event)?.said as Said,
  }));
  const names = heads.map(({ said }) => roleWord(said.role));
  return {
    ...conflict,
    before: beforeThem(workshop, conflict),
    heads: heads.map((head, at) => ({
      ...head,
      name: new Set(names).size === names.length ? (names[at] ?? '') : `${names[at]} ${at + 1}`,
    })),
  };
};

/** The last wording that is in neither of the two. */
const beforeThem = (workshop: Workshop, { entity, field, heads }: Conflict): unknown => {
  if (field !== 'statement') return null;
  const events = new Set(heads.map(({ event }) => event));
  const versions = workshop.assumptions.find(({ id }) => id === entity)?.versions ?? [];
  return versions.findLast(({ said }) => !events.has(said.event)) ?? null;
};

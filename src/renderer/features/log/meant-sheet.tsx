import type { Workshop } from '../../../shared/log/state.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Swatch } from '../../ui/swatch.tsx';
import { afterLink } from './after-link.ts';
import styles from './meant-sheet.module.css';
import { useOnce } from '../../ui/use-once.ts';
import { Words } from '../../ui/words.tsx';

/** The one who said it hears it back: Y or N. Then the effect's next step opens, never by itself taken. */
export const MeantSheet = ({
  workshop,
  note: id,
}: {
  readonly workshop: Workshop;
  readonly note: string;
}) => {
  const note = workshop.contexts.find((one) => one.id === id);
  const link = workshop.links.findLast((one) => one.note === id);
  const next = (): void => {
    const about = workshop.assumptions.find((one) => one.id === link?.assumption);
    setApp({ panel: link ? afterLink(about?.state, link) : null });
  };
  const answer = useOnce(async (meant: boolean): Promise<void> => {
    if (!note) return;
    await append(entry('context.meant', note.id, { note: id, meant }, { saidBy: note.said.saidBy }));
    if (meant) next();
    else setApp({ panel: { kind: 'context', assumption: link?.assumption ?? null, again: note.id } });
  });
  if (!note) return null;
  return (
    <Sheet title={words.context.meant(roleWord(note.said.role))} onClose={next}>
      <div
        className={styles.meant}
        onKeyDown={(event) => {
          if (event.key.toLowerCase() === 'y') void answer(true);
          if (event.key.toLowerCase() === 'n') void answer(false);
        }}
      >
        <p className={styles.words}>
          <Swatch kind={note.kind} />
          <span>
            <Words text={note.text} />
          </span>
        </p>
        {link ? <p className={styles.reason}>{link.reason}</p> : null}
        <div className={styles.actions}>
          <Button look="main" shortcut="Y" autoFocus onPress={() => void answer(true)}>
            {words.context.yes}
          </Button>
          <Button shortcut="N" onPress={() => void answer(false)}>
            {words.context.no}
          </Button>
        </div>
      </div>
    </Sheet>
  );
};

import { type KeyboardEvent, useRef, useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { spokenLanguage } from '../../../shared/messages/speaking.ts';
import type { Askable, QuestionUnread } from '../../../shared/metric/ask-names.ts';
import { readQuestion } from '../../../shared/metric/read-question.ts';
import { type Asked, setApp, useApp } from '../../state/app-store.ts';
import {
  currentMetric,
  definitionOf,
  considerAsked,
  endLookAhead,
  look,
  lookAhead,
} from '../../state/looking.ts';
import { workshopYear } from '../../state/workshop-year.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useReadingTime } from '../../ui/use-reading-time.ts';
import { joinsOf, proposalsFor } from '../data/accept-data.ts';
import { breakdownsFor } from './breakdowns.ts';
import { askedIn, showQuestion } from './count-this.ts';
import { paletteItems, unreadInWords } from './palette-items.ts';
import { useValues } from './use-values.ts';
import styles from './palette.module.css';

/** What a sentence may name here, and in which language it is asked. */
const askableIn = (workshop: Workshop): Askable | null =>
  workshop.data && {
    tables: workshop.data.tables,
    joins: joinsOf(workshop),
    metrics: workshop.metrics.flatMap((metric) => {
      const definition = definitionOf(metric);
      return definition ? [{ name: metric.name, definition }] : [];
    }),
    year: workshopYear(workshop),
    currency: workshop.currency,
    language: workshop.language.startsWith('de') || spokenLanguage() === 'de' ? 'de' : 'en',
  };

/** Something of it was understood: what was not is said, whatever else its letters may mean. */
const isHalfRead = ({ code }: QuestionUnread): boolean => code !== 'what';

/** What was not understood; before anything is typed, what may be. */
const hintFor = (
  typed: string,
  read: ReturnType<typeof readQuestion> | null,
  found: number,
  example: string | undefined,
): string => {
  if (read && !read.ok && (found === 0 || isHalfRead(read.error))) return unreadInWords(read.error);
  if (read?.ok || !example || typed) return '';
  return words.palette.example(example.charAt(0).toLowerCase() + example.slice(1));
};

/** Everything by a few letters; and one sentence that names something in the data is a chart. */
export const Palette = () => {
  const open = useApp((state) => state.panel?.kind === 'palette');
  return open ? <OpenPalette /> : null;
};

const OpenPalette = () => {
  const workshop = useApp((state) => state.workshop);
  const screen = useApp((state) => state.screen);
  const asked = useApp((state) => state.asked);
  const away = useApp((state) => state.away);
  const toast = useApp((state) => state.toast);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const canAsk = screen !== 'start' && workshop?.data !== null && workshop !== null;
  const known = useValues(typed, canAsk && workshop ? askableIn(workshop) : null);
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  const read = known && typed.trim().length > 2 ? readQuestion(typed, known) : null;
  const items = paletteItems(typed, {
    app: { workshop, screen, asked, away, toast },
    breakdowns: workshop && definition ? breakdownsFor(workshop, definition) : [],
    question: read?.ok ? read.value : null,
    ask: (next: Asked) => {
      setApp({ asked: next, selection: undefined, ranged: null, cursor: -1 });
      void look();
    },
    askAhead: considerAsked,
    show: (question) => void showQuestion(question),
    showAhead: (question) => void lookAhead(question.metric, { metricId: null, ...askedIn(question) }),
  });
  const at = Math.min(active, items.length - 1);
  const chosen = items[at];
  useReadingTime(`${chosen?.id} ${chosen?.words} ${chosen?.note}`, () => chosen?.ahead?.());
  const take = (index: number): void => {
    const item = items[index];
    if (!item) return;
    if (!item.ahead) endLookAhead();
    // A field taken out while it has the focus costs a whole layout of what is not yet drawn.
    field.current?.blur();
    setApp({ panel: null });
    item.run();
  };
  const walk = (step: number): void => {
    if (items.length === 0) return;
    const next = (at + step + items.length) % items.length;
    setActive(next);
    document.getElementById(`palette-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) take(at);
    else walk(step);
  };
  const example = proposalsFor()[0]?.name;
  const hint = hintFor(typed, read, items.length, example);
  return (
    <Sheet
      title={words.palette.heading}
      note={hint}
      where="middle"
      settled
      onClose={() => {
        endLookAhead();
        setApp({ panel: null });
      }}
    >
      <input
        ref={field}
        className={styles.field}
        role="combobox"
        aria-label={words.palette.field}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={at >= 0 ? `palette-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={words.palette.field}
        value={typed}
        autoFocus
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id="palette-list" aria-label={words.palette.heading} className={styles.list}>
        {items.map((item, index) => (
          // biome-ignore lint: the field's arrow keys are the keyboard's way to the same rows
          <div
            key={item.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            className={`${styles.item} ${index === at ? styles.active : ''}`}
            onClick={() => take(index)}
          >
            <span className={item.id === 'question' ? styles.question : undefined}>{item.words}</span>
            <span className={styles.note}>{item.note}</span>
            {item.keys ? <KeyCap>{item.keys}</KeyCap> : null}
          </div>
        ))}
        {items.length === 0 && !(read && !read.ok) ? (
          <p className={styles.none}>{words.palette.none(typed.trim())}</p>
        ) : null}
      </div>
    </Sheet>
  );
};

import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { maxMessageWords, wordsIn } from '../../../shared/log/brief-gate.ts';
import { causeHint, personHint } from '../../../shared/log/hints.ts';
import type { BriefLine, Workshop } from '../../../shared/log/state.ts';
import type { BriefPart } from '../../../shared/log/vocabulary.ts';
import { briefNames } from '../../../shared/messages/brief-words.ts';
import { hintWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { type Offer, offersFor } from '../../../shared/report/first-brief.ts';
import { Select } from '../../ui/select.tsx';
import type { Source } from './sources.ts';
import styles from './brief-part.module.css';

type Props = {
  readonly workshop: Workshop;
  readonly part: BriefPart;
  readonly lines: readonly BriefLine[];
  readonly sources: readonly Source[];
  /** Agreed insights that the brief is built on. */
  readonly cited: readonly string[];
  readonly onChange: (lines: readonly BriefLine[]) => void;
  readonly onKeep: () => void;
};

const oneLine: ReadonlySet<BriefPart> = new Set(['message', 'weWant']);
const empty: BriefLine = { text: '', from: [] };

/** One part of the brief: its lines, what each comes from, and what the log offers for it. */
export const BriefPartRow = ({ workshop, part, lines, sources, cited, onChange, onKeep }: Props) => {
  const row = useRef<HTMLDivElement>(null);
  const shown = lines.length === 0 ? [empty] : lines;
  const change = (at: number, line: BriefLine | null): void =>
    onChange(shown.flatMap((one, index) => (index === at ? (line ?? []) : one)));
  const focus = (at: number): void => {
    requestAnimationFrame(() => row.current?.querySelectorAll('textarea')[Math.max(0, at)]?.focus());
  };
  const add = (line: BriefLine): void => {
    onChange([...lines.filter(({ text }) => text.trim() !== ''), line]);
    focus(lines.length);
  };
  const offers = offersFor(workshop, part).filter((offer) => !isUsed(offer, lines));
  const unsaid = part === 'mustNotSay' ? offers.filter(({ from }) => cited.includes(from[0] ?? '')) : [];
  return (
    <div
      ref={row}
      className={`${styles.row} ${styles[part] ?? ''}`}
      role="group"
      aria-label={briefNames[part]}
      data-part={part}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onKeep();
      }}
    >
      <span className={styles.name}>{briefNames[part]}</span>
      <div className={styles.lines}>
        {shown.map((line, at) => (
          <div key={at} className={styles.line}>
            <textarea
              aria-label={words.brief.line(briefNames[part], at)}
              className={styles.text}
              rows={1}
              placeholder={at === 0 ? words.brief.ghosts[part] : ''}
              value={line.text}
              onChange={(event) => change(at, { ...line, text: event.target.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.shiftKey) {
                  event.preventDefault();
                  if (oneLine.has(part)) return;
                  if (line.text.trim() === '') return;
                  onChange([...shown.slice(0, at + 1), empty, ...shown.slice(at + 1)]);
                  focus(at + 1);
                }
                if (event.key === 'Backspace' && line.text === '' && shown.length > 1) {
                  event.preventDefault();
                  change(at, null);
                  focus(at - 1);
                }
              }}
            />
            <Links line={line} sources={sources} onChange={(from) => change(at, { ...line, from })} />
          </div>
        ))}
        <Hints part={part} lines={lines} />
        {unsaid.length > 0 ? (
          <p className={styles.hint}>
            {words.brief.limitMissing([...new Set(unsaid.map(({ label }) => label))].join(', '))}
          </p>
        ) : null}
        <div className={styles.offers} data-open={lines.length === 0 || unsaid.length > 0}>
          {offers.slice(0, 4).map((offer) => (
            <button
              key={offer.text}
              type="button"
              className={styles.offer}
              onClick={() => add({ text: offer.text, from: offer.from })}
            >
              <Plus size={13} aria-hidden="true" />
              <span>{words.brief.offer(offer.label, offer.text)}</span>
            </button>
          ))}
        </div>
      </div>
    </div>
  );
};

const isUsed = (offer: Offer, lines: readonly BriefLine[]): boolean =>
  lines.some(({ text, from }) => text === offer.text || from.includes(offer.from[0] ?? ''));

/** What the line comes from, each to be taken away; one more to be chosen. */
const Links = ({
  line,
  sources,
  onChange,
}: {
  readonly line: BriefLine;
  readonly sources: readonly Source[];
  readonly onChange: (from: readonly string[]) => void;
}) => (
  <span className={styles.links}>
    {line.from.map((id) => {
      const source = sources.find((one) => one.id === id);
      const label = source?.label ?? '?';
      return (
        <button
          key={id}
          type="button"
          className={styles.chip}
          title={source?.words}
          aria-label={words.brief.linked(source?.words ?? label)}
          onClick={() => onChange(line.from.filter((one) => one !== id))}
        >
          {label}
          <X size={11} aria-hidden="true" />
        </button>
      );
    })}
    {line.text.trim() === '' ? null : (
      <span className={styles.more}>
        <Select
          label={words.brief.link}
          hideLabel
          value={null}
          placeholder={words.brief.link}
          onChange={(id) => onChange([...new Set([...line.from, id])])}
          options={sources
            .filter(({ id }) => !line.from.includes(id))
            .map(({ id, words: said }) => ({ id, words: said.length > 70 ? `${said.slice(0, 69)}…` : said }))}
        />
      </span>
    )}
  </span>
);

const Hints = ({ part, lines }: { readonly part: BriefPart; readonly lines: readonly BriefLine[] }) => {
  const said = lines.map(({ text }) => text).join(' ');
  const count = part === 'message' ? wordsIn(said) : 0;
  const cause = (part === 'message' || part === 'because') && causeHint(said);
  return (
    <>
      {count > 0 ? (
        <p className={count > maxMessageWords ? styles.hint : 'quiet'}>{words.brief.messageWords(count)}</p>
      ) : null}
      {cause ? <p className={styles.hint}>{hintWords.cause}</p> : null}
      {personHint(said) ? <p className={styles.hint}>{hintWords.person}</p> : null}
    </>
  );
};

import { useId } from 'react';
import type { ContextKind } from '../../shared/log/vocabulary.ts';
import { patternOf } from '../../shared/context-pattern.ts';
import styles from './calendar-strip.module.css';

export type CalendarEntry = {
  readonly id: string;
  readonly kind: ContextKind;
  readonly words: string;
  readonly from: number;
  readonly to: number;
};
type Props = {
  readonly entries: readonly CalendarEntry[];
  readonly width: number;
  /** Where the chart above begins. */
  readonly left: number;
  readonly scale: (day: number) => number;
  readonly domain: readonly [number, number];
  readonly label: string;
  /** How large its letters are. */
  readonly size: number;
};

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Where words stand under their bands; words that would lie on others are left to the log. */
const namedAt = (
  entries: readonly CalendarEntry[],
  { width, left, scale, size }: Pick<Props, 'width' | 'left' | 'scale' | 'size'>,
): ReadonlyMap<string, number> => {
  const named = new Map<string, number>();
  const taken: (readonly [number, number])[] = [];
  for (const { id, kind, words, from, to } of entries) {
    const half = words.length * size * 0.26;
    const oneDay = from === to || patternOf(kind) === 'flag';
    const [x1, x2] = [clamp(scale(from), left, width - 4), clamp(scale(to + 1), left, width - 4)];
    const at = clamp(oneDay ? x1 + 4 : (x1 + x2) / 2, left + half, width - half);
    if (taken.some(([low, high]) => at - half < high + 8 && at + half > low - 8)) continue;
    taken.push([at - half, at + half]);
    named.set(id, at);
  }
  return named;
};

/** What the world did, under the chart on the same x scale: pattern and word; one day is a flag. */
export const CalendarStrip = ({ entries, width, left, scale, domain, label, size }: Props) => {
  const id = useId().replaceAll(':', '');
  const shown = entries.filter((entry) => entry.to >= domain[0] && entry.from <= domain[1]).slice(0, 6);
  const named = namedAt(shown, { width, left, scale, size });
  return (
    <svg
      width={width}
      height={31.5 + size}
      className={styles.strip}
      role="img"
      aria-label={[label, shown.map((entry) => entry.words).join(', ')].filter(Boolean).join(': ')}
    >
      <defs>
        <pattern
          id={`${id}hatch`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className={styles.stockSoft} />
          <line x1="0" x2="0" y1="0" y2="6" className={styles.stock} strokeWidth="3" />
        </pattern>
        <pattern id={`${id}grid`} width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className={styles.trackSoft} />
          <circle cx="2" cy="2" r="1" className={styles.trackDot} />
        </pattern>
      </defs>
      {shown.map((entry) => {
        const pattern = patternOf(entry.kind);
        const x1 = clamp(scale(entry.from), left, width - 4);
        const x2 = clamp(scale(entry.to + 1), left, width - 4);
        const oneDay = entry.from === entry.to || pattern === 'flag';
        return (
          <g key={entry.id} aria-hidden="true">
            {oneDay ? (
              <path d={`M${x1} 22V3l11 5-11 5`} className={styles.flag} />
            ) : (
              <rect
                x={x1}
                y={3}
                width={Math.max(6, x2 - x1)}
                height={19}
                rx={3}
                className={styles[pattern]}
                fill={pattern === 'hatch' || pattern === 'grid' ? `url(#${id}${pattern})` : undefined}
              />
            )}
            {pattern === 'foot' && !oneDay ? (
              <rect x={x1} y={18} width={Math.max(6, x2 - x1)} height={4} className={styles.footLine} />
            ) : null}
            {named.has(entry.id) ? (
              <text
                x={named.get(entry.id)}
                y={25.5 + size}
                textAnchor="middle"
                className={styles.words}
                style={{ fontSize: size }}
              >
                {entry.words}
              </text>
            ) : (
              <title>{entry.words}</title>
            )}
          </g>
        );
      })}
    </svg>
  );
};

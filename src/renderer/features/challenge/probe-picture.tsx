import type { PictureMark } from '../../../shared/challenge/probe.ts';
import { oneDecimal } from '../../../shared/messages/numbers.ts';
import styles from './challenge-sheet.module.css';

const [row, width, labels, most] = [17, 150, 120, 6];

/** A dot per part: where the answer would stand without it, or in it. The line is no difference. */
export const ProbePicture = ({ marks }: { readonly marks: readonly PictureMark[] }) => {
  const marked = marks.filter((mark) => mark.marked === true);
  const rest = marks.filter((mark) => mark.marked !== true);
  const shown = [...marked, ...rest].slice(0, most);
  const values = shown.flatMap(({ value, other }) => (other === undefined ? [value] : [value, other]));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = (value: number): number => labels + 8 + ((value - low) / (high - low || 1)) * (width - 16);
  const height = shown.length * row + 4;
  return (
    <svg
      className={styles.picture}
      width={labels + width + 46}
      height={height}
      role="img"
      aria-label={shown
        .map(
          ({ label, value, other }) =>
            `${label}: ${oneDecimal(value)}${other === undefined ? '' : `, ${oneDecimal(other)}`}`,
        )
        .join('; ')}
    >
      <line x1={x(0)} x2={x(0)} y1="0" y2={height} stroke="var(--axis)" />
      {shown.map((mark, at) => {
        const y = at * row + row / 2 + 2;
        return (
          <g key={`${mark.label} ${at}`}>
            <text x={labels} y={y + 4} textAnchor="end" fontWeight={mark.marked === true ? 650 : 400}>
              {mark.label.length > 18 ? `${mark.label.slice(0, 17)}…` : mark.label}
            </text>
            {mark.other === undefined ? null : (
              <>
                <line
                  x1={x(mark.value)}
                  x2={x(mark.other)}
                  y1={y}
                  y2={y}
                  stroke="var(--line-2)"
                  strokeWidth="3"
                />
                <rect
                  x={x(mark.other) - 4}
                  y={y - 4}
                  width="8"
                  height="8"
                  fill="none"
                  stroke="var(--ink-2)"
                  strokeWidth="1.5"
                />
              </>
            )}
            <circle
              cx={x(mark.value)}
              cy={y}
              r={mark.marked === true ? 5.5 : 4}
              fill={mark.marked === true ? 'var(--d1-line)' : 'var(--d1)'}
            />
            <text x={labels + width + 4} y={y + 4}>
              {oneDecimal(mark.value)}
            </text>
          </g>
        );
      })}
    </svg>
  );
};

import { useState } from 'react';
import type { ReadAs } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './fixed-places.module.css';

type Fields = NonNullable<ReadAs['fields']>;
type Props = {
  readonly lines: readonly string[];
  readonly fields: Fields | undefined;
  readonly onUse: (fields: Fields) => void;
};

const say = words.readAs;
const restOfLine = 100_000;

/** The file's first lines, to be cut where a person presses; the places can be typed as well. */
export const FixedPlaces = ({ lines, fields, onUse }: Props) => {
  const [text, setText] = useState(() => (fields?.map(({ from }) => from) ?? blankPlaces(lines)).join(', '));
  const starts = startsIn(text);
  const use = () => onUse(fieldsOf(starts));
  const toggle = (at: number) =>
    setText(
      [...(starts.includes(at) ? starts.filter((one) => one !== at) : [...starts, at])]
        .sort((a, b) => a - b)
        .join(', '),
    );
  return (
    <div className={styles.places}>
      <Field
        label={say.places}
        value={text}
        onChange={setText}
        onEnter={use}
        width="100%"
        hint={say.placesHint}
      />
      <div className={styles.lines} aria-hidden="true">
        {lines.map((line, row) => (
          <div key={`${row} ${line}`} className={styles.row}>
            {Array.from(line.padEnd(1), (letter, at) => (
              <span
                key={at}
                className={starts.includes(at) && at > 0 ? styles.cut : undefined}
                title={say.placesSet(at)}
                onClick={() => toggle(at)}
              >
                {letter === '\t' ? ' ' : letter}
              </span>
            ))}
          </div>
        ))}
      </div>
      <Button look="edge" size="small" onPress={use} disabled={starts.length < 2}>
        {say.placesUse}
      </Button>
    </div>
  );
};

const startsIn = (text: string): number[] =>
  [...new Set([0, ...(text.match(/\d+/g) ?? []).map(Number)])]
    .filter((at) => at < restOfLine)
    .sort((a, b) => a - b);

const fieldsOf = (starts: readonly number[]): Fields =>
  starts.map((from, i) => ({ from, length: (starts[i + 1] ?? restOfLine) - from }));

/** Places that are blank in every line, to begin with. */
function blankPlaces(lines: readonly string[]): number[] {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const blank = (at: number): boolean => lines.every((line) => (line[at] ?? ' ') === ' ');
  return Array.from({ length: width }, (_, at) => at).filter(
    (at) => at === 0 || (!blank(at) && blank(at - 1)),
  );
}

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './segments.module.css';

type Props<T extends string> = {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly words: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

/** One of a few, side by side. */
export const Segments = <T extends string>({ label, options, value, onChange }: Props<T>) => (
  <ToggleButtonGroup
    aria-label={label}
    className={styles.group ?? ''}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[value]}
    onSelectionChange={(keys) => {
      const chosen = options.find((option) => keys.has(option.id));
      if (chosen) onChange(chosen.id);
    }}
  >
    {options.map((option) => (
      <ToggleButton key={option.id} id={option.id} className={styles.segment ?? ''}>
        {option.words}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);

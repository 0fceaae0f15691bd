import styles from './choice.module.css';

type Props<T extends string> = {
  readonly label: string;
  readonly options: readonly {
    readonly id: T;
    readonly words: string;
    readonly result?: string;
    readonly letter?: string;
  }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
};

/** Choices that carry their result before they are taken. Arrows move, a first letter jumps. */
export const Choice = <T extends string>({ label, options, value, onChange }: Props<T>) => {
  const at = options.findIndex((option) => option.id === value);
  const move = (step: number): void => {
    const next = options[(Math.max(0, at) + step + options.length) % options.length];
    if (next) onChange(next.id);
  };
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={styles.group}
      onKeyDown={(event) => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        const lettered = options.find((option) => option.letter === event.key.toLowerCase());
        if (step === undefined && !lettered) return;
        event.preventDefault();
        if (lettered) onChange(lettered.id);
        else move(step ?? 0);
      }}
    >
      {options.map((option, index) => (
        <button
          key={option.id}
          type="button"
          role="radio"
          aria-checked={option.id === value}
          tabIndex={option.id === value || (at < 0 && index === 0) ? 0 : -1}
          className={styles.option}
          onClick={() => onChange(option.id)}
          ref={(element) => {
            if (element && option.id === value && element.parentElement?.contains(document.activeElement))
              element.focus();
          }}
        >
          <span className={styles.dot} aria-hidden="true" />
          <span>
            <strong>{option.words}</strong>
            {option.result ? <span className={styles.result}>{option.result}</span> : null}
          </span>
        </button>
      ))}
    </div>
  );
};

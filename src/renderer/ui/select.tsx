import { ChevronDown } from 'lucide-react';
import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { useReadingTime } from './use-reading-time.ts';
import styles from './select.module.css';

export type Option = { readonly id: string; readonly words: string; readonly note?: string };
type Props = {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** An option is under the hand for as long as a glance takes; null: none is any more. */
  readonly onConsider?: (id: string | null) => void;
};

/** Its own handler is read when a choice is made, so one made anew draws nothing anew. */
export const Select = ({ onChange, onConsider, ...props }: Props) => {
  const latest = useRef({ onChange, onConsider });
  useLayoutEffect(() => {
    latest.current = { onChange, onConsider };
  });
  const choose = useCallback((id: string) => latest.current.onChange(id), []);
  const consider = useCallback((id: string | null) => latest.current.onConsider?.(id), []);
  return <Choice {...props} onChange={choose} onConsider={consider} />;
};

const Considered = ({
  id,
  onConsider,
}: {
  readonly id: string;
  readonly onConsider: (id: string) => void;
}) => {
  useReadingTime(id, onConsider);
  return null;
};

const sameWords = (a: readonly Option[], b: readonly Option[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((one, at) => one.id === b[at]?.id && one.words === b[at]?.words && one.note === b[at]?.note));

const Choice = memo(
  ({
    label,
    options,
    value,
    onChange,
    placeholder,
    hideLabel = false,
    disabled = false,
    autoFocus = false,
    onConsider,
  }: Props & Pick<Required<Props>, 'onConsider'>) => (
    <AriaSelect
      className={styles.select ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => onChange(String(key))}
      placeholder={placeholder ?? ''}
      isDisabled={disabled}
      autoFocus={autoFocus}
      onOpenChange={(open) => (open ? undefined : onConsider(null))}
    >
      <Label className={hideLabel ? 'hidden-words' : (styles.label ?? '')}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronDown size={14} strokeWidth={2} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.words} className={styles.item ?? ''}>
              {({ isFocused }) => (
                <>
                  {isFocused ? <Considered id={option.id} onConsider={onConsider} /> : null}
                  <span>{option.words}</span>
                  {option.note ? <span className={styles.note}>{option.note}</span> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  ),
  ({ options: before, ...a }, { options: now, ...b }) =>
    sameWords(before, now) &&
    (Object.keys({ ...a, ...b }) as (keyof typeof a)[]).every((key) => a[key] === b[key]),
);

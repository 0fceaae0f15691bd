import { ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
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
};

export const Select = ({
  label,
  options,
  value,
  onChange,
  placeholder,
  hideLabel = false,
  disabled = false,
  autoFocus = false,
}: Props) => (
  <AriaSelect
    className={styles.select ?? ''}
    selectedKey={value}
    onSelectionChange={(key) => onChange(String(key))}
    placeholder={placeholder ?? ''}
    isDisabled={disabled}
    autoFocus={autoFocus}
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
            <span>{option.words}</span>
            {option.note ? <span className={styles.note}>{option.note}</span> : null}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaSelect>
);

import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { KeyCap } from './key-cap.tsx';
import styles from './button.module.css';

type Props = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly look?: 'main' | 'edge' | 'quiet';
  readonly size?: 'normal' | 'large' | 'small';
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly label?: string;
  readonly autoFocus?: boolean;
  readonly id?: string;
};

/** Verb + thing. `main` once a screen, `edge` for choices, `quiet` for the rest. */
export const Button = ({
  children,
  onPress,
  look = 'edge',
  size = 'normal',
  icon,
  shortcut,
  disabled,
  pressed,
  label,
  autoFocus,
  id,
}: Props) => {
  const button = (
    <AriaButton
      className={`${styles.button} ${styles[look]} ${styles[size]}`}
      onPress={onPress}
      isDisabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(label ? { 'aria-label': label } : {})}
      {...(id ? { id } : {})}
    >
      {icon}
      <span>{children}</span>
      {shortcut ? <KeyCap>{shortcut}</KeyCap> : null}
    </AriaButton>
  );
  if (!label) return button;
  // Its word may be hidden where the bar is narrow.
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {button}
      <Tooltip className={styles.tip ?? ''} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
};

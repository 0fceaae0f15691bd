import { Check } from 'lucide-react';
import type { Role } from '../../shared/log/vocabulary.ts';
import { RoleToken } from './role-token.tsx';
import styles from './agree-button.module.css';

type Props = {
  readonly role: Role;
  readonly words: string;
  readonly given: boolean;
  readonly onPress: () => void;
  readonly disabled?: boolean;
};

/** One role's own key press; two agreements are two separate presses. */
export const AgreeButton = ({ role, words, given, onPress, disabled = false }: Props) => (
  <button
    type="button"
    className={styles.agree}
    aria-pressed={given}
    disabled={disabled || given}
    onClick={onPress}
  >
    <span className={styles.box} aria-hidden="true">
      {given ? <Check size={13} strokeWidth={2.5} /> : null}
    </span>
    <RoleToken role={role} small />
    {words}
  </button>
);

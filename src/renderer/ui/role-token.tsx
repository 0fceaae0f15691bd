import type { Role } from '../../shared/log/vocabulary.ts';
import { roleWord } from '../../shared/messages/screen-words.ts';
import styles from './role-token.module.css';

/** Marketer round and clay, analyst square and petrol: shape and letter carry it without colour. */
export const RoleToken = ({
  role,
  active = true,
  small = false,
}: {
  readonly role: Role;
  readonly active?: boolean;
  readonly small?: boolean;
}) => (
  <span
    className={`${styles.token} ${role === 'analyst' ? styles.analyst : styles.marketer} ${active ? '' : styles.resting} ${small ? styles.small : ''}`}
    role="img"
    aria-label={roleWord(role)}
  >
    {roleWord(role).charAt(0)}
  </span>
);

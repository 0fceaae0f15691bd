import type { ReactNode } from 'react';
import styles from './key-cap.module.css';

export const KeyCap = ({ children }: { readonly children: ReactNode }) => (
  <kbd className={styles.cap} aria-hidden="true">
    {children}
  </kbd>
);

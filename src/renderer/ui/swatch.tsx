import type { ContextKind } from '../../shared/log/vocabulary.ts';
import { patternOf } from '../../shared/context-pattern.ts';
import styles from './swatch.module.css';

/** Pattern first, hue second: the same swatch in chart, log and palette. */
export const Swatch = ({ kind }: { readonly kind: ContextKind }) => (
  <span className={`${styles.swatch} ${styles[patternOf(kind)]}`} aria-hidden="true" />
);

import type { WhyLook } from '../../../shared/log/why-look.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { whyLookWords } from '../../../shared/messages/why-look-words.ts';
import styles from './needs-look.module.css';

/** What it rests on has changed, and the way from there to here. It changes nothing by itself. */
export const NeedsLook = ({ why }: { readonly why: readonly WhyLook[] }) =>
  why.length === 0 ? null : (
    <p className={styles.look}>
      {words.log.needsLook}: {[...new Set(why.map(whyLookWords))].join(' ')}
    </p>
  );

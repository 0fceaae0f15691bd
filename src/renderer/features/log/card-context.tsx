import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import styles from './assumption-card.module.css';

type Props = { readonly workshop: Workshop; readonly assumption: Assumption };

/** Who has met it, and the three ways to: a new fact, one that is noted already, and "nothing I know of". */
export const CardContext = ({ workshop, assumption }: Props) => (
  <>
    <h2 className={styles.label}>{words.card.context}</h2>
    {assumption.met ? null : <p className="quiet">{words.context.nobody}</p>}
    <Button
      size="small"
      onPress={() => setApp({ panel: { kind: 'context', assumption: assumption.id, begin: 'none_known' } })}
    >
      {words.context.none}
    </Button>
    {workshop.contexts.length > 0 ? (
      <Button
        size="small"
        onPress={() => setApp({ panel: { kind: 'link', note: null, assumption: assumption.id } })}
      >
        {words.linking.button}
      </Button>
    ) : null}
  </>
);

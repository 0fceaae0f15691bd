import { roleWords } from '../../../shared/messages/log-words.ts';
import type { ContextNote } from '../../../shared/log/state.ts';
import { dayRange } from '../../../shared/messages/dates.ts';
import { kindWord } from '../../../shared/messages/screen-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import { Swatch } from '../../ui/swatch.tsx';
import { Entry } from './entry.tsx';
import styles from './other-entries.module.css';

/** A fact about the world that no assumption is linked to yet. */
export const LooseContext = ({ note }: { readonly note: ContextNote }) => (
  <Entry
    label={note.label}
    icon={<Swatch kind={note.kind} />}
    state={`${kindWord(note.kind)}${note.from ? `, ${dayRange(note.from, note.to ?? note.from)}` : ''}`}
    sentence={note.text}
    onOpen={() => setApp({ panel: { kind: 'link', note: note.id, assumption: null } })}
  >
    <p className={styles.meta}>
      <RoleToken role={note.said.role} small /> {roleWords[note.said.role]}
      {note.source.ref ? `, ${note.source.ref}` : ''}
    </p>
    <Button
      size="small"
      look="quiet"
      onPress={() => setApp({ panel: { kind: 'link', note: note.id, assumption: null } })}
    >
      {words.linking.link}
    </Button>
  </Entry>
);

import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { briefNames } from '../../../shared/messages/brief-words.ts';
import { longDay, readDay } from '../../../shared/messages/dates.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { workshopYear } from '../../state/workshop-year.ts';
import { Field } from '../../ui/field.tsx';
import type { BriefDraft } from './brief-draft.ts';
import styles from './brief-part.module.css';

export const BriefHead = ({
  workshop,
  draft,
}: {
  readonly workshop: Workshop;
  readonly draft: BriefDraft;
}) => (
  <div className={styles.top} onBlur={() => void draft.keep()}>
    <div className={styles.titleField}>
      <Field
        label={words.brief.title}
        value={draft.text.title}
        onChange={(value) => draft.set('title', value)}
        voice="person"
      />
    </div>
    <DayField workshop={workshop} draft={draft} field="due" />
    <DayField workshop={workshop} draft={draft} field="sendOn" />
    <Field
      label={briefNames.questions}
      value={draft.text.questions}
      onChange={(value) => draft.set('questions', value)}
      width={190}
    />
  </div>
);

/** As people write days; what was understood is said beside it. */
const DayField = ({
  workshop,
  draft,
  field,
}: {
  readonly workshop: Workshop;
  readonly draft: BriefDraft;
  readonly field: 'due' | 'sendOn';
}) => {
  const [typed, setTyped] = useState<string | null>(null);
  const kept = draft.text[field];
  const day = typed === null ? kept : readDay(typed, workshopYear(workshop));
  return (
    <Field
      label={briefNames[field]}
      value={typed ?? (kept === '' ? '' : longDay(kept))}
      width={140}
      onChange={(value) => {
        setTyped(value);
        const read = value.trim() === '' ? '' : readDay(value, workshopYear(workshop));
        if (read !== null) draft.set(field, read);
      }}
      hint={
        typed === null || typed.trim() === ''
          ? null
          : day === null
            ? words.scope.dateUnread
            : words.scope.dateEcho(longDay(day))
      }
    />
  );
};

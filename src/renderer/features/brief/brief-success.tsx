import { useState } from 'react';
import type { Success, Workshop } from '../../../shared/log/state.ts';
import { briefNames } from '../../../shared/messages/brief-words.ts';
import { longDay, readDay } from '../../../shared/messages/dates.ts';
import { readNumber } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { successWords } from '../../../shared/report/brief-page.ts';
import { workshopYear } from '../../state/workshop-year.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import type { BriefDraft } from './brief-draft.ts';
import styles from './brief-part.module.css';

type Typed = {
  readonly shape: Success['shape'];
  readonly value: string;
  readonly unit: string;
  readonly day: string;
  readonly how: string;
  readonly test: string;
};

/** A number and a day: how anybody will see that it worked. It counts once both can be read. */
export const BriefSuccess = ({
  workshop,
  draft,
}: {
  readonly workshop: Workshop;
  readonly draft: BriefDraft;
}) => {
  const kept = draft.text.success;
  const [typed, setTyped] = useState<Typed>(() => ({
    shape: kept?.shape ?? 'at_least',
    value: kept === null ? '' : String(kept.value),
    unit: kept?.unit ?? workshop.scope?.threshold?.unit ?? '',
    day: kept === null ? '' : longDay(kept.judgedOn),
    how: kept?.how ?? '',
    test: kept?.test ?? '',
  }));
  const dayOf = (text: string): string | null =>
    kept !== null && text === longDay(kept.judgedOn) ? kept.judgedOn : readDay(text, workshopYear(workshop));
  const set = (field: keyof Typed) => (text: string) => {
    const next = { ...typed, [field]: text };
    setTyped(next);
    const [value, judgedOn] = [readNumber(next.value), dayOf(next.day)];
    if (value === null || judgedOn === null) return draft.set('success', null);
    const metric = workshop.metrics.find(({ unit }) => unit === next.unit);
    draft.set('success', {
      ...(metric === undefined ? {} : { metric: metric.id }),
      shape: next.shape,
      value,
      unit: next.unit.trim(),
      judgedOn,
      how: next.how.trim(),
      test: next.test.trim(),
    });
  };
  const day = dayOf(typed.day);
  return (
    <div
      className={styles.row}
      role="group"
      aria-label={briefNames.success}
      data-part="success"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) void draft.keep();
      }}
    >
      <span className={styles.name}>{briefNames.success}</span>
      <div className={styles.lines}>
        <div className={styles.success}>
          <Select
            label={words.brief.success}
            value={typed.shape}
            onChange={set('shape')}
            options={[
              { id: 'at_least', words: words.brief.atLeast },
              { id: 'at_most', words: words.brief.atMost },
            ]}
          />
          <Field label={words.brief.successValue} value={typed.value} onChange={set('value')} width={72} />
          <Field label={words.brief.successUnit} value={typed.unit} onChange={set('unit')} width={190} />
          <Field
            label={words.brief.judgedOn}
            value={typed.day}
            onChange={set('day')}
            width={140}
            hint={typed.day !== '' && day === null ? words.scope.dateUnread : null}
          />
          <Field
            label={words.brief.how}
            value={typed.how}
            onChange={set('how')}
            placeholder={words.brief.howGhost}
            width={220}
          />
          <Field
            label={words.brief.test}
            value={typed.test}
            onChange={set('test')}
            placeholder={words.brief.testGhost}
            width="100%"
          />
        </div>
        {kept === null ? null : <p className="quiet">{successWords(kept)}</p>}
      </div>
    </div>
  );
};

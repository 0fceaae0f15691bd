import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { readNumber } from '../../../shared/messages/numbers.ts';
import { viewWords } from '../../../shared/messages/view-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { isPercentUnit } from '../../../shared/metric/percent-unit.ts';
import { metricInSentence } from '../../../shared/metric/sentences.ts';
import { setApp } from '../../state/app-store.ts';
import { useUndoable } from '../../state/undo-places.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { proposalsFor } from '../data/accept-data.ts';
import styles from '../log/form.module.css';
import { countThis, sameName } from './count-this.ts';
import { readRows, rowsExample } from './metric-rows.ts';
import {
  countables,
  type MetricDraft,
  metricFrom,
  outOf,
  percentOfNothing,
  stepsRead,
} from './metric-draft.ts';

const stepsHint = (workshop: Workshop, draft: MetricDraft): string => {
  if (draft.steps.trim() === '') return words.metric.stepsHint;
  const read = stepsRead(workshop, draft);
  return read.ok
    ? words.metric.stepsRead(read.value.map(({ name }) => name).join(' → '))
    : words.metric.stepsUnread(read.error.text, read.error.closest);
};

/** What is counted, over what, in which unit, per how many; proposals stand first. */
export const MetricSheet = ({
  workshop,
  again = '',
}: {
  readonly workshop: Workshop;
  /** The word that is to be counted in another way. */
  readonly again?: string;
}) => {
  const tables = workshop.data?.tables ?? [];
  const [draft, setDraft] = useUndoable<MetricDraft>({
    base: tables[0]?.name ?? '',
    what: 'rows',
    over: 'nothing',
    per: '1,000',
    unit: '',
    where: '',
    among: '',
    steps: '',
  });
  const [analyst, setAnalyst] = useState('');
  const [marketer, setMarketer] = useState('');
  const [name, setName] = useState(again);
  const set = (part: Partial<MetricDraft>): void => setDraft({ ...draft, ...part });
  const metric = metricFrom(workshop, draft);
  const overs = outOf(workshop, draft);
  const known = sameName(workshop, name);
  const count = (): void => {
    if (!metric) return;
    const said = name.trim() || (metric.steps ? viewWords.stepsName(metric.unit) : metricInSentence(metric));
    void countThis(said, metric, {
      ...(analyst.trim() ? { analyst: analyst.trim() } : {}),
      ...(marketer.trim() ? { marketer: marketer.trim() } : {}),
    });
  };
  return (
    <Sheet
      title={words.metric.heading}
      onClose={() => setApp({ panel: null })}
      actions={
        <Button look="main" disabled={!metric} onPress={count}>
          {words.metric.save}
        </Button>
      }
    >
      <div className={styles.stack}>
        <div hidden={again !== ''}>
          <p className={styles.label}>{words.metric.ready}</p>
          <div className={styles.actions}>
            {proposalsFor()
              .slice(0, 6)
              .map((proposal) => (
                <Button
                  key={proposal.name}
                  onPress={() => void countThis(proposal.name, proposal.definition)}
                >
                  {proposal.name}
                </Button>
              ))}
          </div>
        </div>
        <div className={styles.row}>
          <Select
            label={words.metric.base}
            value={draft.base}
            onChange={(base) => set({ base, what: 'rows' })}
            options={tables.map((table) => ({ id: table.name, words: nameInWords(table.name) }))}
          />
          <Select
            label={words.metric.count}
            value={draft.what}
            options={countables(workshop, draft.base)}
            onChange={(what) => set({ what, over: what.startsWith('matched') ? 'rows' : 'nothing' })}
          />
          {draft.what === 'steps' ? null : (
            <Select
              label={words.metric.over}
              value={draft.over}
              onChange={(id) => set({ over: overs.find((one) => one.id === id)?.id ?? 'nothing' })}
              options={overs}
            />
          )}
          {draft.over !== 'nothing' && !isPercentUnit(draft.unit) ? (
            <Field
              label={words.metric.per}
              value={draft.per}
              onChange={(per) => set({ per })}
              hint={readNumber(draft.per) === null ? words.scope.numberUnread : null}
            />
          ) : null}
        </div>
        {draft.what === 'steps' ? (
          <Field
            label={words.metric.stepList}
            value={draft.steps}
            onChange={(steps) => set({ steps })}
            placeholder={words.metric.stepsHint}
            hint={stepsHint(workshop, draft)}
          />
        ) : null}
        <div className={styles.row} hidden={draft.what === 'steps'}>
          <Field
            label={words.metric.where}
            value={draft.where}
            onChange={(where) => set({ where })}
            placeholder={rowsExample(workshop, draft.base)}
            hint={readRows(workshop, draft.base, draft.where).hint}
          />
          <Field
            label={words.metric.among}
            value={draft.among}
            onChange={(among) => set({ among })}
            placeholder={words.metric.everyRow}
            hint={readRows(workshop, draft.base, draft.among).hint}
          />
          <Field
            label={words.metric.unit}
            value={draft.unit}
            onChange={(unit) => set({ unit })}
            placeholder={metric?.unit ?? ''}
            hint={percentOfNothing(draft) ? words.metric.percentOf : null}
          />
        </div>
        <div className={styles.row}>
          <Field
            label={words.metric.name}
            value={name}
            onChange={setName}
            placeholder={metric ? metricInSentence(metric) : ''}
            hint={known === null ? null : words.metric.another(known.name)}
          />
          <Field
            label={words.words.analyst}
            value={analyst}
            onChange={setAnalyst}
            voice="person"
            placeholder={words.metric.wording}
          />
          <Field
            label={words.words.marketer}
            value={marketer}
            onChange={setMarketer}
            voice="person"
            placeholder={words.metric.wording}
          />
        </div>
      </div>
    </Sheet>
  );
};

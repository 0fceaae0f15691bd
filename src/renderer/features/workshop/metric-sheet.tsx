import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { readNumber } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { type Metric, metricSchema } from '../../../shared/metric/metric.ts';
import { rowUnit } from '../../../shared/metric/propose-metrics.ts';
import { metricInSentence } from '../../../shared/metric/sentences.ts';
import { setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { joinsOf, proposalsFor } from '../data/accept-data.ts';
import styles from '../log/form.module.css';
import { countThis } from './count-this.ts';

/** What is counted, over what, in which unit, per how many; proposals stand first. */
export const MetricSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const tables = workshop.data?.tables ?? [];
  const [base, setBase] = useState(tables[0]?.name ?? '');
  const [what, setWhat] = useState('rows');
  const [over, setOver] = useState<'rows' | 'nothing'>('nothing');
  const [per, setPer] = useState('1,000');
  const [unit, setUnit] = useState('');
  const [name, setName] = useState('');
  const joins = joinsOf(workshop).filter((join) => join.left === base);
  const numbers = (tables.find((table) => table.name === base)?.columns ?? []).filter((column) => /INT|DECIMAL|DOUBLE|FLOAT/.test(column.type));
  const others = (tables.find((table) => table.name === base)?.columns ?? []).filter((column) => !numbers.includes(column));
  const [agg = 'rows', target = ''] = what.split(':');
  const join = agg === 'matched' ? joins.find((one) => one.right === target) : undefined;
  const each = readNumber(per);
  const draft = metricSchema.safeParse({
    base, y: { agg, ...(agg === 'rows' || agg === 'matched' ? {} : { column: target }) }, ...(join ? { join: { table: join.right, on: join.on } } : {}),
    ...(over === 'rows' ? { d: { agg: 'rows' } } : {}), per: over === 'rows' ? (each ?? 0) : 1, perUnit: rowUnit(base),
    unit: unit.trim() || (agg === 'matched' ? rowUnit(target) : agg === 'rows' ? rowUnit(base) : nameInWords(target)),
  });
  const metric: Metric | null = draft.success ? draft.data : null;
  return (
    <Sheet
      title={words.metric.heading} onClose={() => setApp({ panel: null })}
      actions={<Button look="main" disabled={!metric} onPress={() => metric && void countThis(name.trim() || metricInSentence(metric), metric)}>{words.metric.save}</Button>}
    >
      <div className={styles.stack}>
        <div>
          <p className={styles.label}>{words.metric.ready}</p>
          <div className={styles.actions}>
            {proposalsFor().slice(0, 6).map((proposal) => (
              <Button key={proposal.name} onPress={() => void countThis(proposal.name, proposal.definition)}>{proposal.name}</Button>
            ))}
          </div>
        </div>
        <div className={styles.row}>
          <Select label={words.metric.base} value={base} onChange={(id) => { setBase(id); setWhat('rows'); }} options={tables.map((table) => ({ id: table.name, words: nameInWords(table.name) }))} />
          <Select
            label={words.metric.count} value={what} onChange={(id) => { setWhat(id); setOver(id.startsWith('matched') ? 'rows' : 'nothing'); }}
            options={[
              { id: 'rows', words: words.metric.rows },
              ...joins.map((one) => ({ id: `matched:${one.right}`, words: words.metric.matched(nameInWords(one.right)) })),
              ...numbers.flatMap((column) => (['sum', 'mean', 'median'] as const).map((one) => ({ id: `${one}:${column.name}`, words: words.metric[one](nameInWords(column.name)) }))),
              ...others.map((column) => ({ id: `distinct:${column.name}`, words: words.metric.distinct(nameInWords(column.name)) })),
            ]}
          />
          <Select label={words.metric.over} value={over} onChange={(id) => setOver(id === 'rows' ? 'rows' : 'nothing')} options={[{ id: 'nothing', words: words.metric.overNothing }, { id: 'rows', words: words.metric.overRows }]} />
          {over === 'rows' ? <Field label={words.metric.per} value={per} onChange={setPer} hint={each === null ? words.scope.numberUnread : null} /> : null}
        </div>
        <div className={styles.row}>
          <Field label={words.metric.unit} value={unit} onChange={setUnit} placeholder={metric?.unit ?? ''} />
          <Field label={words.metric.name} value={name} onChange={setName} placeholder={metric ? metricInSentence(metric) : ''} />
        </div>
      </div>
    </Sheet>
  );
};

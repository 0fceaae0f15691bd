import { useState } from 'react';
import type { TableReport } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { measureJoins, useData } from './data-store.ts';
import styles from './join-chooser.module.css';

type Key = readonly [string | null, string | null];
const mostKeys = 4;

const columnsOf = (
  tables: readonly TableReport[],
  name: string | null,
): readonly { id: string; words: string }[] =>
  (tables.find((table) => table.name === name)?.columns ?? []).map((column) => ({
    id: column.name,
    words: column.name,
  }));

/** Two tables and their keys by a person's own choice; what it matches is counted before anything is used. */
export const JoinChooser = ({ tables }: { readonly tables: readonly TableReport[] }) => {
  const joins = useData((state) => state.joins);
  const [open, setOpen] = useState(false);
  const [sides, setSides] = useState<Key>([tables[0]?.name ?? null, tables[1]?.name ?? null]);
  const [keys, setKeys] = useState<readonly Key[]>([[null, null]]);
  if (!open)
    return (
      <div className={styles.closed}>
        <Button look="quiet" size="small" onPress={() => setOpen(true)}>
          {words.data.joinChoose}
        </Button>
      </div>
    );
  const [left, right] = sides;
  const whole = keys.flatMap(([l, r]): (readonly [string, string])[] => (l && r ? [[l, r]] : []));
  const put = (at: number, side: 0 | 1, column: string): void =>
    setKeys(keys.map((key, i) => (i !== at ? key : side === 0 ? [column, key[1]] : [key[0], column])));
  const use = (): void => {
    if (left === null || right === null) return;
    const others = joins.filter(
      (join) => !([join.left, join.right].includes(left) && [join.left, join.right].includes(right)),
    );
    setOpen(false);
    void measureJoins([...others, { left, right, on: whole }]);
  };
  const side = (at: 0 | 1, label: string) => (
    <Select
      label={label}
      value={sides[at]}
      options={tables.map(({ name }) => ({ id: name, words: name }))}
      onChange={(name) => {
        setSides(at === 0 ? [name, right] : [left, name]);
        setKeys([[null, null]]);
      }}
    />
  );
  return (
    <div className={styles.chooser}>
      {side(0, words.data.joinIs)}
      {side(1, words.data.joinHas)}
      {keys.map(([l, r], at) => (
        <div key={at} className={styles.key}>
          <Select
            label={words.data.joinKey(left ?? '')}
            hideLabel
            value={l}
            placeholder={words.data.joinColumn}
            options={columnsOf(tables, left)}
            onChange={(column) => put(at, 0, column)}
          />
          <span aria-hidden="true">=</span>
          <Select
            label={words.data.joinKey(right ?? '')}
            hideLabel
            value={r}
            placeholder={words.data.joinColumn}
            options={columnsOf(tables, right)}
            onChange={(column) => put(at, 1, column)}
          />
        </div>
      ))}
      {keys.length < mostKeys ? (
        <Button look="quiet" size="small" onPress={() => setKeys([...keys, [null, null]])}>
          {words.data.joinMore}
        </Button>
      ) : null}
      <div className={styles.ends}>
        <Button look="quiet" size="small" onPress={() => setOpen(false)}>
          {words.cancel}
        </Button>
        <Button size="small" disabled={left === right || whole.length !== keys.length} onPress={use}>
          {words.data.joinUse}
        </Button>
      </div>
    </div>
  );
};

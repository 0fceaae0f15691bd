import { useState } from 'react';
import { words } from '../../../shared/messages/screen-words.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { dropSelection, keepSelection, savedSelections } from '../../state/saved-selections.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import styles from '../log/form.module.css';

type Props = {
  readonly workshopId: string;
  /** The table that is counted: a name holds rows of one. */
  readonly table: string;
  /** What may be kept now: the selection, or the rows that count. */
  readonly rows: RowScope | null;
  readonly onTake: (rows: RowScope) => void;
};

/** Rows with a name: kept once, chosen again with one press. */
export const SavedRows = ({ workshopId, table, rows, onTake }: Props) => {
  const [name, setName] = useState('');
  const [saved, setSaved] = useState(() => savedSelections(workshopId));
  const here = saved.filter((one) => one.table === table);
  const keep = (): void => {
    if (!rows || name.trim() === '') return;
    keepSelection(workshopId, { name: name.trim(), table, rows });
    setSaved(savedSelections(workshopId));
    setName('');
  };
  return (
    <>
      {here.length > 0 ? (
        <div role="group" aria-label={words.saved.heading}>
          <p className={styles.label}>{words.saved.heading}</p>
          <div className={styles.actions}>
            {here.map((one) => (
              <span key={one.name} title={scopeInWords(one.rows)}>
                <Button onPress={() => onTake(one.rows)}>{one.name}</Button>
                <Button
                  look="quiet"
                  size="small"
                  label={words.saved.drop(one.name)}
                  onPress={() => {
                    dropSelection(workshopId, one.name);
                    setSaved(savedSelections(workshopId));
                  }}
                >
                  ×
                </Button>
              </span>
            ))}
          </div>
        </div>
      ) : null}
      {rows && rows.all.length > 0 ? (
        <div className={styles.row}>
          <Field
            label={words.saved.name(scopeInWords(rows))}
            value={name}
            onChange={setName}
            onEnter={keep}
          />
          <Button disabled={name.trim() === ''} onPress={keep}>
            {words.saved.keep}
          </Button>
        </div>
      ) : null}
    </>
  );
};

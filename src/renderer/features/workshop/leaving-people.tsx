import type { Leaving } from '../../../shared/nugget-file/leaving.ts';
import {
  leavesAs,
  type LeavesAs,
  type LeavingColumn,
  usually,
} from '../../../shared/nugget-file/leaving-columns.ts';
import { leavesAsWords, tagWords } from '../../../shared/messages/leaving-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Field } from '../../ui/field.tsx';
import { Segments } from '../../ui/segments.tsx';
import styles from './leaving-people.module.css';

type Props = {
  readonly tables: Leaving['tables'];
  readonly chosen: readonly LeavingColumn[];
  readonly onChoose: (chosen: readonly LeavingColumn[]) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
};

export const needsReason = (chosen: readonly LeavingColumn[], reason: string): boolean =>
  chosen.some(({ as }) => as === 'as-is') && reason.trim() === '';

/** Columns about people, and how each leaves; as it is only with a reason. */
export const LeavingPeople = ({ tables, chosen, onChoose, reason, onReason }: Props) => {
  const columns = tables.flatMap(({ name, personal }) => personal.map((one) => ({ table: name, ...one })));
  if (columns.length === 0) return null;
  const asOf = (table: string, column: string): LeavesAs | undefined =>
    chosen.find((one) => one.table === table && one.column === column)?.as;
  return (
    <section className={styles.people} aria-label={words.file.people}>
      <h3 className={styles.heading}>{words.file.people}</h3>
      <ul className={styles.list}>
        {columns.map(({ table, column, tag }) => (
          <li key={`${table}/${column}`}>
            <span className={styles.name}>
              {table}.{column}
            </span>
            <span className="quiet">{tagWords[tag]}</span>
            <Segments<LeavesAs>
              label={`${table}.${column}`}
              value={asOf(table, column) ?? usually(tag)}
              onChange={(as) =>
                onChoose([
                  ...chosen.filter((one) => one.table !== table || one.column !== column),
                  { table, column, as },
                ])
              }
              options={leavesAs.map((id) => ({ id, words: leavesAsWords[id] }))}
            />
          </li>
        ))}
      </ul>
      {chosen.some(({ as }) => as === 'as-is') ? (
        <Field label={words.file.peopleWhy} value={reason} onChange={onReason} />
      ) : null}
    </section>
  );
};

import { rowsIn } from '../../../shared/data/rows-in.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { keepTable, useData } from './data-store.ts';
import styles from './staying-tables.module.css';

/** Tables of the workshop that none of these files stands for. */
export const StayingTables = () => {
  const data = useApp((state) => (state.dataHere ? (state.workshop?.data ?? null) : null));
  const files = useData((state) => state.files);
  const without = useData((state) => state.without);
  const stood = new Set(files.map((file) => file.recipe.table ?? file.report?.name));
  const rest = (data?.tables ?? []).filter(({ name }) => !stood.has(name));
  if (rest.length === 0 || files.length === 0) return null;
  return (
    <section className={styles.staying}>
      <h3 className={styles.heading}>{words.again.stays}</h3>
      <ul className={styles.list}>
        {rest.map((table) => {
          const { name } = table;
          const out = without.includes(name);
          return (
            <li key={name}>
              <span className={out ? styles.out : styles.name}>{name}</span>
              <span className={styles.rows}>{words.data.rows(rowsIn(table))}</span>
              <Button look="quiet" size="small" onPress={() => keepTable(name, out)}>
                {out ? words.again.keepIt : words.again.dropIt}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

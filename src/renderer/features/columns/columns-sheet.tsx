import { GripVertical } from 'lucide-react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { Workshop } from '../../../shared/log/state.ts';
import { isNumberType, isTimeType } from '../../../shared/metric/catalog.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { rowUnit } from '../../../shared/metric/propose-metrics.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { columnType } from './drop-place.tsx';
import { takeColumn } from './take-column.ts';
import styles from './columns.module.css';

const unseen = new Set(['person_key', 'staff_person', 'hidden', 'free_text', 'join_key']);

/** The columns of what is counted, to be dragged onto the question's places above; Enter breaks the chart down by one. */
export const ColumnsSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const asked = useApp((state) => state.asked);
  const tables = useApp((state) => state.tables);
  const metric = currentMetric(workshop, asked);
  const base = (metric ? definitionOf(metric) : null)?.base ?? '';
  const tagged = workshop.data?.tables.find((table) => table.name === base)?.columns ?? [];
  const columns = (tables.find((table) => table.name === base)?.columns ?? []).filter(
    ({ name }) => !unseen.has(tagged.find((one) => one.name === name)?.tag ?? ''),
  );
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [columnType]: String(key), 'text/plain': String(key) })),
    getAllowedDropOperations: () => ['copy'],
  });
  return (
    <Sheet
      title={words.columns.title(rowUnit(base))}
      note={words.columns.how}
      settled
      onClose={() => setApp({ panel: null })}
    >
      <GridList
        aria-label={words.columns.title(rowUnit(base))}
        className={styles.list ?? ''}
        items={columns.map((column) => ({ id: column.name, ...column }))}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => takeColumn('breakdown', String(key))}
        layout="grid"
        // Arrows go from column to column, Tab to the handle of one.
        keyboardNavigationBehavior="tab"
        renderEmptyState={() => words.columns.none}
      >
        {(column) => (
          <GridListItem id={column.name} textValue={nameInWords(column.name)} className={styles.column ?? ''}>
            <Button
              slot="drag"
              className={styles.grip ?? ''}
              aria-label={words.columns.drag(nameInWords(column.name))}
            >
              <GripVertical size={14} aria-hidden="true" />
            </Button>
            <span>{nameInWords(column.name)}</span>
            <span className={styles.kind}>
              {isTimeType(column.type)
                ? words.columns.time
                : isNumberType(column.type)
                  ? words.columns.number
                  : words.columns.text}
            </span>
          </GridListItem>
        )}
      </GridList>
    </Sheet>
  );
};

import type { ReactNode } from 'react';
import { DropZone } from 'react-aria-components';
import { words } from '../../../shared/messages/screen-words.ts';
import { useApp } from '../../state/app-store.ts';
import { type ColumnPlace, takeColumn } from './take-column.ts';
import styles from './columns.module.css';

export const columnType = 'application/x-nugget-column';

/** One of the question's places; while the columns are listed it takes one, from the hand or from the keys. */
export const DropPlace = ({
  place,
  children,
}: {
  readonly place: ColumnPlace;
  readonly children: ReactNode;
}) => {
  const listed = useApp((state) => state.panel?.kind === 'columns');
  if (!listed) return children;
  return (
    <DropZone
      className={styles.place ?? ''}
      aria-label={words.columns.places[place]}
      getDropOperation={(types) => (types.has(columnType) ? 'copy' : 'cancel')}
      onDrop={({ items }) => {
        for (const item of items)
          if (item.kind === 'text' && item.types.has(columnType))
            void item.getText(columnType).then((column) => takeColumn(place, column));
      }}
    >
      {children}
    </DropZone>
  );
};

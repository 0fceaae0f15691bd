import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { complementOf, parseScope, sayableColumns } from '../../../shared/metric/parse-scope.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { setApp, useApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf, look } from '../../state/looking.ts';
import { selectedRows, selectedRowsInWords } from '../../state/ranging.ts';
import { workshopYear } from '../../state/workshop-year.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SavedRows } from './saved-rows.tsx';
import styles from '../log/form.module.css';

/** Rows by pointing (the selection) or by words; what was understood is echoed before it is taken. */
export const FilterSheet = ({ workshop, begun }: { readonly workshop: Workshop; readonly begun: string }) => {
  const asked = useApp((state) => state.asked);
  const tables = useApp((state) => state.tables);
  const [text, setText] = useState(begun);
  const metric = currentMetric(workshop, asked);
  const definition = metric ? definitionOf(metric) : null;
  const columns = sayableColumns(
    tables.find((table) => table.name === definition?.base)?.columns ?? [],
    workshop.data?.tables.find((table) => table.name === definition?.base)?.columns ?? [],
  );
  const read = text.trim() ? parseScope(text, columns, workshopYear(workshop)) : null;
  const take = (rowScope: RowScope): void => {
    setApp({ asked: { ...asked, rowScope }, selection: undefined, ranged: null, cursor: -1, panel: null });
    void look();
  };
  const pointed = selectedRows();
  const called = useApp(selectedRowsInWords) ?? '';
  const others = pointed ? complementOf(pointed) : null;
  const without = others ? { all: [...asked.rowScope.all, others] } : null;
  const hint = !read
    ? words.workshop.filterHint
    : read.ok
      ? scopeInWords(read.value)
      : read.error.code === 'unread'
        ? words.workshop.filterUnread(read.error.text)
        : words.workshop.filterColumn(read.error.column, read.error.closest);
  return (
    <Sheet
      title={words.workshop.filterLabel}
      onClose={() => setApp({ panel: null })}
      actions={
        <Button look="main" disabled={!read?.ok} onPress={() => read?.ok && take(read.value)}>
          {words.workshop.onlyThese}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Field
          label={words.workshop.filterLabel}
          hideLabel
          value={text}
          onChange={setText}
          hint={hint}
          autoFocus
          onEnter={() => read?.ok && take(read.value)}
        />
        {definition ? (
          <SavedRows
            workshopId={workshop.id}
            table={definition.base}
            rows={pointed ?? (asked.rowScope.all.length > 0 ? asked.rowScope : null)}
            onTake={take}
          />
        ) : null}
        <div className={styles.actions}>
          {pointed ? (
            <Button onPress={() => take({ all: [...asked.rowScope.all, ...pointed.all] })}>
              {words.workshop.onlyThese}: {called}
            </Button>
          ) : null}
          {without ? (
            <Button onPress={() => take(without)}>
              {words.workshop.withoutThese}: {called}
            </Button>
          ) : null}
          {asked.rowScope.all.length > 0 ? (
            <Button look="quiet" onPress={() => take({ all: [] })}>
              {words.workshop.allRows('')}
            </Button>
          ) : null}
        </div>
      </div>
    </Sheet>
  );
};

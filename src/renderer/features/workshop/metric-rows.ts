import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { type Derived, derivable, derivedColumn } from '../../../shared/metric/derived.ts';
import { parseScope, sayableColumns, type ScopeColumn } from '../../../shared/metric/parse-scope.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { workshopYear } from '../../state/workshop-year.ts';

/** Rows in words, as far as they were understood. */
export type RowsRead = { readonly scope: RowScope | null; readonly hint: string | null };

const madeFor = (workshop: Workshop, base: string): readonly Derived[] => {
  const table = workshop.data?.tables.find(({ name }) => name === base);
  return table === undefined ? [] : derivable(table);
};

const columnsOf = (workshop: Workshop, base: string): readonly ScopeColumn[] => {
  const own = workshop.data?.tables.find(({ name }) => name === base)?.columns ?? [];
  return [...sayableColumns(own, own), ...madeFor(workshop, base).map(derivedColumn)];
};

/** "customer_type is new; seen_before is no". Empty means every row. */
export const readRows = (workshop: Workshop, base: string, text: string): RowsRead => {
  if (text.trim() === '') return { scope: { all: [] }, hint: null };
  const read = parseScope(text, columnsOf(workshop, base), workshopYear(workshop));
  if (read.ok) return { scope: read.value, hint: scopeInWords(read.value) };
  return {
    scope: null,
    hint:
      read.error.code === 'unread'
        ? words.workshop.filterUnread(read.error.text)
        : words.workshop.filterColumn(read.error.column, read.error.closest),
  };
};

/** The made columns that these rows name. */
export const madeIn = (workshop: Workshop, base: string, scopes: readonly RowScope[]): readonly Derived[] => {
  const named = new Set(scopes.flatMap(({ all }) => all.map(({ col }) => col)));
  return madeFor(workshop, base).filter(({ name }) => named.has(name));
};

/** What the field proposes to write: the table's first column with a few words in it, and what is made. */
export const rowsExample = (workshop: Workshop, base: string): string => {
  const [made] = madeFor(workshop, base);
  return made === undefined ? '' : `${made.name} is no`;
};

import { quoteIdent } from './sql.ts';

/** Where a generation keeps, table by table, the row numbers (`nr`) that the data before did not have. */
export const newRowsSchema = 'nugget_new';
export const newRowsTable = (table: string): string => `${quoteIdent(newRowsSchema)}.${quoteIdent(table)}`;

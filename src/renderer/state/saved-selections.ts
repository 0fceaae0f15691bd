import { z } from 'zod';
import { type RowScope, rowScopeSchema } from '../../shared/metric/row-scope.ts';

/** Rows that the pair gave a name, to be chosen again. They are habits of this laptop, not entries of the log. */
export type SavedSelection = { readonly name: string; readonly table: string; readonly rows: RowScope };

const schema = z.array(
  z.object({ name: z.string().min(1).max(80), table: z.string().max(200), rows: rowScopeSchema }),
);
const keyOf = (workshopId: string): string => `nugget.selections.${workshopId}`;
const most = 40;

export const savedSelections = (workshopId: string | null): readonly SavedSelection[] => {
  const text = workshopId === null ? null : localStorage.getItem(keyOf(workshopId));
  if (text === null) return [];
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
};

/** The newest first; the same name again means the new rows. */
export const keepSelection = (workshopId: string, selection: SavedSelection): void => {
  const others = savedSelections(workshopId).filter(({ name }) => name !== selection.name);
  localStorage.setItem(keyOf(workshopId), JSON.stringify([selection, ...others].slice(0, most)));
};

export const dropSelection = (workshopId: string, name: string): void =>
  localStorage.setItem(
    keyOf(workshopId),
    JSON.stringify(savedSelections(workshopId).filter((one) => one.name !== name)),
  );

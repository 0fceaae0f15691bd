import { z } from 'zod';

/** What becomes of a column in a file that carries rows. `keys`: values that still join and count, and can't be read. */
export const leavesAs = ['keys', 'out', 'as-is'] as const;
export type LeavesAs = (typeof leavesAs)[number];

const personalTags = ['person_key', 'person_name', 'staff_person', 'hidden', 'free_text'] as const;
export type PersonalTag = (typeof personalTags)[number];
export const isPersonal = (tag: string | undefined): tag is PersonalTag =>
  (personalTags as readonly (string | undefined)[]).includes(tag);

export const leavingColumnSchema = z.object({
  table: z.string().max(200),
  column: z.string().max(200),
  as: z.enum(leavesAs),
});
export type LeavingColumn = z.infer<typeof leavingColumnSchema>;

type Table = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly tag?: string | undefined }[];
};

/** Keys of people keep their use for joins and counts; names and what people wrote stay at home. */
export const usually = (tag: PersonalTag): LeavesAs => (tag === 'person_key' ? 'keys' : 'out');

/**
 * Every column that names or follows people, and how it leaves: as chosen, else as usual. As it is only with a reason
 * (I17).
 */
export const leavingColumns = (
  tables: readonly Table[],
  chosen: readonly LeavingColumn[],
  reason: string,
): readonly LeavingColumn[] =>
  tables.flatMap(({ name: table, columns }) =>
    columns.flatMap(({ name: column, tag }): LeavingColumn[] => {
      if (!isPersonal(tag)) return [];
      const wish = chosen.find((one) => one.table === table && one.column === column)?.as;
      const as = wish === 'as-is' && reason.trim() === '' ? undefined : wish;
      return [{ table, column, as: as ?? usually(tag) }];
    }),
  );

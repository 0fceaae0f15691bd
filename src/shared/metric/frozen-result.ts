import { z } from 'zod';
import type { ViewCell } from './view.ts';

const number = z.union([z.string(), z.number()]).nullable();
const schema = z.object({
  v: z.union([z.literal(1), z.literal(2)]),
  columns: z
    .array(z.object({ name: z.string(), type: z.string() }))
    .min(3)
    .max(6),
  data: z.tuple([z.array(z.string().nullable()), z.array(number), z.array(number)]).rest(z.array(number)),
  rows: z.number().int().nonnegative(),
  total: z.tuple([number, number]),
});

export type FrozenView = { readonly cells: readonly ViewCell[]; readonly total: ViewCell };

/** A frozen result's text (`results/<sha256>.json`) as the cells that were on screen; null when it is not one. */
export const readFrozenResult = (text: string): FrozenView | null => {
  const read = schema.safeParse(parse(text));
  if (!read.success) return null;
  const [groups, ys, ds] = read.data.data;
  const column = (name: string): readonly (string | number | null)[] | undefined =>
    read.data.data[read.data.columns.findIndex((one) => one.name === name)];
  const [splits, y2s, d2s] = ['split', 'y2', 'd2'].map(column);
  // A mean of nothing, or of groups folded together, is no number: as on the screen, it is not drawn.
  const cells = groups.flatMap((group, at): ViewCell[] => {
    const y = orNull(ys[at]);
    if (y === null) return [];
    const y2 = orNull(y2s?.[at]);
    return [
      {
        group,
        y,
        d: orNull(ds[at]),
        ...(splits ? { split: splits[at] === null ? null : String(splits[at]) } : {}),
        ...(y2 === null ? {} : { against: { y: y2, d: orNull(d2s?.[at]) } }),
      },
    ];
  });
  return { cells, total: { group: null, y: Number(read.data.total[0] ?? 0), d: orNull(read.data.total[1]) } };
};

const orNull = (value: string | number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

import { canonical } from '../log/canonical.ts';
import { foldedGroup, smallGroup } from './small-group.ts';

/** One group as the engine gave it: whole numbers and doubles as numbers, money as text; `n`: base rows behind it. */
export type ExactCell = {
  readonly group: string | null;
  readonly y: Exact;
  readonly d: Exact;
  readonly n: number;
  /** Of a view by two columns. */
  readonly split?: string | null;
  /** Of a compared view; null where nothing stands against it. */
  readonly against?: { readonly y: Exact; readonly d: Exact; readonly n: number } | null;
};
export type ExactTypes = { readonly y: string; readonly d: string };
type Exact = string | number | null;

/**
 * The text whose SHA-256 is a result's fingerprint, and which is kept with evidence. Groups in the engine's order, whole
 * numbers and money as they are, other numbers to 12 significant digits (sums of doubles differ beyond that from run to
 * run). Small groups are folded into one, with the next larger ones until the rest can't be worked out from the total.
 */
export function canonicalResult(
  cells: readonly ExactCell[],
  total: ExactCell,
  types: ExactTypes,
  additive: boolean,
): string {
  const shown = fold(cells, additive);
  const more = [...splitColumn(shown), ...againstColumns(shown, types)];
  return canonical({
    // Plain views keep the text that they always had.
    v: more.length === 0 ? 1 : 2,
    columns: [
      { name: 'group', type: 'VARCHAR' },
      { name: 'y', type: types.y },
      { name: 'd', type: types.d },
      ...more.map(({ name, type }) => ({ name, type })),
    ],
    data: [
      shown.map((cell) => cell.group),
      shown.map((cell) => exact(cell.y)),
      shown.map((cell) => exact(cell.d)),
      ...more.map(({ data }) => data),
    ],
    rows: shown.length,
    total: [exact(total.y), exact(total.d)],
  });
}

type Column = { readonly name: string; readonly type: string; readonly data: readonly Exact[] };

const splitColumn = (cells: readonly ExactCell[]): readonly Column[] =>
  cells.some((cell) => cell.split !== undefined)
    ? [{ name: 'split', type: 'VARCHAR', data: cells.map((cell) => cell.split ?? null) }]
    : [];

/** What a group is compared with is as private as a group. */
const againstColumns = (cells: readonly ExactCell[], types: ExactTypes): readonly Column[] => {
  if (!cells.some((cell) => cell.against !== undefined)) return [];
  const shown = cells.map(({ against }) => (against && against.n >= smallGroup ? against : null));
  return [
    { name: 'y2', type: types.y, data: shown.map((one) => exact(one?.y ?? null)) },
    { name: 'd2', type: types.d, data: shown.map((one) => exact(one?.d ?? null)) },
  ];
};

function fold(cells: readonly ExactCell[], additive: boolean): readonly ExactCell[] {
  // Beside the period before, a group may have no rows now: nobody stands in it.
  const isSmall = ({ n, against }: ExactCell): boolean => n < smallGroup && (n > 0 || !against);
  const small = new Set(cells.filter(isSmall));
  if (small.size === 0 || cells.length === 1) return cells;
  const larger = cells.filter((cell) => !small.has(cell)).sort((a, b) => a.n - b.n);
  const rows = (): number => [...small].reduce((n, cell) => n + cell.n, 0);
  while ((small.size < 2 || rows() < smallGroup) && larger.length > 0) small.add(larger.shift() as ExactCell);
  const folded = [...small];
  const sum = (pick: (cell: ExactCell) => Exact): Exact => (additive ? folded.map(pick).reduce(plus) : null);
  return [
    ...cells.filter((cell) => !small.has(cell)),
    {
      group: foldedGroup,
      y: sum((cell) => cell.y),
      d: sum((cell) => cell.d),
      n: rows(),
      ...(cells[0]?.split === undefined ? {} : { split: null }),
      ...(cells[0]?.against === undefined ? {} : { against: null }),
    },
  ];
}

/** Exact also for money, which comes as text with its places. */
function plus(a: Exact, b: Exact): Exact {
  if (a === null || b === null) return null;
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  const [left, right] = [scaled(String(a)), scaled(String(b))];
  const places = Math.max(left.places, right.places);
  const whole =
    left.whole * 10n ** BigInt(places - left.places) + right.whole * 10n ** BigInt(places - right.places);
  if (places === 0) return whole.toString();
  const digits = (whole < 0n ? -whole : whole).toString().padStart(places + 1, '0');
  return `${whole < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function scaled(text: string): { readonly whole: bigint; readonly places: number } {
  const [whole = '0', fraction = ''] = text.split('.');
  return { whole: BigInt(whole + fraction), places: fraction.length };
}

const exact = (value: Exact): Exact =>
  typeof value !== 'number' || Number.isSafeInteger(value) ? value : Number(value.toPrecision(12));

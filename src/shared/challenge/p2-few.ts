import { challengeWords as words } from '../messages/challenge-words.ts';
import { isNumberType } from '../metric/catalog.ts';
import type { Condition } from '../metric/row-scope.ts';
import { quoteIdent, quoteText } from '../metric/sql.ts';
import { type Answer, number, sumsOf } from './cube.ts';
import type { Finding, Unsaid } from './probe.ts';
import type { Sums } from './sums.ts';
import { type Scene, scopeOfGroup, slack } from './scene.ts';

/** Asked about up to this many rows; counted on to the second figure. */
const few = 5;
const counted = 200;
/** …which hold more than this of what their group adds up to. */
const heavy = 0.2;

/** k rows in all, i of the first group and j of the second, with what they hold and where they begin. */
export type Few = {
  readonly i: number;
  readonly j: number;
  readonly after: number;
  readonly heldFirst: number;
  readonly heldSecond: number;
  readonly edgeFirst: number | null;
  readonly edgeSecond: number | null;
  readonly largest: number;
  readonly leftFirst: number;
  readonly leftSecond: number;
  /** What each group adds up to, signs aside. */
  readonly absoluteFirst: number;
  readonly absoluteSecond: number;
};

/**
 * The smallest number of units whose absence turns the effect: in one scan the units that carry it most in either
 * group, then their prefix sums, then the pair (i, j) with the smallest i + j. Units of a weighted row count one by one.
 */
export function fewSql(scene: Scene): string {
  const { contrast, first, second, sign, frame } = scene;
  const other = contrast.second ?? contrast.first;
  const lists = `SELECT ${listSql(scene, first, sign)} AS la, ${second === null ? '[]' : listSql(scene, second, -sign)} AS lb, ${absoluteSql(scene, first)} AS absolute_a, ${second === null ? '0' : absoluteSql(scene, second)} AS absolute_b ${frame.from()} WHERE g < 2 AND y IS NOT NULL`;
  const prefixes = `SELECT la, lb, absolute_a, absolute_b, ${prefixSql('la')} AS pa, ${prefixSql('lb')} AS pb FROM (${lists})`;
  const b = second === null ? '[0::DOUBLE]' : valuesSql(scene, other.sums, 'pb');
  const values = `SELECT la, lb, absolute_a, absolute_b, ${valuesSql(scene, contrast.first.sums, 'pa')} AS va, ${b} AS vb FROM (${prefixes})`;
  const left = `${sign} * (x - ${sqlNumber(contrast.rho)} * z - ${sqlNumber(contrast.threshold)})`;
  const pair = `CASE WHEN i + j <= ${counted + 2} AND ${left} <= ${slack(contrast)} THEN {'k': i + j - 2, 'left': ${left}, 'i': i - 1} END`;
  const best = `SELECT la, lb, absolute_a, absolute_b, va, vb, list_min(list_filter(flatten(list_transform(va, lambda x, i: list_transform(vb, lambda z, j: ${pair}))), lambda one: one IS NOT NULL)) AS best FROM (${values})`;
  const held = (list: string, k: string): string =>
    `coalesce(list_sum(list_transform(${list}[1:${k}], lambda one: abs(one.y))), 0)`;
  const top = (list: string, k: string): string =>
    `coalesce(list_max(list_transform(${list}[1:${k}], lambda one: abs(one.y))), 0)`;
  return `SELECT i, j, ${sign} * best.left AS after, ${held('la', 'i')}, ${held('lb', 'j')}, la[i].y, lb[j].y, greatest(${top('la', 'i')}, ${top('lb', 'j')}), va[i + 1], vb[j + 1], absolute_a, absolute_b FROM (SELECT *, best.i AS i, best.k - best.i AS j FROM (${best}) WHERE best IS NOT NULL)`;
}

/** The units of one group that carry the effect most, heaviest first, as {y, d}. */
function listSql({ frame, contrast, first }: Scene, g: number, sign: number): string {
  const { kind, threshold } = contrast;
  const own = (g === first ? contrast.first : (contrast.second ?? contrast.first)).sums;
  const d = frame.measured.d === null ? (kind === 'sum' ? '0' : '1') : 'd';
  if (kind !== 'ratio' && !frame.weighted)
    return `coalesce(list_transform(max(${sign} * y, ${counted}) FILTER (g = ${g}), lambda v: {'y': ${sign} * v, 'd': ${d}::DOUBLE}), [])`;
  // Against a threshold by y − t·d, which is exact; two rates by y − m·d, which is not and is said so.
  const level = contrast.second === null ? threshold : own.d > 0 ? own.y / own.d : 0;
  const key = kind === 'ratio' ? `y - ${sqlNumber(level)} * ${d}` : 'y';
  const unit = `{'y': y, 'd': ${d}::DOUBLE, 'w': ${frame.weighted ? `least(w, ${counted})::BIGINT` : '1'}}`;
  const rows = `arg_max(${unit}, ${sign} * (${key}), ${counted}) FILTER (g = ${g}${frame.weighted ? ' AND w >= 1' : ''})`;
  return `coalesce(flatten(list_transform(${rows}, lambda one: list_transform(range(0, one.w), lambda copy: {'y': one.y, 'd': one.d})))[1:${counted}], [])`;
}

/** Σ|y| of a group; known already where no y is below 0. */
function absoluteSql({ frame, cells }: Scene, g: number): string {
  if (cells.every((cell) => cell.g !== g || cell.lowest >= 0)) return sqlNumber(sumsOf(cells, g).y);
  return `coalesce(sum(${frame.weighted ? 'w * ' : ''}abs(y)) FILTER (g = ${g}), 0)::DOUBLE`;
}

/** Sums of the first none, one, two … of a list. */
const prefixSql = (list: string): string =>
  `list_transform(range(0, len(${list}) + 1), lambda i: {'y': coalesce(list_sum(list_transform(${list}[1:i], lambda one: one.y)), 0), 'd': coalesce(list_sum(list_transform(${list}[1:i], lambda one: one.d)), 0)})`;

const sqlNumber = (value: number): string => `(${value}::DOUBLE)`;

/** The group's metric without each prefix; NULL where nothing would be left below its line. */
function valuesSql({ contrast: { kind } }: Scene, sums: Sums, prefix: string): string {
  const [y, d] = [sqlNumber(sums.y), sqlNumber(sums.d)];
  const value =
    kind === 'sum'
      ? `${y} - one.y`
      : `CASE WHEN step <= ${sums.n} AND ${d} - one.d > ${1e-9 * sums.d} THEN (${y} - one.y) / (${d} - one.d) END`;
  return `list_transform(${prefix}, lambda one, step: ${value})`;
}

export function readFew({ rows }: Answer): Few | null {
  const [row] = rows;
  if (row === undefined) return null;
  const [i, j, left, heldFirst, heldSecond, edgeFirst, edgeSecond, largest, ...rest] = row;
  const [leftFirst, leftSecond, absoluteFirst, absoluteSecond] = rest.map(number);
  return {
    i: number(i),
    j: number(j),
    after: number(left),
    heldFirst: number(heldFirst),
    heldSecond: number(heldSecond),
    edgeFirst: edgeFirst === null ? null : number(edgeFirst),
    edgeSecond: edgeSecond === null ? null : number(edgeSecond),
    largest: number(largest),
    leftFirst: leftFirst ?? 0,
    leftSecond: leftSecond ?? 0,
    absoluteFirst: absoluteFirst ?? 0,
    absoluteSecond: absoluteSecond ?? 0,
  };
}

/** What the k rows hold of their group's Σ|y|; the larger of the two groups. */
const shareHeld = ({ i, j, heldFirst, heldSecond, absoluteFirst, absoluteSecond }: Few): number => {
  const share = (held: number, of: number): number => (of > 0 ? held / of : 0);
  return Math.max(i > 0 ? share(heldFirst, absoluteFirst) : 0, j > 0 ? share(heldSecond, absoluteSecond) : 0);
};

export const carriedByFew = (scene: Scene, found: Few | null): found is Few =>
  found !== null &&
  scene.sign !== 0 &&
  found.i + found.j > 0 &&
  found.i + found.j <= few &&
  shareHeld(found) > heavy;

/** For 0/1 outcomes no row is heavier than another: k by arithmetic, told with P1. */
export function unitsThatCarry({ contrast, sign }: Scene): number | null {
  const { first, second, rho, threshold } = contrast;
  if (sign === 0) return 0;
  // Away go the ones of the higher group and the noughts of the lower one.
  const line = ({ y, d }: { y: number; d: number }, upper: boolean): ((i: number) => number) =>
    upper ? (i) => (y - Math.min(i, y)) / (d - i) : (i) => y / (d - i);
  const room = ({ y, d }: { y: number; d: number }, upper: boolean): number =>
    Math.max(0, Math.floor(Math.min(upper ? y : d - y, d - 1)));
  const a = { at: line(first.sums, sign > 0), most: room(first.sums, sign > 0) };
  const b =
    second === null
      ? { at: () => 0, most: 0 }
      : { at: line(second.sums, sign < 0), most: room(second.sums, sign < 0) };
  const effect = (i: number, j: number): number => a.at(i) - rho * b.at(j) - threshold;
  let best: number | null = null;
  // Both lines only move one way: as i grows, the j still needed falls.
  let j = b.most;
  for (let i = 0; i <= a.most && (best === null || i < best); i++) {
    if (sign * effect(i, j) > slack(contrast)) continue;
    while (j > 0 && sign * effect(i, j - 1) <= slack(contrast)) j--;
    if (best === null || i + j < best) best = i + j;
  }
  return best;
}

export const canBeCarried = ({ contrast, frame, cells }: Scene): string | null => {
  if (contrast.kind === 'median') return words.cannot.median;
  if (contrast.kind === 'share') return words.cannot.shares;
  return frame.weighted && cells.some((cell) => cell.g < 2 && cell.lightest < 0)
    ? words.cannot.weights
    : null;
};

export function fewRows(scene: Scene, found: Few | null, names: string | null): Finding | Unsaid {
  const why = canBeCarried(scene);
  if (why !== null) return { cannot: why };
  const { effect, per, contrast } = scene;
  const atMost = contrast.kind === 'ratio' && contrast.second !== null;
  if (found === null || scene.sign === 0)
    return {
      flagged: false,
      effect: effect * per,
      question: words.P2.quiet(),
      detail: words.P2.none(scene.sign === 0 ? 0 : counted),
    };
  const k = found.i + found.j;
  const flagged = carriedByFew(scene, found);
  return {
    flagged,
    effect: effect * per,
    adjusted: found.after * per,
    k,
    ...(flagged ? { rows: { all: [...scopeOfFew(scene, found)] } } : {}),
    question: flagged
      ? words.P2.asks(k, scene.amounts.amount(found.largest), words.nounOf(scene.frame.claim.data))
      : words.P2.quiet(),
    detail: words.P2.detail(scene.amounts, {
      k,
      atMost,
      share: shareHeld(found),
      first: found.leftFirst * per,
      second: scene.second === null ? null : found.leftSecond * contrast.rho * per,
      threshold: contrast.threshold * per,
      after: found.after * per,
      names,
    }),
  };
}

/** The rows of one group from the last one's amount on: a rule that next month's file can be asked, and no row's name. */
function scopeOfFew(scene: Scene, found: Few): readonly Condition[] {
  const inFirst = found.i > 0;
  const g = inFirst ? scene.first : (scene.second ?? scene.first);
  const edge = inFirst ? found.edgeFirst : found.edgeSecond;
  const { amount } = scene.frame.measured;
  const own = scopeOfGroup(scene, g).all;
  if (amount === null || edge === null || (found.i > 0 && found.j > 0)) return own;
  const high = inFirst === scene.sign > 0;
  return [...own, { col: amount, op: high ? '≥' : '≤', value: edge }];
}

/** The key of the rows behind it: a column without repeats that stands for no person. For the analyst's line only. */
export function namesSql(scene: Scene, found: Few): string | null {
  const { frame } = scene;
  const column = (frame.catalog.get(frame.claim.data) ?? []).find(
    ({ name, type }) =>
      !frame.taken.has(name) &&
      /(^|_)(id|no|nr|number|key)$/i.test(name) &&
      !/mail|phone|customer|person|user|client|kunde/i.test(name) &&
      (type === 'VARCHAR' || isNumberType(type)),
  );
  if (column === undefined) return null;
  const sign = scene.sign;
  const pick = (g: number, order: string, limit: number): string =>
    `(SELECT name FROM (SELECT * ${frame.from([`b.${quoteIdent(column.name)}::VARCHAR AS name`])}) WHERE g = ${g} AND y IS NOT NULL ORDER BY y ${order}, name LIMIT ${limit})`;
  const parts = [
    ...(found.i > 0 ? [pick(scene.first, sign > 0 ? 'DESC' : 'ASC', found.i)] : []),
    ...(found.j > 0 && scene.second !== null ? [pick(scene.second, sign > 0 ? 'ASC' : 'DESC', found.j)] : []),
  ];
  return `SELECT string_agg(name, ', '), ${quoteText(column.name)} FROM (${parts.join(' UNION ALL ')})`;
}
export const readNames = ({ rows }: Answer): string | null =>
  typeof rows[0]?.[0] === 'string' ? `${String(rows[0][1])} ${rows[0][0]}` : null;

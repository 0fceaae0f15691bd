import { challengeWords as words } from '../messages/challenge-words.ts';
import { isNumberType } from '../metric/catalog.ts';
import type { Condition } from '../metric/row-scope.ts';
import { quoteIdent, quoteText } from '../metric/sql.ts';
import { type Answer, number, sumUp } from './cube.ts';
import type { Finding, Unsaid } from './probe.ts';
import { type Scene, scopeOfGroup, slack } from './scene.ts';

/** Asked about up to this many rows; counted on to the second figure. */
const few = 5;
const counted = 1000;
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
};

/**
 * The smallest number of units whose absence turns the effect: prefix sums of those that carry it most in either group,
 * and the pair (i, j) with the smallest i + j. Units of a weighted row count one by one.
 */
export function fewSql(scene: Scene): string {
  const { contrast, first, second, sign } = scene;
  const eps = slack(contrast);
  const a = prefixSql(scene, first, sign, 'a');
  const valueA = after(scene, contrast.first.sums, 'a');
  if (second === null) {
    return `WITH a AS (${a}) SELECT i, 0 AS j, ${effectSql(scene, valueA, '0')} AS after, a.held, 0, a.edge, NULL, a.largest, ${valueA}, NULL FROM a WHERE ${leaves(scene, contrast.first.sums, 'a')} AND ${sign} * ${effectSql(scene, valueA, '0')} <= ${eps} ORDER BY i LIMIT 1`;
  }
  const sums = contrast.second?.sums ?? contrast.first.sums;
  const b = prefixSql(scene, second, -sign, 'b');
  const valueB = after(scene, sums, 'b');
  const effect = effectSql(scene, valueA, valueB);
  return `WITH a AS (${a}), b AS (${b}) SELECT a.i, b.i AS j, ${effect} AS after, a.held, b.held, a.edge, b.edge, greatest(a.largest, b.largest), ${valueA}, ${valueB} FROM a, b WHERE a.i + b.i <= ${counted} AND ${leaves(scene, contrast.first.sums, 'a')} AND ${leaves(scene, sums, 'b')} AND ${sign} * (${effect}) <= ${eps} ORDER BY a.i + b.i, ${sign} * (${effect}), a.i LIMIT 1`;
}

/** i units away, from none to as many as are counted: their sums, their |y|, and the last one's y. */
function prefixSql({ frame, contrast }: Scene, g: number, sign: number, name: 'a' | 'b'): string {
  const { kind, threshold } = contrast;
  const own = (name === 'a' ? contrast.first : (contrast.second ?? contrast.first)).sums;
  const d = frame.measured.d === null ? (kind === 'sum' ? '0' : '1') : 'd';
  // Against a threshold by y − t·d, which is exact; two rates by y − m·d, which is not and is said so.
  const level = contrast.second === null ? threshold : own.d > 0 ? own.y / own.d : 0;
  const key = kind === 'ratio' ? `y - ${sqlNumber(level)} * ${d}` : 'y';
  const rows = `SELECT ${sign} * (${key}) AS v, y, ${d}::DOUBLE AS d${frame.weighted ? ', w' : ''} ${frame.from()} WHERE g = ${g} AND y IS NOT NULL${frame.weighted ? ' AND w >= 1' : ''} ORDER BY v DESC, y LIMIT ${counted}`;
  const units = frame.weighted
    ? `SELECT v, y, d FROM (SELECT v, y, d, unnest(range(least(w, ${counted})::BIGINT)) FROM (${rows})) ORDER BY v DESC, y LIMIT ${counted}`
    : rows;
  const running = 'OVER (ORDER BY v DESC, y ROWS UNBOUNDED PRECEDING)';
  const sums = `SELECT row_number() ${running} AS i, sum(y) ${running} AS y, sum(d) ${running} AS d, sum(abs(y)) ${running} AS held, y AS edge, max(abs(y)) ${running} AS largest FROM (${units})`;
  return `SELECT 0 AS i, 0::DOUBLE AS y, 0::DOUBLE AS d, 0::DOUBLE AS held, NULL::DOUBLE AS edge, 0::DOUBLE AS largest UNION ALL ${sums}`;
}

const sqlNumber = (value: number): string => `(${value}::DOUBLE)`;

/** The group's metric without the first i of its prefix. */
const after = ({ contrast: { kind } }: Scene, sums: { y: number; d: number }, name: 'a' | 'b'): string =>
  kind === 'sum'
    ? `(${sqlNumber(sums.y)} - ${name}.y)`
    : `((${sqlNumber(sums.y)} - ${name}.y) / nullif(${sqlNumber(sums.d)} - ${name}.d, 0))`;

/** A mean or rate needs something left below its line. */
const leaves = ({ contrast: { kind } }: Scene, sums: { n: number; d: number }, name: 'a' | 'b'): string =>
  kind === 'sum'
    ? 'true'
    : kind === 'mean'
      ? `${name}.i < ${sums.n}`
      : `(${name}.i < ${sums.n} AND ${sqlNumber(sums.d)} - ${name}.d > ${1e-9 * sums.d})`;

const effectSql = ({ contrast }: Scene, a: string, b: string): string =>
  `(${a} - ${sqlNumber(contrast.rho)} * ${b} - ${sqlNumber(contrast.threshold)})`;

export function readFew({ rows }: Answer): Few | null {
  const [row] = rows;
  if (row === undefined) return null;
  const [i, j, left, heldFirst, heldSecond, edgeFirst, edgeSecond, largest, leftFirst, leftSecond] = row;
  return {
    i: number(i),
    j: number(j),
    after: number(left),
    heldFirst: number(heldFirst),
    heldSecond: number(heldSecond),
    edgeFirst: edgeFirst === null ? null : number(edgeFirst),
    edgeSecond: edgeSecond === null ? null : number(edgeSecond),
    largest: number(largest),
    leftFirst: number(leftFirst),
    leftSecond: number(leftSecond),
  };
}

/** What the k rows hold of their group's Σ|y|; the larger of the two groups. */
const shareHeld = (scene: Scene, { i, j, heldFirst, heldSecond }: Few): number => {
  const of = (g: number): number => sumUp(scene.cells, g, 'absolute');
  const share = (held: number, g: number): number => (of(g) > 0 ? held / of(g) : 0);
  return Math.max(
    i > 0 ? share(heldFirst, scene.first) : 0,
    j > 0 && scene.second !== null ? share(heldSecond, scene.second) : 0,
  );
};

export const carriedByFew = (scene: Scene, found: Few | null): found is Few =>
  found !== null && scene.sign !== 0 && found.i + found.j > 0 && found.i + found.j <= few && shareHeld(scene, found) > heavy;

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
  return frame.weighted && cells.some((cell) => cell.g < 2 && cell.lightest < 0) ? words.cannot.weights : null;
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
      ? words.P2.asks(k, scene.amounts.amount(found.largest), found.i === 0 || found.j === 0)
      : words.P2.quiet(),
    detail: words.P2.detail(scene.amounts, {
      k,
      atMost,
      share: shareHeld(scene, found),
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
    ...(found.j > 0 && scene.second !== null
      ? [pick(scene.second, sign > 0 ? 'ASC' : 'DESC', found.j)]
      : []),
  ];
  return `SELECT string_agg(name, ', '), ${quoteText(column.name)} FROM (${parts.join(' UNION ALL ')})`;
}
export const readNames = ({ rows }: Answer): string | null =>
  typeof rows[0]?.[0] === 'string' ? `${String(rows[0][1])} ${rows[0][0]}` : null;

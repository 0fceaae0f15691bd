/**
 * A measure as it is counted once for each group (in t), how groups are put together into larger ones, and what groups and all
 * rows together are made of then.
 */
export type Parts = {
  readonly columns: readonly string[];
  readonly merged: readonly string[];
  readonly each: string;
  readonly all: string;
};

export const countParts = (name: string, sql: string): Parts => ({
  columns: [`${sql} AS ${name}`],
  merged: [`sum(${name})::BIGINT AS ${name}`],
  each: name,
  all: `coalesce(sum(${name}), 0)::BIGINT`,
});

export const sumParts = (name: string, sql: string): Parts => ({
  columns: [`${sql} AS ${name}`],
  merged: [`sum(${name}) AS ${name}`],
  each: name,
  all: `coalesce(sum(${name}), 0)`,
});

export const meanParts = (name: string, sum: string, count: string): Parts => ({
  columns: [`${sum} AS ${name}_sum`, `${count} AS ${name}_of`],
  merged: [`sum(${name}_sum) AS ${name}_sum`, `sum(${name}_of)::BIGINT AS ${name}_of`],
  each: `${name}_sum / nullif(${name}_of, 0)`,
  all: `sum(${name}_sum) / nullif(sum(${name}_of), 0)`,
});

type Counting = {
  /** Names in r: one, or two of a chart by two columns. */
  readonly keys: readonly ('grp' | 'split')[];
  /** A group's value from its name in r. */
  readonly shown: { readonly grp: string; readonly split?: string };
  readonly y: Parts;
  readonly d: Parts | null;
  /** The amount that may be empty, as r names it. */
  readonly amount: string | null;
  /** Each group is one day: its first and its last. */
  readonly isDay: boolean;
  /** What days or plain steps are put together by. */
  readonly stretches: { readonly grp?: string | undefined; readonly split?: string | undefined };
};

/** Rows are read once, group by group; the total comes from the groups and never from the rows again. */
export const inParts = ({
  keys,
  shown,
  y,
  d,
  amount,
  isDay,
  stretches,
}: Counting): { ctes: readonly string[]; body: string } => {
  const by = keys.join(', ');
  const counted = [
    by,
    ...y.columns,
    ...(d?.columns ?? []),
    ...(isDay ? [] : ['min(day) AS first', 'max(day) AS last']),
    ...(amount === null ? [] : [`count(*) - count(${amount}) AS lost`]),
    'count(*) AS n',
  ];
  const t = `t AS (SELECT ${counted.join(', ')} FROM r GROUP BY ${by})`;
  // Days and steps are far fewer than rows: only they are told their month, and what lies beyond an end.
  const isMerged = stretches.grp !== undefined || stretches.split !== undefined;
  const days = isDay ? ['grp', 'grp'] : ['first', 'last'];
  const u = [
    ...keys.map((key) => (stretches[key] === undefined ? key : `${stretches[key]} AS ${key}`)),
    ...y.merged,
    ...(d?.merged ?? []),
    `min(${days[0]}) AS first`,
    `max(${days[1]}) AS last`,
    ...(amount === null ? [] : ['sum(lost)::BIGINT AS lost']),
    'sum(n)::BIGINT AS n',
  ];
  const ctes = isMerged ? [t, `u AS (SELECT ${u.join(', ')} FROM t GROUP BY ALL)`] : [t];
  const [first, last] = isMerged ? ['first', 'last'] : days;
  const from = isMerged ? 'u' : 't';
  const none = keys.map((key) => `${key} IS NULL`).join(' OR ');
  const lost = `CASE WHEN ${none} THEN n ELSE ${amount === null ? '0' : 'lost'} END`;
  const split = shown.split === undefined ? ['', ''] : [`, ${shown.split} AS split`, ', NULL'];
  const groups = `SELECT false AS total, ${shown.grp} AS grp, ${y.each} AS y, ${d?.each ?? 'NULL'} AS d, ${first}::VARCHAR AS first, ${last}::VARCHAR AS last, ${lost} AS missing, n${split[0]} FROM ${from}`;
  const all = `SELECT true, NULL, ${y.all}, ${d?.all ?? 'NULL'}, min(${first})::VARCHAR, max(${last})::VARCHAR, coalesce(sum(${lost}), 0)::BIGINT, coalesce(sum(n), 0)::BIGINT${split[1]} FROM ${from}`;
  return { ctes, body: `${groups} UNION ALL ${all}` };
};

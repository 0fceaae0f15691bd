/** One clause of a query as it stands there; `block` names the common table it is in, null for the query itself. */
export type Clause = { readonly block: string | null; readonly keyword: string; readonly sql: string };

const keywords =
  /\b(?:SELECT|FROM|LEFT JOIN|JOIN|WHERE|GROUP BY GROUPING SETS|GROUP BY|UNION ALL SELECT|ORDER BY)\b/g;

/** The same length, with everything in quotes and in brackets blanked: what is left stands at the top. */
const top = (sql: string): string => {
  let depth = 0;
  return sql
    .replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (quoted) => '\0'.repeat(quoted.length))
    .replace(/[^]/g, (letter) => {
      if (letter === ')') depth--;
      const shown = depth === 0 ? letter : '\0';
      if (letter === '(') depth++;
      return shown;
    });
};

/** A compiled view's clauses in the order in which they stand; those of a query in brackets after FROM stand in it. */
export function sqlClauses(sql: string, block: string | null = null): readonly Clause[] {
  const masked = top(sql);
  const clauses: Clause[] = [];
  let rest = 0;
  if (block === null)
    for (const found of masked.matchAll(/(?:^WITH |, )(\w+) AS \(/g)) {
      const from = found.index + found[0].length;
      const to = masked.indexOf(')', from);
      if (from < (masked.search(/\bSELECT\b/) + 1 || Number.POSITIVE_INFINITY)) {
        clauses.push(...sqlClauses(sql.slice(from, to), found[1] ?? ''));
        rest = to + 1;
      }
    }
  const starts = [...masked.slice(rest).matchAll(keywords)];
  starts.forEach((start, at) => {
    const text = sql.slice(rest + start.index, rest + (starts[at + 1]?.index ?? sql.length)).trim();
    const inner = /^FROM \((SELECT[^]*)\)$/.exec(text)?.[1];
    if (inner !== undefined) clauses.push(...sqlClauses(inner, 'result'));
    else clauses.push({ block, keyword: start[0], sql: text });
  });
  return clauses;
}

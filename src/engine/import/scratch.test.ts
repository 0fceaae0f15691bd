import { it } from 'vitest';
import { Connection } from '../duckdb.ts';
import { inspect } from './inspect.ts';
it('x', async () => {
  const t = new Map<string, [number, number]>();
  for (const m of ['table', 'run'] as const) { const o = Connection.prototype[m] as any; (Connection.prototype as any)[m] = async function (sql: string, v: any) { const s = performance.now(); try { return await o.call(this, sql, v); } finally { const k = sql.trim().replace(/\s+/g, ' ').replace(/"?[cx_]*\d+"?/g, '#').slice(0, 90); const e = t.get(k) ?? [0, 0]; t.set(k, [e[0] + performance.now() - s, e[1] + 1]); } }; }
  const s = performance.now();
  const r = await inspect(process.env.F!, { readAs: {}, decisions: [] });
  console.log(r.ok ? [r.value.rowsRead, r.value.columns.length] : r.error, 'total', performance.now() - s, 'rss', process.memoryUsage().rss/1e6);
  for (const [k, [ms, n]] of [...t].sort((a, b) => b[1][0] - a[1][0]).slice(0, 14)) console.log(ms.toFixed(0).padStart(7), String(n).padStart(5), k);
}, 300000);

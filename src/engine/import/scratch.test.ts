import { it } from 'vitest';
import { inspect } from './inspect.ts';
it('x', async () => {
  for (const f of (process.env.F ?? '').split(' ')) {
    const t = Date.now();
    const r = await inspect(f, { readAs: {}, decisions: [] });
    if (r.ok) { console.log(f, Date.now() - t, 'ms', r.value.rowsRead, r.value.rowsSetAside, JSON.stringify(r.value.readAs)); console.log(r.value.columns.map(c=>`${c.name}:${c.type}:${c.tag??''}`).join(' ')); for (const x of r.value.findings) console.log(' ', x.severity, x.check, '|', x.words, process.env.V? JSON.stringify(x):''); }
    else console.log(f, r.error);
  }
}, 100000);

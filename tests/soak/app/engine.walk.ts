import { expect, test } from '../../e2e/fixtures.ts';
import { startWorkshop, useSoldOutWeek } from '../../e2e/hands.ts';
import type { Inside } from '../../e2e/probes/page.ts';
import { holdPort, type WithPort } from '../../e2e/probes/port.ts';
import { asked, openWorkshop, print } from './workshop.ts';

const long = 'SELECT count(*) FROM range(100000000) a(x), range(1000000) b(y) WHERE x + y = 7';
const quick = 'SELECT count(*) FROM orders';

/** The engine dies in the middle of a query, again and again, while entries are written. */
test('kills of the engine during queries', async ({ nugget }) => {
  const kills = asked(200);
  await startWorkshop(nugget.window);
  await useSoldOutWeek(nugget);
  await holdPort(nugget);
  const [recent] = await nugget.window.evaluate(() =>
    (window as unknown as Inside).nugget.workshopList(undefined),
  );
  const workshopId = recent?.workshopId ?? '';
  const { person } = await openWorkshop(nugget, workshopId);
  const answered: string[] = [];
  const back: number[] = [];
  let [alive, told] = [0, 0];
  for (let kill = 0; kill < kills; kill++) {
    const heard = nugget.window.evaluate(
      (sql) =>
        new Promise<string>((resolve) => {
          const own = window as unknown as WithPort;
          own.heard = resolve;
          own.port?.postMessage({ kind: 'sql', id: Date.now(), sql, maxRows: 10 });
        }),
      long,
    );
    await new Promise((resolve) => setTimeout(resolve, 20 + ((kill * 53) % 200)));
    const started = performance.now();
    const [id] = await Promise.all([
      nugget.window.evaluate(
        async ([at, saidBy]) => {
          const by = { saidBy, typedBy: saidBy };
          const made = await (window as unknown as Inside).nugget.logAppend({
            events: [{ type: 'workshop.renamed', subject: 'w', set: { title: `Title ${at}` }, ...by }],
          });
          return made.ok ? (made.value[0]?.id ?? '') : '';
        },
        [kill, person] as const,
      ),
      nugget.app.evaluate(({ app }) => {
        const engine = app.getAppMetrics().find((metric) => metric.name === 'Nugget engine');
        if (engine !== undefined) process.kill(engine.pid, 'SIGKILL');
      }),
    ]);
    if (id !== '') answered.push(id);
    if ((await heard) === 'restarted') told += 1;
    const again = await nugget.window.evaluate(
      (sql) =>
        new Promise<boolean>((resolve) => {
          const { port } = window as unknown as WithPort;
          const own = Math.floor(Math.random() * 1e9) + 1e6;
          port?.addEventListener('message', ({ data }) => {
            if (data.id === own) resolve(data.kind === 'sql');
          });
          port?.postMessage({ kind: 'sql', id: own, sql, maxRows: 10 });
          setTimeout(() => resolve(false), 20_000);
        }),
      quick,
    );
    if (again) alive += 1;
    back.push(performance.now() - started);
  }
  await nugget.relaunch();
  const kept = new Set((await openWorkshop(nugget, workshopId)).ids);
  const lost = answered.filter((id) => !kept.has(id)).length;
  back.sort((a, b) => a - b);
  print({
    'kills of the engine during a query': kills,
    'told to the window': told,
    'window alive and counting again': alive,
    'kill to the next answer, median ms': Math.round(back[Math.floor(back.length / 2)] ?? 0),
    'kill to the next answer, longest ms': Math.round(back.at(-1) ?? 0),
    'entries answered': answered.length,
    'answered and lost': lost,
  });
  expect([told, alive, answered.length, lost]).toEqual([kills, kills, kills, 0]);
});

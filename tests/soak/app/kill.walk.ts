import { join } from 'node:path';
import { readEvents } from '../../../src/main/store/workshop-folder.ts';
import { expect, test } from '../../e2e/fixtures.ts';
import type { Inside } from '../../e2e/probes/page.ts';
import { asked, makeWorkshop, openWorkshop, print } from './workshop.ts';

// Nobody looks at these windows.
test.use({ world: { args: ['--disable-gpu'] } });

/** The app's own main process, killed while the window asks it to write as fast as it can; started and opened again each time. */
test('kills of the real main process', async ({ nugget }) => {
  const kills = asked(300);
  const answered = new Set<string>();
  let workshopId = '';
  let lost = 0;
  let total = 0;
  for (let kill = 0; kill < kills; kill++) {
    // The bridge answers before the window has drawn anything.
    if (kill > 0) await nugget.launch();
    // A fresh workshop now and then: a log of ten thousand entries would only time the reading.
    if (kill % 25 === 0) {
      answered.clear();
      workshopId = await makeWorkshop(nugget);
    }
    const { ids, person } = await openWorkshop(nugget, workshopId);
    const opened = new Set(ids);
    lost += [...answered].filter((id) => !opened.has(id)).length;
    let first: (() => void) | undefined;
    const begun = new Promise<void>((resolve) => (first = resolve));
    nugget.window.on('console', (message) => {
      const id = /^answered ([0-9a-f]{64})$/.exec(message.text())?.[1];
      if (id === undefined) return;
      answered.add(id);
      total += 1;
      first?.();
    });
    void nugget.window
      .evaluate(async (saidBy) => {
        const { nugget: bridge } = window as unknown as Inside;
        for (let at = 0; ; at++) {
          const set = { title: `Title ${at} ${'x'.repeat(at % 300)}` };
          const by = { saidBy, typedBy: saidBy };
          const made = await bridge.logAppend({
            events: [{ type: 'workshop.renamed', subject: 'w', set, ...by }],
          });
          if (!made.ok) throw new Error(JSON.stringify(made.error));
          console.log(`answered ${made.value[0]?.id ?? ''}`);
        }
      }, person)
      .catch(() => undefined);
    await begun;
    await new Promise((resolve) => setTimeout(resolve, 1 + ((kill * 37) % 90)));
    await nugget.kill();
    const kept = await readEvents(join(nugget.userData, 'workshops', workshopId));
    const there = new Set(kept.map((event) => event.id));
    lost += [...answered].filter((id) => !there.has(id)).length;
  }
  print({ 'kills of the main process': kills, 'entries answered': total, 'answered and lost': lost });
  expect(lost).toBe(0);
});

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { readEvents } from '../../../src/main/store/workshop-folder.ts';
import { expect, type Nugget, test } from '../../e2e/fixtures.ts';
import type { Inside } from '../../e2e/probes/page.ts';
import { asked, makeWorkshop, openWorkshop, print } from './workshop.ts';

// Nobody looks at these windows.
test.use({ world: { args: ['--disable-gpu', '--in-process-gpu'] } });

// Two apps at a time, each with its own data and half of the kills.
for (const half of ['first', 'second'])
  test(`kills of the real main process, the ${half} half`, async ({ nugget }, info) => {
    const kills = Math.ceil(asked(300) / 2);
    let answered = new Set<string>();
    let workshopId = '';
    let total = 0;
    const lost: string[] = [];
    const compare = async (when: string, kept: Iterable<string>): Promise<void> => {
      const there = new Set(kept);
      const gone = [...answered].filter((id) => !there.has(id));
      if (gone.length === 0) return;
      const at = [...answered].indexOf(gone[0] ?? '');
      lost.push(`${when}: ${gone.length} of ${answered.size}, the first is number ${at} (${gone[0]})`);
      // Each is told once, and what is on the disk is kept to be looked at.
      for (const id of gone) answered.delete(id);
      await cp(join(nugget.userData, 'workshops'), info.outputPath(`lost-${lost.length}`), {
        recursive: true,
      });
    };
    for (let kill = 0; kill < kills; kill++) {
      // The bridge answers before the window has drawn anything.
      if (kill > 0) await nugget.launch();
      // A fresh workshop now and then: a log of ten thousand entries would only time the reading.
      if (kill % 25 === 0) {
        answered = new Set();
        workshopId = await makeWorkshop(nugget);
      }
      const { ids, person } = await openWorkshop(nugget, workshopId);
      await compare(`opened before kill ${kill}`, ids);
      const own = answered;
      await writing(nugget, person, (id) => {
        own.add(id);
        total += 1;
      });
      await new Promise((resolve) => setTimeout(resolve, 1 + ((kill * 37) % 90)));
      await nugget.kill();
      const kept = await readEvents(join(nugget.userData, 'workshops', workshopId));
      await compare(
        `on the disk after kill ${kill}`,
        kept.map(({ id }) => id),
      );
    }
    print({
      'kills of the main process': kills,
      'entries answered': total,
      'answered and lost': lost.length,
    });
    expect(lost).toEqual([]);
  });

/** Lets the window write as fast as it can; resolves when the first entry is answered. */
const writing = (nugget: Nugget, person: string, onAnswer: (id: string) => void): Promise<void> =>
  new Promise((begun) => {
    nugget.window.on('console', (message) => {
      const id = /^answered ([0-9a-f]{64})$/.exec(message.text())?.[1];
      if (id === undefined) return;
      onAnswer(id);
      begun();
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
  });

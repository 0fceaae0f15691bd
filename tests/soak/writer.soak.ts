import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killedWriter, writerProgram } from '../../src/main/store/testing/killed-writer.ts';
import { folderOf } from '../../src/main/store/workshop-folder.ts';
import { createWorkshop, openWorkshop } from '../../src/main/store/workshop-store.ts';

export const usual = 300;
const id = '11111111-2222-4333-8444-555555555555';
const deps = { actor: 'laptop-1', now: Date.now, timeZone: () => '+00:00', salt: () => 'e'.repeat(32) };

/** The real journal writer in a process of its own, killed with SIGKILL at random moments, opened again each time. */
export const run = async (n: number) => {
  const place = await mkdtemp(join(tmpdir(), 'nugget-soak-kill-'));
  const script = await writerProgram(place);
  const failures: string[] = [];
  let [kills, acknowledged, cuts, workshops] = [0, 0, 0, 0];
  // A fresh workshop now and then: a log of a hundred thousand entries would only time the reading.
  while (kills < n) {
    const root = join(place, `w${workshops++}`);
    const folder = folderOf(root, id);
    await create(folder);
    const answered = new Set<string>();
    for (let round = 0; round < 25 && kills < n; round++, kills++) {
      await killedWriter(script, folder, 1 + ((kills * 37) % 90), answered);
      const store = await openWorkshop(folder, deps);
      if (!store.ok) {
        failures.push(`kill ${kills}: ${store.error.message}`);
        break;
      }
      const kept = new Set(store.value.events().map((event) => event.id));
      const lost = [...answered].filter((event) => !kept.has(event));
      if (lost.length > 0) failures.push(`kill ${kills}: ${lost.length} acknowledged entries lost`);
      if (store.value.notices.length > 0) cuts++;
      await store.value.close();
    }
    acknowledged += answered.size;
    await rm(root, { recursive: true, force: true });
  }
  await rm(place, { recursive: true, force: true });
  return {
    figures: {
      kills,
      'entries acknowledged': acknowledged,
      'torn ends set aside': cuts,
      'acknowledged and lost': failures.length,
    },
    failures,
  };
};

const create = async (folder: string): Promise<void> => {
  const store = await createWorkshop(
    folder,
    {
      workshopId: id,
      saidBy: 'p-1',
      set: {
        title: 'Soak',
        language: 'en',
        locale: 'en-GB',
        currency: 'EUR',
        timeZone: 'UTC',
        weekStarts: 'monday',
        smallGroupMin: 10,
      },
    },
    deps,
  );
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  await store.value.close();
};

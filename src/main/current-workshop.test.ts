import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createCurrentWorkshop } from './current-workshop.ts';
import { created, depsOf } from './store/testing/new-workshop.ts';
import { folderOf, readEvents } from './store/workshop-folder.ts';
import { createWorkshop } from './store/workshop-store.ts';

const workshopId = '0196a5c1-6f00-7000-8000-000000000001';
const deps = depsOf();

it('F1 a workshop opened twice at once, as by a double click, has one writer: no answered entry is written over', async () => {
  const root = await mkdtemp(join(tmpdir(), 'nugget-current-'));
  const made = await createWorkshop(
    folderOf(root, workshopId),
    { workshopId, set: created, saidBy: 'p-1' },
    deps,
  );
  if (!made.ok) throw new Error('no workshop');
  const by = { saidBy: 'p-1', typedBy: 'p-1' };
  await made.value.append({ type: 'person.joined', subject: 'p-1', set: { role: 'analyst' }, ...by });
  await made.value.close();
  const current = createCurrentWorkshop(deps, root);
  const answered: string[] = [];
  const write = async (title: string): Promise<void> => {
    const event = { type: 'workshop.renamed', subject: workshopId, set: { title } } as const;
    const done = await current.store()?.append({ ...event, ...by });
    if (done?.ok) answered.push(done.value.id);
  };
  // Somebody writes from the first moment on, while the other openings are still on their way.
  const openings = new Set<Promise<void>>();
  for (let at = 0; at < 20; at++) {
    const opening = new Promise((resolve) => setTimeout(resolve, at / 4))
      .then(() => current.open(workshopId))
      .then(() => void openings.delete(opening));
    openings.add(opening);
  }
  while (openings.size > 0) {
    await write('meanwhile');
    await new Promise(setImmediate);
  }
  await write('last');
  const kept = new Set((await readEvents(folderOf(root, workshopId))).map(({ id }) => id));
  expect(answered.length).toBeGreaterThan(0);
  expect(answered.filter((id) => !kept.has(id))).toEqual([]);
});

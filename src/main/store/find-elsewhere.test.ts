import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { demoIds } from '../../shared/log/testing/demo-facts.ts';
import { playDemo } from '../../shared/log/testing/demo-log.ts';
import { findElsewhere } from './find-elsewhere.ts';
import { sha256 } from './sha256.ts';
import { created, depsOf } from './testing/new-workshop.ts';
import { folderOf } from './workshop-folder.ts';
import { createWorkshop, openWorkshop } from './workshop-store.ts';

it('L49 the other workshops are looked through, also those with nothing, and what was said a moment ago is found', async () => {
  const place = await mkdtemp(join(tmpdir(), 'nugget-find-'));
  const demo = await openWorkshop(folderOf(place, demoIds.workshop), depsOf());
  if (!demo.ok) throw new Error(demo.error.message);
  await demo.value.take(playDemo(sha256).events);
  const clubId = uuidv7();
  const club = await createWorkshop(
    folderOf(place, clubId),
    { workshopId: clubId, set: { ...created, title: 'Club orders' }, saidBy: 'p-1' },
    depsOf(),
  );
  if (!club.ok) throw new Error('refused');
  const by = { saidBy: 'p-1', typedBy: 'p-1' };
  await club.value.append({ type: 'person.joined', subject: 'p-1', set: { role: 'analyst' }, ...by });

  const jackets = await findElsewhere(place, 'jacket', null);
  expect(Object.fromEntries(jackets.map(({ title, found }) => [title, found.length > 0]))).toEqual({
    [demo.value.workshop().title]: true,
    'Club orders': false,
  });
  expect((await findElsewhere(place, 'jacket', clubId)).map(({ workshopId }) => workshopId)).toEqual([
    demoIds.workshop,
  ]);

  const question = { question: 'Do clubs order jackets?', decision: 'Write to clubs', decider: 'Sales' };
  await club.value.append({
    type: 'scope.set',
    subject: uuidv7(),
    set: { ...question, audience: 'Sales' },
    ...by,
  });
  const again = await findElsewhere(place, 'clubs order', null);
  expect(again.find(({ workshopId }) => workshopId === clubId)?.found).toMatchObject([
    { text: expect.stringContaining('Do clubs order jackets?') },
  ]);
  expect(await findElsewhere(join(place, 'nowhere'), 'jacket', null)).toEqual([]);
  await Promise.all([demo.value.close(), club.value.close()]);
});

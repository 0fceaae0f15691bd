import { expect, it } from 'vitest';
import { createOpenings } from './engine-openings.ts';

const settled = async (wait: Promise<void>): Promise<boolean> =>
  Promise.race([wait.then(() => true), new Promise<boolean>((no) => setImmediate(() => no(false)))]);

it('holds who opened until the engine answers from that opening', async () => {
  const openings = createOpenings();
  const second = openings.wait(2);
  openings.heard(1);
  expect(await settled(second)).toBe(false);
  openings.heard(2);
  expect(await settled(second)).toBe(true);
});

it('lets go of an opening that a later one took the place of, as after a restart', async () => {
  const openings = createOpenings();
  const waits = [openings.wait(1), openings.wait(2)];
  openings.heard(2);
  expect(await Promise.all(waits.map(settled))).toEqual([true, true]);
  expect(await settled(openings.wait(1))).toBe(true);
});

it('lets nobody wait for an engine that will never start', async () => {
  const openings = createOpenings();
  const wait = openings.wait(1);
  openings.neverHeard();
  expect(await settled(wait)).toBe(true);
  expect(await settled(openings.wait(7))).toBe(true);
});

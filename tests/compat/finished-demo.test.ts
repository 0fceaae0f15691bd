import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openFile } from '../../src/main/store/open-file.ts';
import { demoBytes } from '../../src/main/store/testing/demo-file.ts';
import { fold } from '../../src/shared/log/fold.ts';
import { playBrief } from '../../src/shared/log/testing/demo-brief.ts';

const file = 'samples/sold-out-week.nugget';

/** The finished demo is the story the other tests tell. After a change of the format: NUGGET_WRITE_DEMO=1. */
it('the finished demo that ships opens, and is the story as it is told', async () => {
  if (process.env['NUGGET_WRITE_DEMO']) await writeFile(file, await demoBytes('aggregates', playBrief));
  const opened = await openFile(file);
  if (!opened.ok) throw new Error(opened.error.code);
  const workshop = fold(opened.value.events);
  expect(workshop.insights.some(({ state }) => state === 'agreed')).toBe(true);
  expect(workshop.briefs).not.toHaveLength(0);
  expect(opened.value.results.size).toBeGreaterThan(0);
  const told = fold((await openedAnew()).events);
  expect(workshop.assumptions.map(({ label, state }) => [label, state])).toEqual(
    told.assumptions.map(({ label, state }) => [label, state]),
  );
  expect((await readFile(file)).length).toBeLessThan(300_000);
});

it('S1 the finished demo names the files that lie beside it, so that its charts count', async () => {
  const opened = await openFile(file);
  if (!opened.ok) throw new Error(opened.error.code);
  const tables = fold(opened.value.events).data?.tables ?? [];
  expect(tables).toHaveLength(2);
  for (const { fileName, sha256 } of tables) {
    const bytes = await readFile(`samples/sold-out-week/${fileName}`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
});

const openedAnew = async () => {
  const place = `${process.env['TMPDIR'] ?? '/tmp'}/nugget-demo-${process.pid}.nugget`;
  await writeFile(place, await demoBytes('aggregates', playBrief));
  const opened = await openFile(place);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};

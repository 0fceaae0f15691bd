import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { fold } from '../log/fold.ts';
import { playDemo } from '../log/testing/demo-log.ts';
import { rowsInWords } from '../metric/scope-words.ts';
import { causesOf, cellOf, factsOf } from './version-facts.ts';
import type { View, ViewResult } from '../metric/view.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

it('L31 what else changed is read from the log: rows, result, how sure, and what caused it', () => {
  const workshop = fold(playDemo(sha256).events);
  const a1 = workshop.assumptions.find(({ id }) => id === 'a1');
  if (a1 === undefined) throw new Error('no A1');
  const facts = a1.versions.map((version) => factsOf(workshop, a1, version));
  expect(facts.map(({ rows }) => rows && rowsInWords(rows))).toEqual(['wave 2', 'without wave 2']);
  expect(facts.map(({ result }) => result?.measured.value)).toEqual([9, 20.5]);
  expect(facts.map(({ confidence }) => confidence)).toEqual(['some_sign', 'good_evidence']);
  expect(a1.versions.map((version) => causesOf(workshop, a1, version).map(({ what }) => what))).toEqual([
    [],
    ['context', 'outlier'],
  ]);
});

it('L31 v1 is counted again on its own mark, and a small group only as part of all', () => {
  const view: View = {
    metric: { base: 'sends', y: { agg: 'rows', where: { all: [] } }, per: 1, unit: 'e-mails' },
    breakdown: 'wave',
    rowScope: { all: [] },
  };
  const cell = (group: string | null, n: number) => ({ group, y: n, d: null, n });
  const result = { cells: [cell('W1', 300), cell('W2', 3)], total: cell(null, 303) } as unknown as ViewResult;
  const on = (wave: string) => ({ all: [{ col: 'wave', op: 'in', value: [wave] }] });
  expect(cellOf(view, result, on('W1'), 10)?.y).toBe(300);
  expect(cellOf(view, result, on('W2'), 10)?.y).toBe(303);
  expect(cellOf(view, result, on('W9'), 10)).toBeNull();
  expect(cellOf(view, result, undefined, 10)?.y).toBe(303);
  const { breakdown: _, ...whole } = view;
  expect(cellOf(whole, result, on('W1'), 10)?.y).toBe(303);
});

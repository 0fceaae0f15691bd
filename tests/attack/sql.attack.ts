import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Gate } from '../../src/engine/gate.ts';
import { attackRows, attacksByRow } from '../../src/engine/testing/attack-rows.ts';
import { attacks } from '../../src/engine/testing/attacks.ts';
import { legitimate } from '../../src/engine/testing/legitimate.ts';
import { moreLegitimate } from '../../src/engine/testing/more-legitimate.ts';
import { expect, type Nugget, test } from '../e2e/fixtures.ts';
import type { Inside } from '../e2e/probes/page.ts';
import { corpusQueries } from './corpus-queries.ts';
import { craftFile } from './crafted-file.ts';
import { askPort, exits, isWell, restart, settings, startUnderAttack } from './engine-under-attack.ts';
import { type Ground, giveTo, layGround, secretWord } from './ground.ts';

/** Every statement once; a repeated one counts in the first row it stands in. */
const listed = [
  ...attacksByRow,
  ...Object.entries(attacks).flatMap(([row, list]) => list.map((sql) => ({ row, sql }))),
];
const statements = [...new Map(listed.map((one) => [one.sql, one])).values()];

const orders =
  'id;day;moment;person;amount;kind;note\n1;01.03.2025;2025-03-01 10:00:00;p1;10,50;new;a\n2;13.03.2025;2025-03-13 11:30:00;p2;20,00;old;b\n3;14.03.2025;2025-03-14 12:00:00;p1;;old;\n';

/** A workshop on two small tables, all through the bridge. Answers with the folder of its generation. */
const withTables = async (nugget: Nugget, folder: string): Promise<string> => {
  const files = [join(folder, 'orders.csv'), join(folder, 'people.csv')];
  await writeFile(files[0] ?? '', orders);
  await writeFile(files[1] ?? '', 'person,name\np1,Ada\np2,Bob\n');
  await nugget.answerOpen(...files);
  const problem = await nugget.window.evaluate(async () => {
    const { nugget: bridge } = window as unknown as Inside;
    const scope = { question: 'Is it safe?', decision: 'x', decider: 'x', audience: 'x' };
    await bridge.workshopCreate({
      title: 'Attack',
      kind: 'together',
      plannedMinutes: 90,
      scope,
      language: 'en',
      locale: 'en-GB',
      currency: 'EUR',
    });
    const chosen = await bridge.dataChoose(undefined);
    const recipe = { readAs: {}, decisions: [{ choice: 'keep', column: 'person' }] } as never;
    const used = await bridge.dataUse({
      files: chosen.map(({ handle }) => ({ handle, recipe })),
      joins: [{ left: 'people', right: 'orders', on: [['person', 'person']] }],
    });
    return used.ok ? null : JSON.stringify(used.error);
  });
  expect(problem).toBeNull();
  const [workshop = ''] = await readdir(join(nugget.userData, 'workshops'));
  return join(nugget.userData, 'workshops', workshop, 'data', 'gen-1');
};

type Figures = Record<
  'sent' | 'refused' | 'ran' | 'leaks' | 'writes' | 'settings' | 'deaths' | 'unusable',
  number
>;
const none = (): Figures => ({
  sent: 0,
  refused: 0,
  ran: 0,
  leaks: 0,
  writes: 0,
  settings: 0,
  deaths: 0,
  unusable: 0,
});

/** One after the other; after each one: what was heard, which files changed, which settings, and whether it still counts. */
const attack = async (
  nugget: Nugget,
  ground: Ground,
  questions: readonly { readonly row: string; readonly question: Record<string, unknown> }[],
  beside: () => Promise<void> = async () => undefined,
): Promise<Figures> => {
  const figures = none();
  const told = (what: string, row: string, question: unknown): void =>
    console.log(`    ${what} (${row}): ${JSON.stringify(question).slice(0, 200)}`);
  let [files, set] = [await ground.snapshot(), await settings(nugget)];
  for (const { row, question } of questions) {
    const before = await exits(nugget);
    const answer = await askPort(nugget, question);
    await beside();
    figures.sent += 1;
    figures[answer.kind === 'failed' || answer.kind === 'restarted' ? 'refused' : 'ran'] += 1;
    if (answer.leaked.length > 0) {
      figures.leaks += 1;
      told(`LEAK ${answer.leaked.join()}`, row, question);
    }
    const after = await ground.snapshot();
    if (after !== files) {
      figures.writes += 1;
      told('WROTE', row, question);
      files = after;
    }
    const died = (await exits(nugget)) > before || answer.kind === 'restarted';
    const well = !died && (await isWell(nugget));
    const now = well ? await settings(nugget) : set;
    if (now !== set) figures.settings += 1;
    if (died) figures.deaths += 1;
    else if (!well) figures.unusable += 1;
    // The next one meets an engine as the app starts it.
    if (died || !well || now !== set) {
      await restart(nugget);
      set = await settings(nugget);
    }
  }
  return figures;
};

const report = (title: string, figures: Figures): void => {
  console.log(`\n  ${title}`);
  for (const [what, count] of Object.entries(figures)) console.log(`    ${what.padEnd(20)} ${count}`);
};

const asRoot = process.getuid?.() === 0;

for (const gate of ['with the gate', 'without the gate'] as const)
  test.describe(gate, () => {
    test.use({ world: { env: { NUGGET_TEST_SECRET: secretWord } } });
    let folder = '';
    test.beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'nugget-attack-'));
    });
    test.afterEach(() => rm(folder, { recursive: true, force: true }));

    test(`attacks ${gate}`, async ({ nugget }) => {
      const generation = await withTables(nugget, folder);
      const ground = await layGround(nugget, folder, generation);
      const off = gate === 'without the gate';
      if (off && asRoot) for (const root of [nugget.userData, folder]) await giveTo(root, 65_534);
      await startUnderAttack(nugget, off ? ['no-gate', ...(asRoot ? ['as-nobody'] : [])] : []);

      // A leak and a write made on purpose: zeros mean something only where these are seen.
      const planted = join(folder, 'planted');
      const mistakes = await attack(
        nugget,
        ground,
        [{ row: 'planted', question: { kind: 'sql', sql: `SELECT '${secretWord}'`, maxRows: 1 } }],
        () => writeFile(planted, ''),
      );
      await rm(planted);
      expect([mistakes.leaks, mistakes.writes]).toEqual([1, 1]);

      const typed = statements.map(({ row, sql }) => ({
        row,
        question: { kind: 'sql', sql: ground.filled(sql), maxRows: 1000 },
      }));
      const figures = await attack(nugget, ground, typed);
      report(
        `${statements.length} statements of ${Object.keys(attackRows).length} rows and ${Object.keys(attacks).length} classes, typed, ${gate}`,
        figures,
      );

      const [mine, theirs] = [
        join(tmpdir(), `${process.pid}-mine.nugget`),
        join(tmpdir(), `${process.pid}-theirs.nugget`),
      ];
      await nugget.answerSave(mine);
      await nugget.window.evaluate(() => (window as unknown as Inside).nugget.fileSave({ mode: 'none' }));
      const crafted = await craftFile(
        mine,
        theirs,
        statements.map(({ sql }) => ground.filled(sql)),
      );
      await nugget.answerOpen(theirs);
      const opened = await nugget.window.evaluate(async () => {
        const taken = await (window as unknown as Inside).nugget.fileOpen(undefined);
        return taken.ok ? taken.value.events : [];
      });
      await Promise.all([mine, theirs].map((path) => rm(path, { force: true })));
      const metrics = opened.filter(({ env }) => env.type === 'metric.defined');
      expect(metrics).toHaveLength(crafted);
      await expect.poll(() => isWell(nugget)).toBe(true);
      const carried = metrics.map(({ body }) => ({
        row: 'crafted file',
        question: {
          kind: 'view',
          view: { metric: body?.set['definition'], rowScope: { all: [] } },
        },
      }));
      const fromFile = await attack(nugget, ground, carried);
      report(`${crafted} ways of counting from a crafted session file, ${gate}`, fromFile);

      for (const one of [figures, fromFile]) {
        expect(one.leaks).toBe(0);
        expect(one.writes).toBe(0);
        if (!off) expect([one.settings, one.deaths, one.unusable]).toEqual([0, 0, 0]);
      }
      if (off) return;
      const refused: string[] = [];
      const asked = [...new Set([...legitimate, ...moreLegitimate])];
      for (const sql of asked) {
        const answer = await askPort(nugget, { kind: 'sql', sql, maxRows: 1000 });
        if (answer.kind !== 'sql') refused.push(`${sql} → ${answer.words}`);
      }
      console.log(`\n  ${asked.length} legitimate queries: ${asked.length - refused.length} answered`);
      for (const one of refused) console.log(`    REFUSED ${one}`);
      expect(asked.length).toBeGreaterThanOrEqual(300);
      expect(refused.length / asked.length).toBeLessThan(0.01);
    });
  });

test('the corpus’s own queries pass the gate', async () => {
  const queries = corpusQueries();
  test.skip(queries === null, 'the corpus is not on this machine');
  const gate = await Gate.open();
  const refused: string[] = [];
  for (const sql of queries ?? []) {
    const read = await gate.check(sql, ['the_table']);
    if (!read.ok) refused.push(`${sql} → ${read.error.message}`);
  }
  gate.close();
  console.log(
    `\n  ${queries?.length ?? 0} queries of the corpus: ${(queries?.length ?? 0) - refused.length} accepted`,
  );
  expect(refused).toEqual([]);
});

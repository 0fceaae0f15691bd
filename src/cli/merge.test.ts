import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFile } from '../main/store/open-file.ts';
import { demoInput } from '../main/store/testing/demo-file.ts';
import { packed, twoCopies } from '../main/store/testing/two-copies.ts';
import { sha256 } from '../main/store/sha256.ts';
import { fold } from '../shared/log/fold.ts';
import { newWriter } from '../shared/log/testing/writer.ts';
import { run as merge } from './merge.ts';
import { run as verify } from './verify.ts';

const call = async (...args: string[]) => {
  const said = { out: '', err: '' };
  const code = await merge(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { code, ...said };
};

describe('nugget merge', () => {
  let [place, here, there] = ['', '', ''];
  const at = (name: string): string => join(place, name);
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'nugget-merge-'));
    const copies = twoCopies();
    [here, there] = [at('here.nugget'), at('there.nugget')];
    await writeFile(here, await packed(copies.here.events()));
    await writeFile(there, await packed(copies.there.events()));
  });

  it('L39 says what joins and what is to decide, and writes a whole file', async () => {
    const { code, out } = await call(here, there, '-o', at('both.nugget'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      alreadyIn: false,
      newEntries: 9,
      joinedWithoutQuestions: 7,
      written: 'both.nugget',
      conflicts: [
        {
          title: 'A1, the sentence',
          versions: expect.arrayContaining([
            expect.objectContaining({
              from: 'here',
              role: 'analyst',
              value: 'Most e-mail buyers have bought before, and they open on phones.',
            }),
            expect.objectContaining({
              from: 'theirs',
              role: 'marketer',
              value: 'Most e-mail buyers in cities have bought before.',
            }),
          ]),
        },
        { title: 'A1, the verdict' },
      ],
    });
    const silent = { out: () => undefined, err: () => undefined };
    expect(await verify([at('both.nugget')], silent)).toBe(0);
    const opened = await openFile(at('both.nugget'));
    expect(opened.ok && opened.value.results.size).toBe((await demoInput()).demo.results.size);
    expect(opened.ok && fold(opened.value.events).conflicts.length).toBe(2);
  });

  it('I13 the other way round, twice and three times: the same bytes', async () => {
    await call(here, there, '-o', at('one.nugget'));
    await call(there, here, '-o', at('two.nugget'));
    await call(at('one.nugget'), there, '-o', at('three.nugget'));
    const [one, two, three] = await Promise.all(
      ['one', 'two', 'three'].map((name) => readFile(at(`${name}.nugget`))),
    );
    expect(one?.equals(two as Buffer)).toBe(true);
    expect(one?.equals(three as Buffer)).toBe(true);
    expect((await call(at('one.nugget'), there)).out).toBe('Everything in this file is already here.\n');
  });

  it('in words, without writing', async () => {
    const { code, out } = await call(here, there);
    expect(code).toBe(0);
    expect(out).toContain(
      'Joined without questions: 7 new entries (6 parked thoughts, 1 piece of evidence)\n2 to decide together\n',
    );
    expect(out).toContain('before: When the jacket is in stock');
  });

  it('refuses another workshop, a damaged file and a missing one, each with a sentence', async () => {
    const id = '11111111-2222-4333-8444-555555555555';
    const other = newWriter(sha256, 'x');
    other.force('workshop.created', id, {
      title: 'Club orders',
      language: 'en',
      locale: 'en-GB',
      currency: 'EUR',
      timeZone: 'UTC',
      weekStarts: 'monday',
      smallGroupMin: 10,
    });
    await writeFile(at('club.nugget'), await packed(other.events()));
    expect(await call(here, at('club.nugget'), '-o', at('never.nugget'))).toEqual({
      code: 2,
      out: '',
      err: 'This file belongs to another workshop (“Club orders”).\n',
    });
    await expect(readFile(at('never.nugget'))).rejects.toThrow('ENOENT');
    await writeFile(at('cut.nugget'), (await readFile(here)).subarray(0, 3000));
    expect((await call(here, at('cut.nugget'))).err).toContain('The end of "cut.nugget" is missing');
    expect((await call(here, at('gone.nugget'))).err).toBe('"gone.nugget" is not there any more.\n');
    expect((await call(here)).code).toBe(2);
  });

  it('F10 one copy with the data, one without: the data comes along', async () => {
    const copies = twoCopies();
    const generation = fold(copies.here.events()).data?.generation ?? '';
    const bytes = Buffer.from('PAR1 stands for a table PAR1');
    const tables = [{ table: 'orders', generation, rows: 3, parquet: { bytes } }];
    await writeFile(at('whole.nugget'), await packed(copies.there.events(), 'data', { tables }));
    await call(here, at('whole.nugget'), '-o', at('with-data.nugget'));
    const opened = await openFile(at('with-data.nugget'));
    expect(opened.ok && opened.value.manifest.privacy.mode).toBe('data');
    expect(opened.ok && [...opened.value.tables.values()].map(String)).toEqual([String(bytes)]);
  });
});

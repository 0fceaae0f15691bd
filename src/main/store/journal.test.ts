import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalLine, openJournal, readJournalText } from './journal.ts';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'nugget-journal-'));
const jsons = ['{"a":1}', '{"b":"ünï\\n"}', '{"c":[1,2,3]}'];

describe('journal', () => {
  it('F1 appends lines and reads them back', async () => {
    const path = join(await folder(), 'one.ndjson');
    const journal = await openJournal(path);
    await Promise.all(jsons.map((json) => journal.append([json])));
    await journal.close();
    const again = await openJournal(path);
    expect(again).toMatchObject({ lines: jsons, cut: 0 });
    await again.close();
    expect(await readFile(path, 'utf8')).toMatch(/^[0-9a-f]{16} \{"a":1\}\n/);
  });

  it('F2 cut at every byte, it keeps exactly the whole lines before the cut', () => {
    const whole = Buffer.from(jsons.map(journalLine).join(''));
    const ends = jsons.map((_, at) =>
      Buffer.byteLength(
        jsons
          .slice(0, at + 1)
          .map(journalLine)
          .join(''),
      ),
    );
    for (let cut = 0; cut <= whole.length; cut++) {
      const kept = ends.filter((end) => end <= cut).length;
      const { lines, goodBytes, rest } = readJournalText(whole.subarray(0, cut));
      expect(lines).toEqual(jsons.slice(0, kept));
      expect(goodBytes + rest.length).toBe(cut);
    }
  });

  it('F2 with any byte changed, nothing from the damaged line on is taken for true', () => {
    const whole = Buffer.from(jsons.map(journalLine).join(''));
    const ends = jsons.map((_, at) =>
      Buffer.byteLength(
        jsons
          .slice(0, at + 1)
          .map(journalLine)
          .join(''),
      ),
    );
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      expect(readJournalText(damaged).lines).toEqual(jsons.slice(0, ends.filter((end) => end <= at).length));
    }
  });

  it('F2 sets a torn end aside, says so, and writes on after the last whole line', async () => {
    const place = await folder();
    const path = join(place, 'one.ndjson');
    await writeFile(path, `${journalLine('{"a":1}')}0123456789abcdef {"torn`);
    const journal = await openJournal(path);
    expect(journal).toMatchObject({ lines: ['{"a":1}'], cut: 23 });
    await journal.append(['{"b":2}']);
    await journal.close();
    expect(readJournalText(await readFile(path)).lines).toEqual(['{"a":1}', '{"b":2}']);
    const aside = (await readdir(place)).find((name) => name.includes('.cut-'));
    expect(await readFile(join(place, aside ?? ''), 'utf8')).toContain('{"torn');
  });

  it('F3 replaces the whole journal and goes on in the new one', async () => {
    const path = join(await folder(), 'one.ndjson');
    const journal = await openJournal(path);
    await journal.append(jsons);
    await journal.replace(['{"kept":1}']);
    await journal.append(['{"more":2}']);
    await journal.close();
    expect(readJournalText(await readFile(path))).toMatchObject({ lines: ['{"kept":1}', '{"more":2}'] });
  });
});

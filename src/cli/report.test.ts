import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoBytes, demoInput } from '../main/store/testing/demo-file.ts';
import type { EventSets } from '../shared/log/events.ts';
import type { Sha256 } from '../shared/log/sha256.ts';
import { playBrief } from '../shared/log/testing/demo-brief.ts';
import { demoIds } from '../shared/log/testing/demo-facts.ts';
import type { Demo } from '../shared/log/testing/demo-log.ts';
import { run } from './report.ts';

const call = async (...args: string[]) => {
  const said = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { code, ...said };
};

/** The demo goes on: May's data, and what was said about it. */
const playMay = (sha256: Sha256): Demo => {
  const demo = playBrief(sha256);
  const { say, workshop } = demo.writer;
  const { generation, joins, tables } = workshop().data as EventSets['data.added'];
  say('data.added', demoIds.workshop, { generation, joins, tables, version: 2 });
  say('insight.retired', demoIds.n1, { reason: 'May says otherwise' });
  say('workshop.renamed', demoIds.workshop, { title: 'Spring and May' });
  return { ...demo, events: demo.writer.events() };
};

describe('nugget report', () => {
  it('writes HTML and Markdown from a file, with the chart that travelled in it', async () => {
    const { place } = await demoInput();
    const path = join(place, 'Spring.nugget');
    await writeFile(path, await demoBytes());
    expect(await call(path, '--format', 'html', '-o', join(place, 'report.html'))).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    const html = await readFile(join(place, 'report.html'), 'utf8');
    expect(html).toContain('<svg role="img"');
    const { out } = await call(path, '--format', 'md');
    expect(out).toContain('# Does the spring e-mail pay for itself?');
    expect(out).toContain('| Wave 2 | 9.0 | 7.5 to 10.9 | 12,000 |');
    await call(path, '-o', join(place, 'report.md'));
    expect(await readFile(join(place, 'report.md'), 'utf8')).toBe(out);
  });

  it('L47 after new data the old report is still made exactly as it was, byte for byte', async () => {
    const { place } = await demoInput();
    const april = join(place, 'April.nugget');
    const may = join(place, 'May.nugget');
    await writeFile(april, await demoBytes('aggregates', playBrief));
    await writeFile(may, await demoBytes('aggregates', playMay));
    for (const format of ['html', 'md'] as const) {
      const before = await call(april, '--format', format);
      expect(await call(may, '--format', format, '--as-of', '1')).toEqual(before);
      expect((await call(may, '--format', format)).out).not.toBe(before.out);
    }
  });

  it('writes slides, a document and the brief, and says where a PDF comes from', async () => {
    const { place } = await demoInput();
    const path = join(place, 'Spring.nugget');
    await writeFile(path, await demoBytes('aggregates', playBrief));
    for (const format of ['pptx', 'docx'] as const) {
      const target = join(place, `report.${format}`);
      expect(await call(path, '-o', target)).toEqual({ code: 0, out: '', err: '' });
      expect((await readFile(target)).subarray(0, 2).toString()).toBe('PK');
      expect((await call(path, '--format', format)).err).toBe(
        `A ${format} file is not text. Say where it goes with -o.\n`,
      );
    }
    const brief = await call(path, 'B1', '--brief', '--format', 'md');
    expect(brief.out).toContain('# Copy brief: Back in size');
    expect(brief.out).toContain('**The jacket you looked at is back in your size.**');
    expect((await call(path, 'B7', '--brief')).err).toBe('There is no copy brief “B7” in this workshop.\n');
    expect((await call(path, '--format', 'pdf', '-o', join(place, 'r.pdf'))).err).toContain(
      'printed by the window',
    );
    expect((await call(path, '--length', 'one-page', '--format', 'md')).out).not.toContain(
      '## The log by round',
    );
  });

  it('says what can not be done', async () => {
    const { place } = await demoInput();
    const path = join(place, 'Spring.nugget');
    await writeFile(path, await demoBytes('none'));
    expect((await call(path, '--format', 'pdf')).code).toBe(2);
    expect((await call(join(place, 'no.nugget'))).err).toBe('"no.nugget" is not there any more.\n');
    expect((await call(path, '-o', join(place, 'no', 'such', 'report.html'))).err).toContain(
      'Could not save to "report.html"',
    );
    expect((await call(path, '--format', 'md')).out).toContain('16.7');
  });
});

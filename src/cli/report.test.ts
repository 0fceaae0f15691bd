import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoBytes, demoInput } from '../main/store/testing/demo-file.ts';
import { run } from './report.ts';

const call = async (...args: string[]) => {
  const said = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { code, ...said };
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

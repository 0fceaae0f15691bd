import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoBytes, demoInput } from '../main/store/testing/demo-file.ts';
import type { Command } from './command.ts';
import { run as show } from './show.ts';
import { run as verify } from './verify.ts';

const call = async (command: Command, ...args: string[]) => {
  const said = { out: '', err: '' };
  const code = await command(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { code, ...said };
};

describe('nugget show and verify', () => {
  let path = '';
  beforeAll(async () => {
    path = join((await demoInput()).place, 'Spring.nugget');
    await writeFile(path, await demoBytes());
  });

  it('shows the state as JSON, as the fold gives it', async () => {
    const { code, out } = await call(show, path, '--json');
    const shown = JSON.parse(out);
    expect(code).toBe(0);
    expect(shown).toMatchObject({
      workshop: { title: 'Spring e-mail', round: 2, cutsTried: 3 },
      scope: { question: 'Does the spring e-mail pay for itself?', version: 1 },
      contexts: [{ label: 'C1' }, { label: 'C2' }],
      insights: [{ label: 'N1', state: 'agreed' }],
      conflicts: [],
    });
    expect(shown.assumptions[0]).toMatchObject({
      id: 'a1',
      state: 'holds',
      verdict: 'holds',
      versions: [{ number: 1 }, { number: 2 }],
    });
  });

  it('shows it in words', async () => {
    const { out } = await call(show, path);
    expect(out).toContain(
      'A1 Holds: When the jacket is in stock, the e-mail brings at least 15 orders per 1,000. (2 versions)',
    );
    expect(out).toContain('N1 Agreed: The e-mail pays when there is something to buy.');
  });

  it('F13 verify finds a flipped byte and tells it in a sentence', async () => {
    expect(await call(verify, path)).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse((await call(verify, path)).out)).toMatchObject({ ok: true, problems: [] });
    const bytes = await readFile(path);
    const at = bytes.indexOf('Fjell jacket');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const damaged = path.replace('Spring', 'Damaged');
    await writeFile(damaged, bytes);
    const { code, out, err } = await call(verify, damaged);
    expect(code).toBe(1);
    expect(JSON.parse(out).ok).toBe(false);
    expect(err).toContain('log.ndjson in "Damaged.nugget" was changed or damaged after it was saved.');
    expect((await call(show, damaged)).code).toBe(2);
  });

  it('says in one sentence what can not be opened', async () => {
    expect(await call(show, `${path}.not`)).toEqual({
      code: 2,
      out: '',
      err: '"Spring.nugget.not" is not there any more.\n',
    });
    expect((await call(show)).err).toContain('nugget show FILE');
  });
});

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoBytes, demoInput } from '../main/store/testing/demo-file.ts';
import { run } from './recheck.ts';

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../samples/sold-out-week/${name}`, import.meta.url));

const call = async (...args: string[]) => {
  const said = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { code, ...said };
};

describe('nugget recheck', () => {
  it('C40 counts every check again on next month’s files: new rows alone, then all, without the sold-out wave', async () => {
    const { place } = await demoInput();
    const path = join(place, 'Spring.nugget');
    await writeFile(path, await demoBytes());
    const { code, out, err } = await call(
      path,
      '--data',
      sample('orders_may.csv'),
      '--data',
      sample('email_sends_may.csv'),
      '--json',
    );
    expect([code, err]).toEqual([0, '']);
    const { rechecks } = JSON.parse(out) as { rechecks: Record<string, unknown>[] };
    const a1 = rechecks.find(({ label }) => label === 'A1');
    expect(a1).toMatchObject({
      flag: 'still_holds',
      words: 'Still holds',
      newOnly: { outcome: 'meets', n: 12_000 },
      all: { outcome: 'meets', n: 36_000 },
    });
    const rounded = (result: unknown) => {
      const { value, low, high } = result as Record<'value' | 'low' | 'high', number>;
      return [value, low, high].map((figure) => figure.toFixed(1));
    };
    expect(rounded(a1?.['newOnly'])).toEqual(['19.4', '17.1', '22.0']);
    expect(rounded(a1?.['all'])).toEqual(['20.1', '18.7', '21.6']);
    // No check is stored: the machine can't say, and says so.
    expect(rechecks.find(({ label }) => label === 'A2')).toMatchObject({ check: null, newOnly: null });
  }, 90_000);

  it('C41 says "could not be checked" when a column is gone, and never that something holds', async () => {
    const { place } = await demoInput();
    const path = join(place, 'Spring.nugget');
    await writeFile(path, await demoBytes());
    await writeFile(
      join(place, 'email_sends.csv'),
      'email_hash;mailing;sent_on;viewed_jacket_30d\na1;W4;06.05.2025;no\nb2;W4;06.05.2025;yes\n',
    );
    const { code, out } = await call(
      path,
      '--data',
      join(place, 'email_sends.csv'),
      '--data',
      sample('orders_may.csv'),
      '--json',
    );
    expect(code).toBe(0);
    const { rechecks } = JSON.parse(out) as { rechecks: Record<string, unknown>[] };
    expect(rechecks.find(({ label }) => label === 'A1')).toMatchObject({
      flag: 'cannot',
      words: 'Could not be checked: column “email_sends.wave” is missing',
      all: { outcome: 'cannot', reason: 'column missing', missingColumn: 'email_sends.wave' },
    });
  }, 90_000);
});

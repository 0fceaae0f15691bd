import { createWriteStream, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { importFailureWords } from '../../shared/messages/import-words.ts';
import { Database } from '../duckdb.ts';
import { asItIs, file, folder } from '../testing/folders.ts';
import { inspect } from './inspect.ts';

const codeOf = async (path: string): Promise<string> => {
  const result = await inspect(path, asItIs);
  if (result.ok) return 'ok';
  expect(importFailureWords(result.error)).toContain(result.error.fileName);
  return result.error.code;
};

async function parquet(): Promise<Buffer> {
  const path = join(folder(), 'a.parquet');
  const database = await Database.open(':memory:');
  const connection = await database.connect();
  await connection.run(
    `COPY (SELECT range AS i, 'x' || range AS t FROM range(1000)) TO '${path}' (FORMAT parquet)`,
  );
  database.close();
  return readFileSync(path);
}

describe('E11 what can not be read is one failure with one sentence', () => {
  it('E11 knows what is not a table', async () => {
    expect(await codeOf(file('plan.csv', '%PDF-1.7\n1 0 obj\n'))).toBe('not-a-table');
    expect(
      await codeOf(file('page.csv', '<!DOCTYPE html>\n<html><body>Log in, please</body></html>\n')),
    ).toBe('not-a-table');
    expect(await codeOf(file('book.csv', Buffer.from('PK\x03\x04rest')))).toBe('damaged');
    expect(await codeOf(file('bytes.csv', Buffer.from([0x61, 0x2c, 0x00, 0x01, 0x02, 0x0a, 0x00])))).toBe(
      'not-a-table',
    );
    const failure = await inspect(file('plan.pdf', '%PDF-1.7'), asItIs);
    expect(!failure.ok && importFailureWords(failure.error)).toBe(
      '"plan.pdf" is not a table. CSV, Excel, Parquet and JSON work.',
    );
  });

  it('E11 knows a workshop, with and without a passphrase, and says where it is opened', async () => {
    const zip = new ZipFile();
    for (const name of ['mimetype', 'manifest.json', 'log.ndjson']) zip.addBuffer(Buffer.from('{}'), name);
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    expect(await codeOf(file('april.nugget', bytes))).toBe('a-workshop');
    expect(await codeOf(file('locked.nugget', 'age-encryption.org/v1\n-> scrypt'))).toBe('a-workshop');
    const failure = await inspect(file('april.nugget', bytes), asItIs);
    expect(!failure.ok && importFailureWords(failure.error)).toBe(
      '"april.nugget" is a workshop, not data. Take it out here, and open it with "Open a file…".',
    );
  });

  it('E11 knows empty, missing and folders', async () => {
    expect(await codeOf(file('empty.csv', ''))).toBe('empty-file');
    expect(await codeOf(file('blank.csv', ' \n\n'))).toBe('empty-file');
    expect(await codeOf(join(folder(), 'gone.csv'))).toBe('missing');
    expect(await codeOf(folder())).toBe('empty-file');
  });

  it('E11 allows one column, and says so', async () => {
    const result = await inspect(file('one.csv', 'name\nAda\nBob\n'), asItIs);
    expect(
      result.ok && [
        result.value.rowsRead,
        result.value.findings.some(
          (finding) => finding.check === 'one-column' && finding.severity === 'know',
        ),
      ],
    ).toEqual([2, true]);
  });

  it('E11 knows Parquet that is cut or damaged', async () => {
    const whole = await parquet();
    expect(await codeOf(file('a.parquet', whole))).toBe('ok');
    expect(await codeOf(file('a.parquet', whole.subarray(0, whole.length - 100)))).toBe('truncated-parquet');
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, damaged.length - 200, damaged.length - 12);
    expect(await codeOf(file('a.parquet', damaged))).toBe('not-a-table');
    expect(await codeOf(file('b.parquet', 'a,b\n1,2\n'))).toBe('not-a-table');
  });

  it('E11 knows JSON that does not hold', async () => {
    expect(await codeOf(file('a.json', '[{"a":1},{"a":'))).toBe('bad-json');
    expect(await codeOf(file('a.json', '{"a":1}\n{"a"'))).toBe('bad-json');
    expect(await codeOf(file('a.json', '[]'))).toBe('empty-file');
  });

  it('E11 knows letters that fit no encoding asked for', async () => {
    const result = await inspect(file('a.csv', 'a,b\n1,2\n'), {
      readAs: { encoding: 'klingon' },
      decisions: [],
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'encoding' } });
  });

  it('E12 refuses a 64 MB line after the first 8, without holding it', async () => {
    const path = join(folder(), 'long.csv');
    const out = createWriteStream(path);
    out.write('a,b\n1,');
    for (let i = 0; i < 64; i++) if (!out.write('x'.repeat(1024 * 1024))) await once(out, 'drain');
    out.end('\n');
    await once(out, 'finish');
    const before = process.memoryUsage().rss;
    expect(await codeOf(path)).toBe('line-too-long');
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  it('E12 takes long cells that are written over several lines', async () => {
    const path = file('cells.csv', `a,b\n1,"${'many words\n'.repeat(100_000)}"\n2,x\n`);
    expect(await codeOf(path)).toBe('ok');
  });

  it('E13 leaves no temporary file behind a failure', async () => {
    const spill = folder();
    writeFileSync(join(folder(), 'x'), '');
    await inspect(file('plan.csv', '%PDF-1.7'), asItIs, { spill });
    await inspect(file('a.json', '{'), asItIs, { spill });
    expect(readdirSync(spill)).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Database } from '../../../src/engine/duckdb.ts';
import { demoBytes } from '../../../src/main/store/testing/demo-file.ts';
import { zipOf } from '../../../src/main/store/zip-write.ts';

/** Files as people really have them, written into one folder. Each answers with its path. */
const put = async (folder: string, name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

export const goodCsv = (folder: string): Promise<string> =>
  put(folder, 'good.csv', 'day,orders\n2025-03-01,4\n2025-03-02,7\n2025-03-03,5\n');
export const pdfNamedCsv = (folder: string): Promise<string> =>
  put(folder, 'plan.csv', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
export const emptyFile = (folder: string): Promise<string> => put(folder, 'empty.csv', '');
export const oneColumn = (folder: string): Promise<string> =>
  put(folder, 'names.csv', 'name\nAda\nBob\nCem\n');

export const longLine = async (folder: string, megabytes: number): Promise<string> => {
  const path = join(folder, 'long.csv');
  const file = await open(path, 'w');
  await file.write('a,b\n1,');
  const piece = Buffer.alloc(1024 * 1024, 'x');
  for (let at = 0; at < megabytes; at++) await file.write(piece);
  await file.write('\n2,y\n');
  await file.close();
  return path;
};

export const cutParquet = async (folder: string): Promise<string> => {
  const path = join(folder, 'whole.parquet');
  const database = await Database.open(':memory:');
  const connection = await database.connect();
  await connection.run(`COPY (SELECT range AS i FROM range(10000)) TO '${path}' (FORMAT parquet)`);
  connection.close();
  database.close();
  const whole = await readFile(path);
  return put(folder, 'cut.parquet', whole.subarray(0, Math.floor(whole.length * 0.7)));
};

export const wholeNugget = async (folder: string): Promise<string> =>
  put(folder, 'whole.nugget', await demoBytes());

export const flippedNugget = async (folder: string): Promise<string> => {
  const bytes = await demoBytes();
  const at = bytes.indexOf('The spring e-mail');
  if (at < 0) throw new Error('the demo log no longer says this');
  bytes[at] = 0x74;
  return put(folder, 'flipped.nugget', bytes);
};

/** 96 MB of nothing in a file of about 100 KB, in our own form of zip. */
export const bombNugget = async (folder: string): Promise<string> => {
  const nothing = Buffer.alloc(96 * 1024 * 1024, 0x20);
  const name = `results/${createHash('sha256').update(nothing).digest('hex')}.json`;
  const parts = ['mimetype', 'manifest.json', 'log.ndjson'].map((part) => ({
    name: part,
    bytes: Buffer.from('{}'),
  }));
  return put(folder, 'bomb.nugget', await zipOf([...parts, { name, bytes: nothing }]));
};

export const textNugget = (folder: string): Promise<string> =>
  put(folder, 'notes.nugget', 'Dear both, here is the workshop.\n');

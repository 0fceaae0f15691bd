import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openZip } from './zip-read.ts';

/** A zip made by hand, so that it can lie. */
type Part = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly method?: number;
  readonly flags?: number;
  readonly attributes?: number;
  readonly localName?: string;
  readonly size?: number;
  readonly packed?: Buffer;
  readonly extra?: Buffer;
  readonly comment?: Buffer;
  readonly at?: number;
  readonly crc?: number;
};
const mode = (0o100644 << 16) >>> 0;

const lyingZip = (
  parts: readonly Part[],
  {
    before = Buffer.alloc(0),
    between = Buffer.alloc(0),
    comment = Buffer.alloc(0),
    after = Buffer.alloc(0),
    count = parts.length,
  } = {},
): Buffer => {
  const chunks: Buffer[] = [before];
  const records: Buffer[] = [];
  const length = (): number => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  for (const part of parts) {
    const packed = part.packed ?? (part.method === 8 ? deflateRawSync(part.bytes) : part.bytes);
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(part.flags ?? 0x0800, 0);
    fields.writeUInt16LE(part.method ?? 0, 2);
    fields.writeUInt16LE(0x21, 6);
    fields.writeUInt32LE(part.crc ?? crc32(part.bytes), 8);
    fields.writeUInt32LE(packed.length, 12);
    fields.writeUInt32LE(part.size ?? part.bytes.length, 16);
    const at = part.at ?? length();
    if (part.at === undefined) {
      const localName = Buffer.from(part.localName ?? part.name);
      const local = Buffer.concat([
        Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1'),
        fields,
        Buffer.alloc(2),
      ]);
      local.writeUInt16LE(localName.length, 26);
      chunks.push(local, localName, packed, between);
    }
    const name = Buffer.from(part.name);
    const record = Buffer.concat([
      Buffer.from('PK\u0001\u0002\u003f\u0003\u0014\u0000', 'latin1'),
      fields,
      Buffer.alloc(16),
    ]);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt16LE(part.extra?.length ?? 0, 30);
    record.writeUInt16LE(part.comment?.length ?? 0, 32);
    record.writeUInt32LE(part.attributes ?? mode, 38);
    record.writeUInt32LE(at, 42);
    records.push(record, name, part.extra ?? Buffer.alloc(0), part.comment ?? Buffer.alloc(0));
  }
  const start = length();
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...chunks, directory, end, comment, after]);
};

const first: readonly Part[] = ['mimetype', 'manifest.json', 'log.ndjson'].map((name) => ({
  name,
  bytes: Buffer.from(name),
}));
const result = (over: Partial<Part> = {}): Part => ({
  name: `results/${'a'.repeat(64)}.json`,
  bytes: Buffer.from('{"v":1}'),
  method: 8,
  ...over,
});

const opened = async (bytes: Buffer): Promise<string> => {
  const path = join(await mkdtemp(join(tmpdir(), 'nugget-zip-')), 'x.nugget');
  await writeFile(path, bytes);
  const zip = await openZip(path);
  if (!zip.ok)
    return 'detail' in zip.error
      ? `${zip.error.code} ${zip.error.detail}`
      : 'what' in zip.error
        ? `${zip.error.code} ${zip.error.what}`
        : zip.error.code;
  const parts = await Promise.all(zip.value.names.map((name) => zip.value.read(name)));
  await zip.value.close();
  return parts.find((part) => !part.ok)?.ok === false ? 'part-changed' : 'ok';
};

describe('strict zip', () => {
  it('F14 takes a file in its own profile', async () => {
    expect(await opened(lyingZip([...first, result()]))).toBe('ok');
  });

  const tricks: readonly (readonly [string, Buffer, string])[] = [
    [
      'a path out of its folder',
      lyingZip([...first, { name: '../evil', bytes: Buffer.from('x') }]),
      'odd-zip header',
    ],
    [
      'an absolute path',
      lyingZip([...first, { name: '/etc/passwd', bytes: Buffer.from('x') }]),
      'odd-zip header',
    ],
    [
      'a backslash path',
      lyingZip([...first, { name: '..\\evil', bytes: Buffer.from('x') }]),
      'odd-zip header',
    ],
    ['a drive letter', lyingZip([...first, { name: 'c:evil', bytes: Buffer.from('x') }]), 'odd-zip header'],
    [
      'a stream name',
      lyingZip([...first, { name: 'log.md:stream', bytes: Buffer.from('x') }]),
      'odd-zip name',
    ],
    ['a device name', lyingZip([...first, { name: 'CON', bytes: Buffer.from('x') }]), 'odd-zip name'],
    [
      'a NUL in a name',
      lyingZip([...first, { name: 'log.md\u0000.exe', bytes: Buffer.from('x') }]),
      'odd-zip name',
    ],
    [
      'a name that runs backwards',
      lyingZip([...first, { name: 'log\u202Edm.md', bytes: Buffer.from('x') }]),
      'odd-zip name',
    ],
    ['a nested zip', lyingZip([...first, { name: 'inner.zip', bytes: Buffer.from('x') }]), 'odd-zip name'],
    ['the same name twice', lyingZip([...first, result(), result()]), 'odd-zip name-twice'],
    [
      'another case of a name',
      lyingZip([...first, { name: 'README.TXT', bytes: Buffer.from('x') }]),
      'odd-zip name',
    ],
    ['a link', lyingZip([...first, result({ attributes: (0o120777 << 16) >>> 0 })]), 'odd-zip link'],
    [
      'an unknown packing',
      lyingZip([...first, result({ method: 12, packed: Buffer.from('x') })]),
      'odd-zip method',
    ],
    ['a password', lyingZip([...first, result({ flags: 0x0801 })]), 'odd-zip encrypted'],
    ['a data descriptor', lyingZip([...first, result({ flags: 0x0808 })]), 'odd-zip descriptor'],
    ['extra fields', lyingZip([...first, result({ extra: Buffer.from([1, 0, 0, 0]) })]), 'odd-zip extra'],
    ['a comment on a part', lyingZip([...first, result({ comment: Buffer.from('hi') })]), 'odd-zip comment'],
    [
      'a comment on the file',
      lyingZip([...first, result()], { comment: Buffer.from('hi') }),
      'odd-zip comment',
    ],
    ['bytes before', lyingZip([...first, result()], { before: Buffer.from('MZ') }), 'not-a-nugget'],
    ['bytes between', lyingZip([...first, result()], { between: Buffer.from('xx') }), 'odd-zip gap'],
    ['bytes after', lyingZip([...first, result()], { after: Buffer.from('xx') }), 'odd-zip comment'],
    [
      'another name in the local header',
      lyingZip([...first, result({ localName: `results/${'b'.repeat(64)}.json` })]),
      'odd-zip header',
    ],
    [
      'overlapping parts',
      lyingZip([...first, result(), { ...result(), name: `results/${'b'.repeat(64)}.json`, at: 0 }]),
      'odd-zip gap',
    ],
    ['a size that is too small', lyingZip([...first, result({ size: 3 })]), 'part-changed'],
    ['a size that is too large', lyingZip([...first, result({ size: 99 })]), 'part-changed'],
    ['a wrong checksum', lyingZip([...first, result({ crc: 7 })]), 'part-changed'],
    [
      'bytes after a packed part',
      lyingZip([
        ...first,
        result({ packed: Buffer.concat([deflateRawSync(Buffer.from('{"v":1}')), Buffer.from('xx')]) }),
      ]),
      'part-changed',
    ],
    [
      'a damaged packed part',
      lyingZip([...first, result({ packed: Buffer.from([7, 7, 7]) })]),
      'part-changed',
    ],
    ['parts out of place', lyingZip([...first.slice(1), ...first.slice(0, 1)]), 'odd-zip order'],
    ['no log', lyingZip(first.slice(0, 2)), 'part-missing'],
    ['no mimetype', lyingZip(first.slice(1)), 'not-a-nugget'],
    ['a part that says 1 GB', lyingZip([...first, result({ size: 1_000_000_000 })]), 'too-big part'],
    ['a bomb', lyingZip([...first, result({ bytes: Buffer.alloc(50_000_000) })]), 'too-big ratio'],
    ['many parts', lyingZip([...first, result()], { count: 6_000 }), 'too-big parts'],
    ['a count that lies', lyingZip([...first, result()], { count: 3 }), 'odd-zip gap'],
  ];
  for (const [what, bytes, expected] of tricks) {
    it(`F14 refuses ${what}`, async () => {
      expect(await opened(bytes)).toBe(expected);
    });
  }

  it('F14 refuses 70,000 parts and 500 MB of overlaps without unpacking', async () => {
    const names = Array.from({ length: 4_900 }, (_, at) => at.toString(16).padStart(64, '0'));
    const many = lyingZip([
      ...first,
      ...names.map((name) =>
        result({ name: `results/${name}.json`, at: 0, size: 200_000, packed: Buffer.alloc(1_200) }),
      ),
    ]);
    const started = performance.now();
    expect(await opened(many)).toBe('too-big whole');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

import { homedir, hostname, userInfo } from 'node:os';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../shared/log/canonical.ts';
import { fold } from '../../shared/log/fold.ts';
import { demoIds } from '../../shared/log/testing/demo-facts.ts';
import type { FileMode, Manifest } from '../../shared/nugget-file/manifest.ts';
import { fileWords } from '../../shared/messages/file-words.ts';
import { checkFile } from './check-file.ts';
import { importFile, toImport } from './import-file.ts';
import { openFile } from './open-file.ts';
import { packFile, saveFile } from './save-file.ts';
import { sha256 } from './sha256.ts';
import { demoBytes, demoInput } from './testing/demo-file.ts';
import type { StoreDeps } from './workshop-store.ts';
import { openZip } from './zip-read.ts';
import { type ZipPart, zipOf } from './zip-write.ts';

const deps: StoreDeps = {
  actor: 'laptop-2',
  now: () => 1_745_500_000_000,
  timeZone: () => '+00:00',
  salt: () => 'e'.repeat(32),
};
const saved = async (mode: FileMode = 'aggregates', over = {}) => {
  const input = { ...(await demoInput(mode)), ...over };
  const path = join(input.place, 'Spring.nugget');
  const result = await saveFile(path, input);
  if (!result.ok) throw new Error(result.error.message);
  return { input, path, saved: result.value };
};
const partsOf = async (path: string): Promise<ZipPart[]> => {
  const zip = await openZip(path);
  if (!zip.ok) throw new Error(JSON.stringify(zip.error));
  const parts = await Promise.all(
    zip.value.names.map(async (name) => ({ name, bytes: await zip.value.read(name) })),
  );
  await zip.value.close();
  return parts.map(({ name, bytes }) => ({ name, bytes: bytes.ok ? bytes.value : Buffer.alloc(0) }));
};
/** The file with some parts changed, as a person with a zip tool of our profile could. */
const rewritten = async (path: string, change: (parts: ZipPart[]) => ZipPart[]): Promise<string> => {
  const other = path.replace('.nugget', '-other.nugget');
  await writeFile(other, await zipOf(change(await partsOf(path))));
  return other;
};
const withManifest =
  (change: (manifest: Manifest) => unknown) =>
  (parts: ZipPart[]): ZipPart[] =>
    parts.map((part) =>
      part.name === 'manifest.json'
        ? { ...part, bytes: Buffer.from(canonical(change(JSON.parse(part.bytes.toString()) as Manifest))) }
        : part,
    );
const withText =
  (name: string, change: (text: string) => string) =>
  (parts: ZipPart[]): ZipPart[] =>
    parts.map((part) =>
      part.name === name ? { name, bytes: Buffer.from(change(part.bytes.toString())) } : part,
    );

describe('nugget file', () => {
  it('F8 F9 reopening gives the same state, and saving it again the same file to the byte', async () => {
    const { input, path } = await saved();
    const opened = await openFile(path);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(canonical(fold(opened.value.events))).toBe(canonical(fold(input.events)));
    const imported = await importFile(toImport(opened.value), join(input.place, 'workshops'), deps);
    if (!imported.ok) throw new Error(imported.error.message);
    const again = await packFile({
      ...input,
      events: imported.value.store.events(),
      blobs: imported.value.store.blobs,
    });
    expect(again.bytes.equals(await readFile(path))).toBe(true);
    await imported.value.store.close();
  });

  it('F8 the time zone and the order of arrival change no byte', async () => {
    const input = await demoInput();
    const before = process.env.TZ;
    const packs: Buffer[] = [];
    for (const zone of ['UTC', 'America/St_Johns', 'Asia/Kathmandu']) {
      process.env.TZ = zone;
      packs.push((await packFile({ ...input, events: [...input.events].reverse() })).bytes);
    }
    process.env.TZ = before;
    expect(packs.every((bytes) => bytes.equals(packs[0] as Buffer))).toBe(true);
  });

  it('F10 each mode holds what it says, and none names this machine', async () => {
    const place = (await demoInput()).place;
    const parquet = join(place, 'orders.parquet');
    await writeFile(parquet, 'PAR1 pretend PAR1');
    const tables = [
      { table: 'orders', generation: 'ab'.repeat(32), rows: 20_600, parquet: { path: parquet } },
    ];
    for (const mode of ['none', 'aggregates', 'data'] as const) {
      const { path, saved: done } = await saved(mode, { tables });
      const names = (await partsOf(path)).map(({ name }) => name.replace(/[0-9a-f]{64}/, '*'));
      expect(names.slice(0, 3)).toEqual(['mimetype', 'manifest.json', 'log.ndjson']);
      expect(names.filter((name) => name === 'results/*.json')).toHaveLength(mode === 'none' ? 0 : 4);
      expect(names.filter((name) => name === 'data/*.parquet')).toHaveLength(mode === 'data' ? 1 : 0);
      expect(done).toMatchObject({
        fileName: 'Spring.nugget',
        results: mode === 'none' ? 0 : 4,
        rows: mode === 'data' ? 20_600 : 0,
      });
      const text = (await partsOf(path)).map(({ bytes }) => bytes.toString('utf8')).join('\n');
      for (const own of [homedir(), hostname(), userInfo().username, place].filter((name) => name.length > 4))
        expect(text).not.toContain(own);
    }
  });

  it('F11 parts that are missing, added or changed are each named', async () => {
    const { path } = await saved();
    const problems = async (change: (parts: ZipPart[]) => ZipPart[]) =>
      (await checkFile(await rewritten(path, change))).problems;
    expect(await problems((parts) => parts.filter(({ name }) => name !== 'log.md'))).toEqual([
      { code: 'part-missing', name: 'log.md' },
    ]);
    const stranger = `results/${sha256('{}')}.json`;
    expect(await problems((parts) => [...parts, { name: stranger, bytes: Buffer.from('{}') }])).toEqual([
      { code: 'part-unlisted', name: stranger },
    ]);
    expect(await problems(withText('README.txt', (text) => `${text} `))).toEqual([
      { code: 'part-changed', name: 'README.txt' },
    ]);
    expect(await problems(withManifest((manifest) => ({ ...manifest, parts: 'all' })))).toEqual([
      { code: 'bad-manifest', field: 'parts' },
    ]);
    expect(
      await problems(withManifest((manifest) => ({ ...manifest, log: { ...manifest.log, events: 3 } }))),
    ).toEqual([{ code: 'log-differs', what: 'events' }]);
    expect(
      await problems(withManifest((manifest) => ({ ...manifest, log: { ...manifest.log, heads: [] } }))),
    ).toEqual([{ code: 'log-differs', what: 'heads' }]);
    expect(
      await problems(
        withManifest((manifest) => ({
          ...manifest,
          workshopId: '0'.repeat(8) + manifest.workshopId.slice(8),
        })),
      ),
    ).toEqual([{ code: 'log-differs', what: 'workshop' }]);
  });

  it('F11 F12 changed words are told, also when somebody made the table of contents fit again', async () => {
    const { path } = await saved();
    const lie = (text: string): string => text.replace('wave 2 brought 9 orders', 'wave 2 brought 19 orders');
    const careful = await rewritten(path, (parts) => {
      const log = Buffer.from(lie(parts.find(({ name }) => name === 'log.ndjson')?.bytes.toString() ?? ''));
      const changed = withText('log.ndjson', lie)(parts);
      return withManifest((manifest) => ({
        ...manifest,
        log: { ...manifest.log, bytes: log.length, sha256: sha256(log) },
      }))(changed);
    });
    const { problems } = await checkFile(careful);
    expect(problems[0]).toMatchObject({ code: 'bad-entry', why: { code: 'body-changed' } });
    expect(fileWords('a.nugget', problems[0] as never)).toBe(
      'Entry 10 in "a.nugget" was changed or damaged: its words are not the ones that were logged.',
    );
  });

  it('F12 a missing entry, one twice, and words that nobody withheld', async () => {
    const { path } = await saved();
    const fit =
      (change: (lines: string[]) => string[]) =>
      (parts: ZipPart[]): ZipPart[] => {
        const log = change(
          (parts.find(({ name }) => name === 'log.ndjson')?.bytes.toString() ?? '').split('\n').slice(0, -1),
        );
        const text = `${log.join('\n')}\n`;
        const digest = { bytes: Buffer.byteLength(text), sha256: sha256(text), events: log.length };
        return withManifest((manifest) => ({ ...manifest, log: { ...manifest.log, ...digest } }))(
          withText('log.ndjson', () => text)(parts),
        );
      };
    const codes = async (change: (lines: string[]) => string[]) =>
      (await checkFile(await rewritten(path, fit(change)))).problems.map(({ code }) => code);
    expect(await codes((lines) => lines.filter((_, at) => at !== 12))).toContain('chain-broken');
    expect(await codes((lines) => [...lines, lines[3] as string])).toEqual(['entry-twice']);
    expect(
      await codes((lines) =>
        lines.map((line, at) => (at === 9 ? canonical({ env: JSON.parse(line).env }) : line)),
      ),
    ).toContain('body-missing');
    expect(await codes((lines) => lines.map((line, at) => (at === 9 ? '{"__proto__":1}' : line)))).toContain(
      'bad-entry',
    );
  });

  it('F12 withheld words are accepted, exactly those', async () => {
    const input = await demoInput();
    const events = input.events.map((event, at) => (at === 9 ? { env: event.env, id: event.id } : event));
    const { path } = await saved('aggregates', { events });
    const opened = await openFile(path);
    expect(opened.ok && opened.value.manifest.withheld).toEqual([input.events[9]?.id]);
    const { problems } = await checkFile(
      await rewritten(
        path,
        withManifest((manifest) => ({ ...manifest, withheld: [...manifest.withheld, input.events[3]?.id] })),
      ),
    );
    expect(problems).toEqual([{ code: 'log-differs', what: 'withheld' }]);
  });

  it('F13 a changed byte is found, wherever it is', { timeout: 60_000 }, async () => {
    const { path, input } = await saved();
    const bytes = await readFile(path);
    const other = join(input.place, 'damaged.nugget');
    const missed: number[] = [];
    const step = Math.max(1, Math.floor(bytes.length / 250));
    for (let at = 0; at < bytes.length; at += at < 200 || at > bytes.length - 1200 ? 11 : step) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      await writeFile(other, damaged);
      const opened = await openFile(other);
      if (opened.ok) missed.push(at);
      else expect(fileWords('Spring.nugget', opened.error)).toMatch(/Spring\.nugget.*\.$/u);
    }
    expect(missed).toEqual([]);
  });

  it('F15 a cut-off file is told apart from one that is no workshop', async () => {
    const { path, input } = await saved();
    const bytes = await readFile(path);
    const code = async (content: Buffer | string): Promise<string> => {
      const other = join(input.place, 'other.nugget');
      await writeFile(other, content);
      const opened = await openFile(other);
      return opened.ok ? 'ok' : opened.error.code;
    };
    for (const part of [0.3, 0.6, 0.9, 0.999])
      expect(await code(bytes.subarray(0, Math.floor(bytes.length * part)))).toBe('cut-off');
    expect(await code('a;b;c\n1;2;3\n')).toBe('not-a-nugget');
    expect(await code('')).toBe('not-a-nugget');
    expect(await openFile(join(input.place, 'nowhere.nugget'))).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await openFile(input.place)).toEqual({ ok: false, error: { code: 'not-a-nugget' } });
  });

  it('F16 a file that needs a newer reader says which', async () => {
    const { path } = await saved();
    const newer = await rewritten(
      path,
      withManifest((manifest) => ({ ...manifest, minReader: { major: 2, minor: 1 }, parts: { all: 'new' } })),
    );
    const opened = await openFile(newer);
    expect(opened).toEqual({ ok: false, error: { code: 'newer-version', needs: '2.1' } });
    expect(
      (
        await openFile(
          await rewritten(
            path,
            withManifest((manifest) => ({ ...manifest, version: { major: 1, minor: 9 }, mood: 'calm' })),
          ),
        )
      ).ok,
    ).toBe(true);
  });

  it('F17 saving keeps the last ten versions and leaves nothing half-written', async () => {
    const { input, path } = await saved();
    for (let at = 0; at < 12; at++) expect((await saveFile(path, input)).ok).toBe(true);
    expect(await readdir(join(input.place, 'backups'))).toHaveLength(10);
    expect(await readdir(join(input.place, 'backups'))).toContain('Spring.12.nugget');
    expect((await readdir(input.place)).sort()).toEqual(['Spring.nugget', 'backups', 'blobs']);
    const blocked = join(input.place, 'no', 'such', 'folder.nugget');
    expect(await saveFile(blocked, input)).toMatchObject({ ok: false, error: { code: 'disk' } });
    await mkdir(join(input.place, 'taken.nugget'));
    expect(await saveFile(join(input.place, 'taken.nugget'), input)).toMatchObject({ ok: false });
    expect((await readdir(input.place)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('F18 importing twice adds nothing, and blobs are there before the entries that name them', async () => {
    const { input, path } = await saved();
    const opened = await openFile(path);
    if (!opened.ok) throw new Error('not opened');
    const root = join(input.place, 'workshops');
    const first = await importFile(toImport(opened.value), root, deps);
    if (!first.ok) throw new Error('not imported');
    expect(first.value.added).toHaveLength(input.events.length);
    for (const hash of input.demo.results.keys())
      expect((await first.value.store.blobs.read(hash)).ok).toBe(true);
    await first.value.store.close();
    const second = await importFile(toImport(opened.value), root, deps);
    expect(second.ok && second.value.added).toEqual([]);
    if (second.ok) await second.value.store.close();
    expect(await readdir(root)).toEqual([demoIds.workshop]);
  });

  it('F18 tables of a data file are kept as blobs until a person asks for them', async () => {
    const place = (await demoInput()).place;
    const parquet = join(place, 'orders.parquet');
    await writeFile(parquet, 'PAR1 pretend PAR1');
    const { path, input } = await saved('data', {
      tables: [{ table: 'orders', generation: 'ab'.repeat(32), rows: 2, parquet: { path: parquet } }],
    });
    const opened = await openFile(path);
    if (!opened.ok) throw new Error('not opened');
    const imported = await importFile(toImport(opened.value), join(input.place, 'workshops'), deps);
    if (!imported.ok) throw new Error('not imported');
    expect(imported.value.tables).toMatchObject([{ table: 'orders', rows: 2 }]);
    expect(await readFile(imported.value.tables[0]?.path ?? '', 'utf8')).toBe('PAR1 pretend PAR1');
    expect(basename(imported.value.tables[0]?.path ?? '')).toBe(sha256('PAR1 pretend PAR1'));
    await imported.value.store.close();
  });

  it('F19 log.md holds every text and number, as text and never as markup', async () => {
    const { input, path } = await saved();
    const markdown = (await partsOf(path)).find(({ name }) => name === 'log.md')?.bytes.toString() ?? '';
    for (const word of [
      'Fjell jacket was sold out 17 to 25 March.',
      '20.5',
      '18.7857',
      'Order 90-362',
      'under 15 per 1,000 in stock',
    ])
      expect(markdown).toContain(word);
    const { writer } = input.demo;
    writer.say('workshop.renamed', demoIds.workshop, {
      title: '<script>alert(1)</script> [x](http://x) \u202Eevil',
    });
    const hostile = await packFile({ ...input, events: writer.events() });
    const text = hostile.plan.parts.find(({ name }) => name === 'log.md')?.text ?? '';
    expect(text).toContain('# \\<script\\>alert(1)\\</script\\> \\[x\\](http://x) \\[U+202E\\]evil');
    expect(text).not.toContain('\u202E');
  });

  it('F21 a redacted entry’s words are in no part of the file', async () => {
    const input = await demoInput();
    const note = input.events.find(({ env }) => env.type === 'context.noted');
    input.demo.writer.say('event.redacted', demoIds.workshop, {
      target: note?.id ?? '',
      reasonCode: 'personal_data',
    });
    const { path } = await saved('aggregates', { events: input.demo.writer.events() });
    const text = (await partsOf(path)).map(({ bytes }) => bytes.toString()).join('\n');
    expect(text).not.toContain('sold out 17 to 25 March');
    expect(text).toContain(note?.env.bodyHash);
    expect((await openFile(path)).ok).toBe(true);
    const first = input.events[0]?.id ?? '';
    input.demo.writer.say('event.redacted', demoIds.workshop, { target: first, reasonCode: 'personal_data' });
    const nameless = await saved('aggregates', { events: input.demo.writer.events() });
    expect((await openFile(nameless.path)).ok).toBe(true);
  });

  it('F20 every failure has a sentence that names the file', () => {
    const failures = [
      { code: 'not-found' },
      { code: 'not-readable', detail: 'EACCES' },
      { code: 'not-a-nugget' },
      { code: 'cut-off' },
      { code: 'too-big', what: 'ratio' },
      { code: 'odd-zip', detail: 'link' },
      { code: 'bad-manifest', field: 'log' },
      { code: 'newer-version', needs: '2.0' },
      { code: 'part-missing', name: 'log.md' },
      { code: 'part-unlisted', name: 'x' },
      { code: 'part-changed', name: 'x' },
      { code: 'bad-entry', line: 3, why: { code: 'not-json' } },
      { code: 'entry-twice', line: 1 },
      { code: 'chain-broken', line: 2 },
      { code: 'body-missing', line: 2 },
      { code: 'log-differs', what: 'heads' },
    ] as const;
    for (const failure of failures)
      expect(fileWords('Spring.nugget', failure)).toMatch(/Spring\.nugget.*\.$/u);
    expect(fileWords('x', { code: 'other-workshop', title: 'Club orders' })).toBe(
      'This file belongs to another workshop ("Club orders").',
    );
  });

  it('F14 the demo in the strict profile is small', async () => {
    expect((await demoBytes()).length).toBeLessThan(80_000);
  });
});

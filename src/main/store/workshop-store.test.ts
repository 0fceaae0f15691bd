import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../shared/log/canonical.ts';
import type { NewEvent } from '../../shared/log/envelope.ts';
import { demoIds } from '../../shared/log/testing/demo-facts.ts';
import { playDemo } from '../../shared/log/testing/demo-log.ts';
import { listWorkshops } from './list-workshops.ts';
import { readJournalText } from './journal.ts';
import { sha256 } from './sha256.ts';
import { killedWriter, writerProgram } from './testing/killed-writer.ts';
import { created, depsOf } from './testing/new-workshop.ts';
import { folderOf, readEvents } from './workshop-folder.ts';
import { createWorkshop, openWorkshop, type WorkshopStore } from './workshop-store.ts';

const root = (): Promise<string> => mkdtemp(join(tmpdir(), 'nugget-store-'));
const id = demoIds.workshop;
const opened = async (place: string, actor?: string): Promise<WorkshopStore> => {
  const store = await openWorkshop(folderOf(place, id), depsOf(actor));
  if (!store.ok) throw new Error(store.error.message);
  return store.value;
};
const join1: NewEvent<'person.joined'> = {
  type: 'person.joined',
  subject: 'p-1',
  set: { role: 'analyst' },
  saidBy: 'p-1',
  typedBy: 'p-1',
};
const rename = (title: string): NewEvent<'workshop.renamed'> => ({
  type: 'workshop.renamed',
  subject: id,
  set: { title },
  saidBy: 'p-1',
  typedBy: 'p-1',
});

describe('workshop store', () => {
  it('F4 an answered entry is on the disk: opened again, the state is the same', async () => {
    const place = await root();
    const made = await createWorkshop(
      folderOf(place, id),
      { workshopId: id, set: created, saidBy: 'p-1' },
      depsOf(),
    );
    if (!made.ok) throw new Error('refused');
    await made.value.append(join1);
    const last = await made.value.append(rename('Spring'));
    expect(
      last.ok &&
        readJournalText(await readFile(join(folderOf(place, id), 'journal', 'laptop-1.ndjson'))).lines,
    ).toHaveLength(3);
    const state = canonical(made.value.workshop());
    await made.value.close();
    const again = await opened(place);
    expect(canonical(again.workshop())).toBe(state);
    expect(again.events().map(({ env }) => env.seq)).toEqual([1, 2, 3]);
    expect(again.events()[2]?.env.parents).toEqual([again.events()[1]?.id]);
    await again.close();
    expect(await listWorkshops(place)).toMatchObject([
      { workshopId: id, title: 'Spring', entries: 3, question: null, round: 0 },
    ]);
  });

  it('F4 a refused entry leaves nothing behind', async () => {
    const place = await root();
    const store = await opened(place);
    const before = await readdir(join(store.folder, 'journal'));
    expect(await store.append(rename('Nobody'))).toEqual({
      ok: false,
      error: { code: 'unknown-person', person: 'p-1' },
    });
    expect(await store.append({ ...join1, set: { role: 'king' as never } })).toMatchObject({
      ok: false,
      error: { code: 'malformed', field: 'role' },
    });
    expect(store.events()).toEqual([]);
    expect(await readdir(join(store.folder, 'journal'))).toEqual(before);
    await store.close();
  });

  it('F4 entries asked for at once are written one after the other, each seeing the one before', async () => {
    const store = await opened(await root());
    await store.append(join1);
    await Promise.all(Array.from({ length: 20 }, (_, at) => store.append(rename(`Title ${at}`))));
    expect(store.workshop().conflicts).toEqual([]);
    expect(store.workshop().heads).toHaveLength(1);
    expect(store.events().map(({ env }) => env.seq)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1));
    await store.close();
  });

  it('F5 taking in another copy is a union, whichever way round and however often', async () => {
    const demo = playDemo(sha256);
    const [here, there] = [await opened(await root()), await opened(await root(), 'laptop-9')];
    expect((await here.take(demo.events.slice(0, 20))).ok).toBe(true);
    expect(await here.take(demo.events)).toMatchObject({
      ok: true,
      value: { length: demo.events.length - 20 },
    });
    expect(await here.take(demo.events)).toEqual({ ok: true, value: [] });
    await there.take([...demo.events].reverse());
    expect(canonical(there.workshop())).toBe(canonical(here.workshop()));
    await Promise.all([here.close(), there.close()]);
    expect(canonical(await readEvents(here.folder))).toBe(canonical(demo.events));
  });

  it('F6 a frozen result is kept under its hash, and checked when read', async () => {
    const store = await opened(await root());
    const frozen = await store.freeze('{"v":1}');
    expect(frozen).toEqual({ ok: true, value: sha256('{"v":1}') });
    const hash = sha256('{"v":1}');
    expect((await store.blobs.read(hash)).ok).toBe(true);
    await writeFile(store.blobs.pathOf(hash), '{"v":2}');
    expect(await store.blobs.read(hash)).toEqual({ ok: false, error: { code: 'damaged' } });
    await store.freeze('{"v":1}');
    expect((await store.blobs.read(hash)).ok).toBe(true);
    expect(await store.blobs.read('0'.repeat(64))).toEqual({ ok: false, error: { code: 'missing' } });
    expect(() => store.blobs.pathOf('../secret')).toThrow();
    await store.close();
  });

  it('L29 F3 a redaction takes the words from the journal and from what was set aside', async () => {
    const store = await opened(await root());
    await store.append(join1);
    const secret = await store.append(rename('Anna Example, 0151 2345'));
    await store.append(rename('Spring'));
    await writeFile(join(store.folder, 'journal', 'laptop-1.ndjson.cut-1'), 'Anna Example');
    const target = secret.ok ? secret.value.id : '';
    expect(
      (
        await store.append({
          type: 'event.redacted',
          subject: id,
          set: { target, reasonCode: 'personal_data' },
          saidBy: 'p-1',
          typedBy: 'p-1',
        })
      ).ok,
    ).toBe(true);
    await store.append(rename('Still writing'));
    await store.close();
    const names = await readdir(join(store.folder, 'journal'));
    expect(names).toEqual(['laptop-1.ndjson']);
    const text = await readFile(join(store.folder, 'journal', 'laptop-1.ndjson'), 'utf8');
    expect(text).not.toContain('Anna');
    const again = await openWorkshop(store.folder, depsOf());
    expect(again.ok && again.value.events()).toHaveLength(5);
    expect(again.ok && again.value.workshop().title).toBe('Still writing');
    if (again.ok) await again.value.close();
  });

  it('L29 F3 a removal that broke off half-way is finished when the workshop is opened', async () => {
    const store = await opened(await root());
    await store.append(join1);
    const secret = await store.append(rename('Anna Example, 0151 2345'));
    const path = join(store.folder, 'journal', 'laptop-1.ndjson');
    const before = await readFile(path);
    await store.append({
      type: 'event.redacted',
      subject: id,
      set: { target: secret.ok ? secret.value.id : '', reasonCode: 'personal_data' },
      saidBy: 'p-1',
      typedBy: 'p-1',
    });
    await store.close();
    // The journal as it stood between the removal's own line and the journal without the words.
    const removal = (await readFile(path, 'utf8')).trimEnd().split('\n').at(-1) ?? '';
    await writeFile(path, `${before.toString()}${removal}\n`);
    expect(await readFile(path, 'utf8')).toContain('Anna');
    const again = await openWorkshop(store.folder, depsOf());
    if (!again.ok) throw new Error(again.error.message);
    expect(await readFile(path, 'utf8')).not.toContain('Anna');
    expect(again.value.events()).toHaveLength(3);
    await again.value.append(rename('Spring'));
    await again.value.close();
    expect(readJournalText(await readFile(path)).lines).toHaveLength(4);
  });

  it('F7 killed in the middle of writing, 8 times: nothing that was acknowledged is lost', {
    timeout: 60_000,
  }, async () => {
    const place = await root();
    const folder = folderOf(place, id);
    const script = await writerProgram(place);
    const acknowledged = new Set<string>();
    for (let round = 0; round < 8; round++) {
      await killedWriter(script, folder, 30 + ((round * 37) % 120), acknowledged);
      const store = await opened(place);
      const kept = new Set(store.events().map((event) => event.id));
      expect([...acknowledged].filter((event) => !kept.has(event))).toEqual([]);
      expect(store.workshop().conflicts).toEqual([]);
      await store.close();
    }
    expect(acknowledged.size).toBeGreaterThan(50);
  });
});

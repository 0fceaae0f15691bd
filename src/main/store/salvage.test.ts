import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../shared/log/canonical.ts';
import { fold } from '../../shared/log/fold.ts';
import { demoIds } from '../../shared/log/testing/demo-facts.ts';
import { joinTarget } from './join-target.ts';
import { keepCopy } from './keep-copy.ts';
import { openFile } from './open-file.ts';
import { salvage, salvageBytes } from './salvage.ts';
import { saveFile } from './save-file.ts';
import { demoBytes, demoInput } from './testing/demo-file.ts';
import { longDemo } from './testing/long-demo.ts';
import { packed, twoCopies } from './testing/two-copies.ts';
import { folderOf } from './workshop-folder.ts';
import { openWorkshop } from './workshop-store.ts';

const deps = (actor: string) => ({
  actor,
  now: () => 1_745_500_000_000,
  timeZone: () => '+00:00',
  salt: () => 'e'.repeat(32),
});
const place = (): Promise<string> => mkdtemp(join(tmpdir(), 'nugget-salvage-'));
const storeWith = async (root: string, events: Parameters<typeof packed>[0]) => {
  const store = await openWorkshop(folderOf(root, demoIds.workshop), deps('laptop-1'));
  if (!store.ok) throw new Error(store.error.message);
  await store.value.take(events);
  return store.value;
};

describe('a damaged file', () => {
  it('F22 cut anywhere, it gives the whole entries before the cut and results whose hash fits', async () => {
    const bytes = await demoBytes();
    const whole = salvageBytes(bytes);
    const { demo } = await demoInput();
    expect(whole?.events.map(({ id }) => id)).toEqual(demo.events.map(({ id }) => id));
    expect(whole?.results.size).toBe(demo.results.size);
    const logStart = bytes.indexOf('{"body"') < 0 ? bytes.indexOf('{"') : bytes.indexOf('{"body"');
    let last = -1;
    for (let cut = 0; cut <= bytes.length; cut += 997) {
      const saved = salvageBytes(bytes.subarray(0, cut));
      const kept = saved?.events.length ?? 0;
      expect(kept).toBeGreaterThanOrEqual(last < 0 ? 0 : last);
      last = kept;
      if (cut < logStart) expect(saved).toBeNull();
      expect(() => fold(saved?.events ?? [])).not.toThrow();
    }
    expect(last).toBe(demo.events.length);
  });

  it('F22 a destroyed sector costs the entries in it and no others; what is left can be saved and healed', async () => {
    const bytes = Buffer.from(await demoBytes());
    const root = await place();
    const line = bytes.indexOf('Sold out') > 0 ? bytes.indexOf('Sold out') : Math.floor(bytes.length / 4);
    bytes.fill(0xaa, line, line + 512);
    const path = join(root, 'damaged.nugget');
    await writeFile(path, bytes);
    expect((await openFile(path)).ok).toBe(false);
    const saved = await salvage(path);
    const input = await demoInput();
    const all = input.demo.events;
    expect(saved?.lost).toBe(all.length - (saved?.events.length ?? 0));
    expect([1, 2]).toContain(saved?.lost);
    expect(fold(saved?.events ?? []).conflicts).toEqual([]);
    const again = await saveFile(join(root, 'again.nugget'), { ...input, events: saved?.events ?? [] });
    const opened = await openFile(join(root, 'again.nugget'));
    expect(again.ok && opened.ok && opened.value.events.map(({ id }) => id)).toEqual(
      saved?.events.map(({ id }) => id),
    );
    const store = await storeWith(join(root, 'workshops'), saved?.events ?? []);
    await store.take(all);
    expect(canonical(store.workshop())).toBe(canonical(fold(all)));
    await store.close();
    expect(await salvage(join(root, 'not-there.nugget'))).toBeNull();
    expect(salvageBytes(Buffer.from('%PDF-1.7 and more'))).toBeNull();
  });
});

describe('one sector of a long file', () => {
  it('F22 wherever it lies, 99 % of the entries come back, each as it was, and nothing disagrees (300 entries)', async () => {
    const demo = longDemo(300);
    const whole = await packed(demo.events);
    const known = new Set(demo.events.map(({ id }) => id));
    const first = whole.indexOf('{"body"');
    const everywhere = Array.from({ length: 22 }, (_, i) => i * 7_919);
    for (const at of [first + 100, ...everywhere]) {
      const bytes = Buffer.from(whole);
      bytes.fill(at % 256, at, at + 512);
      const saved = salvageBytes(bytes);
      if (saved === null) throw new Error(`nothing came back from a sector at ${at}`);
      expect(saved.events.length).toBeGreaterThanOrEqual(297);
      expect(fold(saved.events).id).toBe(saved.workshopId);
      expect(saved.events.every(({ id }) => known.has(id))).toBe(true);
      expect(fold(saved.events).conflicts).toEqual([]);
    }
  });
});

describe('never lose a word', () => {
  it('F23 a target that somebody else has changed since is put together, never written over', async () => {
    const root = await place();
    const { here, there } = twoCopies();
    const store = await storeWith(join(root, 'workshops'), here.events());
    const target = join(root, 'shared.nugget');
    await writeFile(target, await packed(there.events()));
    const joined = await joinTarget(target, store);
    expect(joined.ok && joined.value.length).toBe(9);
    const input = await demoInput();
    await saveFile(target, { ...input, events: store.events(), blobs: store.blobs });
    const opened = await openFile(target);
    const ids = new Set(opened.ok ? opened.value.events.map(({ id }) => id) : []);
    expect([...here.events(), ...there.events()].every(({ id }) => ids.has(id))).toBe(true);
    expect(await joinTarget(target, store)).toEqual({ ok: true, value: [] });
    expect(await joinTarget(join(root, 'new.nugget'), store)).toEqual({ ok: true, value: [] });
    await store.close();
  });

  it('F24 a merge can be taken back to the byte, but never brings removed words back', async () => {
    const root = await place();
    const { here, there } = twoCopies();
    const store = await storeWith(root, here.events());
    const before = store.events();
    await store.take(there.events());
    expect(store.workshop().conflicts).toHaveLength(2);
    expect(await store.giveBack(before)).toEqual({ ok: true, value: true });
    expect(store.workshop().conflicts).toEqual([]);
    await store.close();
    const again = await openWorkshop(folderOf(root, demoIds.workshop), deps('laptop-1'));
    if (!again.ok) throw new Error('not opened');
    expect(again.value.events().map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const note = before.find(({ env }) => env.type === 'context.noted')?.id ?? '';
    there.say('event.redacted', demoIds.workshop, { target: note, reasonCode: 'personal_data' });
    await again.value.take(there.events());
    expect(await again.value.giveBack(before)).toEqual({ ok: true, value: false });
    await again.value.close();
  });

  it('F21 words removed on the other laptop are gone from this disk after a merge', async () => {
    const root = await place();
    const { here, there } = twoCopies();
    const words = 'sold out 17 to 25 March';
    const store = await storeWith(root, here.events());
    const folder = join(store.folder, 'journal');
    const onDisk = async (): Promise<string> =>
      (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))).join();
    expect(await onDisk()).toContain(words);
    const note = here.events().find(({ body }) => JSON.stringify(body).includes(words))?.id ?? '';
    for (const { id, body } of here.events())
      if (JSON.stringify(body ?? {}).includes(words))
        there.say('event.redacted', demoIds.workshop, { target: id, reasonCode: 'personal_data' });
    expect(note).not.toBe('');
    await store.take(there.events());
    expect(await onDisk()).not.toContain(words);
    await store.close();
  });

  it('F24 the last ten copies from before a merge stay', async () => {
    const input = await demoInput();
    const folder = join(input.place, 'backups');
    for (let at = 1; at <= 12; at++) await keepCopy(folder, input, at);
    const names = await readdir(folder);
    expect(names).toHaveLength(10);
    expect(names).not.toContain('before-merge-2.nugget');
    expect((await openFile(join(folder, 'before-merge-12.nugget'))).ok).toBe(true);
  });
});

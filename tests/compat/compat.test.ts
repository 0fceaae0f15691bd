import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/shared/log/canonical.ts';
import { storedText } from '../../src/shared/log/event-id.ts';
import { fold } from '../../src/shared/log/fold.ts';
import { openFile } from '../../src/main/store/open-file.ts';
import { packFile } from '../../src/main/store/save-file.ts';

/** One folder per release, never edited: its files, and the state each of them gave then. */
const here = fileURLToPath(new URL('.', import.meta.url));
const releases = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const passphrase = 'ladder-pencil-orbit-velvet-cactus';

describe.each(releases.map(({ name }) => name))('files of %s', (release) => {
  const folder = join(here, release);
  const files = readdirSync(folder).filter((name) => name.endsWith('.nugget'));

  it('F31 has one of each kind', () => {
    expect(files.length).toBeGreaterThanOrEqual(6);
  });

  it.each(files)('F31 %s opens with the state it had', { timeout: 60_000 }, async (name) => {
    const opened = await openFile(join(folder, name), passphrase);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const then = JSON.parse(readFileSync(join(folder, name.replace('.nugget', '.json')), 'utf8')) as object;
    // What later versions add to the state stands beside it; nothing of then is different.
    expect(JSON.parse(canonical(fold(opened.value.events)))).toMatchObject(then);
  });

  it.each(files)('F31 %s saved again keeps every entry to the byte, also those nobody knows yet', async (name) => {
    const opened = await openFile(join(folder, name), passphrase);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const { events, results } = opened.value;
    const blobs = {
      read: (hash: string) => Promise.resolve({ ok: true as const, value: results.get(hash) ?? Buffer.alloc(0) }),
    };
    const again = await packFile({ events, blobs, mode: 'none', app: 'x', tables: [], backups: null });
    for (const event of events) expect(again.bytes.includes(storedText(event))).toBe(true);
    if (name === 'newer-parts.nugget') {
      expect(fold(events).unknownEvents).toBe(1);
      expect((await readFile(join(folder, name))).includes('assumption.dreamt')).toBe(true);
    }
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileWords } from '../../shared/messages/file-words.ts';
import { checkFile } from './check-file.ts';
import { joinTarget } from './join-target.ts';
import { openFile } from './open-file.ts';
import { saveFile } from './save-file.ts';
import { demoInput } from './testing/demo-file.ts';
import type { WorkshopStore } from './workshop-store.ts';

const phrase = 'ladder-pencil-orbit-velvet-cactus';
/** Locking is slow on purpose: once, and a copy for each test. */
let whole: { bytes: Buffer; input: Awaited<ReturnType<typeof demoInput>> };
beforeAll(async () => {
  const input = await demoInput();
  const path = join(input.place, 'Spring.nugget');
  const saved = await saveFile(path, { ...input, passphrase: phrase });
  if (!saved.ok) throw new Error(saved.error.message);
  whole = { bytes: await readFile(path), input };
}, 60_000);
const lockedFile = async () => {
  const path = join(await mkdtemp(join(whole.input.place, 'copy-')), 'Spring.nugget');
  await writeFile(path, whole.bytes);
  return { path, input: whole.input };
};
const codeOf = async (path: string, passphrase?: string): Promise<string> => {
  const opened = await openFile(path, passphrase);
  return opened.ok ? 'opened' : opened.error.code;
};

describe('a locked file', { timeout: 60_000 }, () => {
  it('F27 opens with its passphrase only, and says so; a damaged one is told apart', async () => {
    const { path, input } = await lockedFile();
    const opened = await openFile(path, ` ${phrase}\n`);
    expect(opened.ok && opened.value.events).toEqual(input.events);
    expect(await codeOf(path)).toBe('locked');
    expect(await codeOf(path, 'something else')).toBe('wrong-passphrase');
    const bytes = await readFile(path);
    // No word of the log and no name of a part stands in clear text.
    for (const word of ['assumption', 'mimetype', 'log.ndjson', phrase])
      expect(bytes.includes(word)).toBe(false);
    const flipped = Buffer.from(bytes);
    flipped[bytes.length - 40] = (flipped[bytes.length - 40] ?? 0) ^ 1;
    await writeFile(path, flipped);
    expect(await codeOf(path, phrase)).toBe('locked-damaged');
    await writeFile(path, bytes.subarray(0, bytes.length - 200));
    expect(await codeOf(path, phrase)).toBe('locked-damaged');
    const failure = (await checkFile(path)).problems[0];
    expect(failure && fileWords('Spring.nugget', failure)).toBe(
      '"Spring.nugget" is locked with a passphrase.',
    );
  });

  it('F27 one that asks for gigabytes of work is refused at once', async () => {
    const { path } = await lockedFile();
    const text = (await readFile(path)).toString('latin1');
    expect(text).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/u);
    await writeFile(path, Buffer.from(text.replace(/ 18\n/u, ' 30\n'), 'latin1'));
    // Were it tried, this test would run for hours.
    expect(await codeOf(path, phrase)).toBe('locked-damaged');
  });

  it('F27 the process goes on while a passphrase is worked on', async () => {
    const { path } = await lockedFile();
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    expect(await codeOf(path, 'something else')).toBe('wrong-passphrase');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  });

  it('F23 F27 is not written over unseen; with its passphrase what it has joins first', async () => {
    const { path, input } = await lockedFile();
    const taken: unknown[] = [];
    const store = {
      workshop: () => ({ id: input.events[0]?.env.subject }),
      blobs: { put: () => Promise.resolve('') },
      take: (events: readonly unknown[]) => {
        taken.push(...events);
        return Promise.resolve({ ok: true, value: events });
      },
    } as unknown as WorkshopStore;
    expect(await joinTarget(path, store)).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(await joinTarget(path, store, 'other')).toMatchObject({
      ok: false,
      error: { code: 'wrong-passphrase' },
    });
    expect((await joinTarget(path, store, phrase)).ok).toBe(true);
    expect(taken).toHaveLength(input.events.length);
  });

  it.skipIf(
    spawnSync('age', ['--version']).error !== undefined ||
      spawnSync('script', ['--version']).error !== undefined,
  )('F27 the standard tool opens it', async () => {
    const { path, input } = await lockedFile();
    const out = join(input.place, 'opened.nugget');
    // The tool asks at a terminal: `script` is one.
    execFileSync('script', ['-qec', `age -d -o '${out}' '${path}'`, '/dev/null'], {
      input: `${phrase}\n`,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const opened = await openFile(out);
    expect(opened.ok && opened.value.events).toEqual(input.events);
  });
});

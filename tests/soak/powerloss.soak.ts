import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkFile } from '../../src/main/store/check-file.ts';
import { makeFolder } from '../../src/main/store/disk.ts';
import { saveFile } from '../../src/main/store/save-file.ts';
import { folderOf, journalFolder } from '../../src/main/store/workshop-folder.ts';
import { createWorkshop, openWorkshop } from '../../src/main/store/workshop-store.ts';
import { CrashDisk, type Roll, roller } from './powerloss/disk.ts';
import { type Mistake, mistakes } from './powerloss/mistakes.ts';
import { type DiskCall, recording, type Told } from './powerloss/record.ts';

export const usual = 20_000;
const id = '11111111-2222-4333-8444-555555555555';
const documentName = 'documents/Spring.nugget';

/** The real writer at its work: a new workshop, entries with frozen results, saves over each other, words removed. */
const writerAtWork = async (root: string, seed: number, told: (what: Told) => void): Promise<void> => {
  let salts = 0;
  const salt = (): string => createHash('md5').update(`${seed} ${salts++}`).digest('hex');
  const deps = { actor: 'laptop-1', now: () => 1_745_500_000_000 + salts, timeZone: () => '+00:00', salt };
  const roll = roller(seed);
  await makeFolder(join(root, 'documents'));
  const { ok, value: store } = (await createWorkshop(
    folderOf(join(root, 'workshops'), id),
    {
      workshopId: id,
      saidBy: 'p-1',
      set: {
        title: 'Power',
        language: 'en',
        locale: 'en-GB',
        currency: 'EUR',
        timeZone: 'UTC',
        weekStarts: 'monday',
        smallGroupMin: 10,
      },
    },
    deps,
  )) as Extract<Awaited<ReturnType<typeof createWorkshop>>, { ok: true }>;
  if (!ok) throw new Error('no workshop');
  const by = { saidBy: 'p-1', typedBy: 'p-1' };
  const tell = (made: Awaited<ReturnType<typeof store.append>>): string => {
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    told({ kind: 'entry', id: made.value.id, refs: made.value.env.refs });
    return made.value.id;
  };
  for (const event of store.events()) told({ kind: 'entry', id: event.id, refs: [] });
  tell(await store.append({ type: 'person.joined', subject: 'p-1', set: { role: 'analyst' }, ...by }));
  for (let at = 0; at < 14; at++) {
    if (at % 4 === 1) {
      const frozen = await store.freeze(JSON.stringify({ v: 1, at, pad: 'r'.repeat(roll(3000)) }));
      if (!frozen.ok) throw new Error('not frozen');
      tell(
        await store.append({
          type: 'evidence.added',
          subject: `e-${at}`,
          set: { kind: 'snapshot', says: `Result ${at}`, strength: 'counted', result: frozen.value },
          refs: [frozen.value],
          ...by,
        }),
      );
    } else
      tell(
        await store.append({
          type: 'parking.added',
          subject: `k-${at}`,
          set: { label: `P${at + 1}`, text: `Thought ${at} ${'x'.repeat(roll(1400))}` },
          ...by,
        }),
      );
    if (at % 5 === 4) {
      const saved = await saveFile(join(root, documentName), {
        events: store.events(),
        blobs: store.blobs,
        mode: 'aggregates',
        app: '0.1.0',
        tables: [],
        backups: join(root, 'backups'),
      });
      if (!saved.ok) throw new Error(saved.error.message);
      told({ kind: 'saved', entries: store.events().map((event) => event.id) });
    }
    if (at === 10) {
      const words = 'Do not keep this 4711';
      const target = tell(
        await store.append({
          type: 'parking.added',
          subject: 'gone',
          set: { label: 'P99', text: words },
          ...by,
        }),
      );
      tell(
        await store.append({
          type: 'event.redacted',
          subject: 'gone',
          set: { target, reasonCode: 'personal_data' },
          ...by,
        }),
      );
      told({ kind: 'removed', words });
    }
  }
  await store.close();
};

type Owed = {
  readonly entries: Set<string>;
  readonly refs: Set<string>;
  saved: readonly string[] | null;
  removed: string | null;
};

const owe = (owed: Owed, what: Told): void => {
  if (what.kind === 'entry') {
    owed.entries.add(what.id);
    for (const ref of what.refs) owed.refs.add(ref);
  } else if (what.kind === 'saved') owed.saved = what.entries;
  else owed.removed = what.words;
};

/** What is on the disk after the cut, opened by the app's own code; null when nothing that was told is lost. */
const lostIn = async (place: string, owed: Owed): Promise<string | null> => {
  const folder = folderOf(join(place, 'workshops'), id);
  const store = await openWorkshop(folder, {
    actor: 'laptop-1',
    now: Date.now,
    timeZone: () => '+00:00',
    salt: () => 'e'.repeat(32),
  });
  if (!store.ok) return `not opened: ${store.error.message}`;
  const kept = new Set(store.value.events().map((event) => event.id));
  const blobs = await Promise.all([...owed.refs].map(async (ref) => (await store.value.blobs.read(ref)).ok));
  await store.value.close();
  if (![...owed.entries].every((entry) => kept.has(entry))) return 'an answered entry is lost';
  if (blobs.includes(false)) return 'a frozen result is lost';
  if (owed.removed !== null)
    for (const name of await readdir(journalFolder(folder)))
      if ((await readFile(join(journalFolder(folder), name), 'utf8')).includes(owed.removed))
        return 'removed words are back';
  const { opened, problems } = await checkFile(join(place, documentName));
  const [problem] = problems;
  if (problem?.code === 'not-found') return owed.saved === null ? null : 'the saved file is gone';
  if (problem !== undefined) return `the saved file is damaged: ${problem.code}`;
  const inFile = new Set(opened?.events.map((event) => event.id));
  return (owed.saved ?? []).every((entry) => inFile.has(entry)) ? null : 'the saved file is older than told';
};

type Outcome = {
  states: number;
  different: number;
  readonly lost: Map<string, number>;
  readonly examples: string[];
};

/** States after every call, each a dice throw; equal ones are opened once. */
const replay = async (
  calls: readonly DiskCall[],
  states: number,
  seed: number,
  place: string,
  stopAtFirst: boolean,
): Promise<Outcome> => {
  const outcome: Outcome = { states: 0, different: 0, lost: new Map(), examples: [] };
  const disk = new CrashDisk();
  const roll: Roll = roller(seed);
  const owed: Owed = { entries: new Set(), refs: new Set(), saved: null, removed: null };
  const known = new Map<string, string | null>();
  const each = Math.ceil(states / calls.length);
  for (const [at, call] of calls.entries()) {
    disk.apply(call);
    if (call.op === 'told') owe(owed, call.what);
    for (let draw = 0; draw < each && outcome.states < states; draw++) {
      outcome.states++;
      const { files, folders } = disk.crash(roll);
      const mark = createHash('sha1').update(`${owed.entries.size} ${owed.saved?.length} ${owed.removed}`);
      for (const folder of folders) mark.update(folder);
      for (const [path, bytes] of files) mark.update(path).update(bytes);
      const key = mark.digest('base64');
      if (!known.has(key)) {
        outcome.different++;
        await rm(place, { recursive: true, force: true });
        for (const folder of folders) await mkdir(join(place, folder), { recursive: true });
        for (const [path, bytes] of files) {
          await mkdir(dirname(join(place, path)), { recursive: true });
          await writeFile(join(place, path), bytes);
        }
        known.set(key, await lostIn(place, owed));
      }
      const lost = known.get(key) ?? null;
      if (lost === null) continue;
      outcome.lost.set(lost, 1 + (outcome.lost.get(lost) ?? 0));
      if (outcome.examples.length < 5)
        outcome.examples.push(`seed ${seed}, call ${at} (${call.op}): ${lost}`);
      if (stopAtFirst) return outcome;
    }
  }
  return outcome;
};

/** Power cut after every call of the real writer; then the same with each classic mistake, which must be found. */
export const run = async (n: number) => {
  const place = await mkdtemp(join(tmpdir(), 'nugget-soak-power-'));
  const failures: string[] = [];
  const traces: (readonly DiskCall[])[] = [];
  const seeds = Math.max(1, Math.min(10, Math.round(n / 5_000)));
  for (let seed = 1; seed <= seeds; seed++) {
    const root = join(place, `recorded-${seed}`);
    await mkdir(root);
    traces.push(await recording(root, (told) => writerAtWork(root, seed, told)));
  }
  let [states, different, calls] = [0, 0, 0];
  for (const [at, trace] of traces.entries()) {
    const outcome = await replay(trace, Math.ceil(n / seeds), at + 1, join(place, 'state'), false);
    states += outcome.states;
    different += outcome.different;
    calls += trace.length;
    failures.push(...outcome.examples);
  }
  const found: Record<string, string> = {};
  for (const [name, mistake] of Object.entries(mistakes)) {
    const words = await caught(mistake, traces[0] ?? [], join(place, 'state'));
    found[`mistake: ${name}`] = words ?? 'NOT FOUND';
    if (words === null) failures.push(`the mistake "${name}" was not found`);
  }
  await rm(place, { recursive: true, force: true });
  return {
    figures: {
      'recorded runs of the writer': seeds,
      'calls to the disk': calls,
      'states after a cut': states,
      'different ones, each opened': different,
      'states that lost something': failures.length,
      ...found,
    },
    failures,
  };
};

const caught = async (
  mistake: Mistake,
  trace: readonly DiskCall[],
  place: string,
): Promise<string | null> => {
  const changed = mistake(trace);
  const outcome = await replay(changed, changed.length * 12, 99, place, true);
  const [[lost] = []] = outcome.lost;
  return lost === undefined ? null : `${lost}, after ${outcome.states} states`;
};

import { type FileHandle, mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalLine } from '../../src/main/store/journal.ts';
import { sha256 } from '../../src/main/store/sha256.ts';
import { journalFolder } from '../../src/main/store/workshop-folder.ts';
import { openWorkshop, type WorkshopStore } from '../../src/main/store/workshop-store.ts';
import type { LogEvent } from '../../src/shared/log/envelope.ts';
import { storedText } from '../../src/shared/log/event-id.ts';
import type { EventType } from '../../src/shared/log/events.ts';
import { makeEvent } from '../../src/shared/log/make-event.ts';
import { playDemo } from '../../src/shared/log/testing/demo-log.ts';
import { analyst, marketer } from '../../src/shared/log/testing/writer.ts';
import { type Figure, median, quantile } from './figure.ts';

export const name = 'log';

const length = 10_000;
const opens = 5;
const appends = 400;
const measured = { value: 20.5, low: 18.8, high: 22.4, n: 24_000 };

/** What a long workshop holds: one assumption in ten entries, around it context, links, checks, wordings, questions. */
const tenth = (at: number): readonly [EventType, string, object][] => {
  const a = `a-${at}`;
  return [
    [
      'assumption.logged',
      a,
      { label: `A${at + 100}`, statement: `Claim number ${at} of the pair`, evidence: [] },
    ],
    [
      'context.noted',
      `c-${at}`,
      {
        label: `C${at + 100}`,
        text: `What was going on, ${at}`,
        kind: 'stock_out',
        source: { kind: 'someone', ref: 'shop' },
        certainty: 'sure',
        reusable: false,
      },
    ],
    [
      'context.linked',
      `l-${at}`,
      { note: `c-${at}`, assumption: a, version: 1, effect: 'refines', reason: 'So it was' },
    ],
    ['context.meant', `c-${at}`, { note: `c-${at}`, meant: true }],
    ['assumption.detailed', a, { confidence: 'some_sign', ifWrong: 'wasted_campaign' }],
    [
      'check.run',
      `k-${at}`,
      {
        assumption: a,
        version: 1,
        measured,
        outcome: 'meets',
        rows: 'all',
        check: {},
        unit: 'per 1,000',
        dataVersion: 1,
        metricVersion: 1,
      },
    ],
    ['evidence.added', `e-${at}`, { kind: 'told', says: `Somebody said so, ${at}`, strength: 'told' }],
    ['assumption.evidence', a, { evidence: `e-${at}`, version: 1 }],
    [
      'followup.opened',
      `q-${at}`,
      { label: `Q${at + 100}`, question: 'Since when?', from: a, who: 'analyst', blocking: false },
    ],
    ['followup.closed', `q-${at}`, { answerKind: 'can', answer: 'Since March' }],
  ];
};

const made = (
  log: readonly LogEvent[],
  [type, subject, set]: readonly [EventType, string, object],
): LogEvent => {
  const last = log.at(-1) as LogEvent;
  const seq = log.length + 1;
  const event = makeEvent(
    {
      type,
      subject,
      set,
      saidBy: type === 'context.linked' ? marketer : analyst,
      typedBy: analyst,
    },
    {
      actor: 'bench',
      seq,
      at: last.env.at + 1,
      parents: [last.id],
      salt: sha256(String(seq)).slice(0, 32),
      session: 's',
      round: 1,
      tz: '+00:00',
    },
    sha256,
  );
  if (!event.ok) throw new Error(JSON.stringify(event.error));
  return event.value;
};

/** Targets: a log of 10,000 entries opens in a second; one more costs at most 5 ms besides the disk. */
export async function run(): Promise<Figure[]> {
  const log: LogEvent[] = playDemo(sha256).events.slice(0, 8);
  for (let at = 0; log.length < length; at++) for (const one of tenth(at)) log.push(made(log, one));
  log.length = length;
  const folder = await mkdtemp(join(tmpdir(), 'nugget-log-'));
  try {
    const deps = { actor: 'me', now: () => 0, timeZone: () => '+00:00', salt: () => 'a'.repeat(32) };
    await mkdir(journalFolder(folder), { recursive: true });
    const lines = log.map((event) => journalLine(storedText(event))).join('');
    await writeFile(join(journalFolder(folder), 'bench.ndjson'), lines);
    const times: number[] = [];
    for (let at = 0; at < opens; at++) {
      const started = performance.now();
      const store = await openWorkshop(folder, deps);
      if (!store.ok || store.value.workshop().entries.length !== length) throw new Error('not all was read');
      times.push(performance.now() - started);
      await store.value.close();
    }
    const store = await openWorkshop(folder, deps);
    if (!store.ok) throw new Error('not opened');
    const { costs, disk } = await appendCosts(store.value, folder);
    await store.value.close();
    return [
      {
        name: `open ${length} entries: read, verify, fold`,
        value: median(times),
        unit: 'ms',
        ratio: median(times) / 1000,
      },
      { name: 'one more entry besides the disk, median', value: median(costs), unit: 'ms' },
      {
        name: 'one more entry besides the disk, p99',
        value: quantile(costs, 0.99),
        unit: 'ms',
        ratio: quantile(costs, 0.99) / 5,
      },
      { name: 'the disk beside it (write and datasync), median', value: median(disk), unit: 'ms' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The store's own `append`, from the command to the state people then see: rules, hashes, line, fold, lists. What the
 * disk takes is counted apart and is nothing but the time from asking for the write and its datasync to their answer.
 */
const appendCosts = async (
  store: WorkshopStore,
  folder: string,
): Promise<{ readonly costs: readonly number[]; readonly disk: readonly number[] }> => {
  const waited = await timeTheDisk(folder);
  const costs: number[] = [];
  const disk: number[] = [];
  for (let at = 0; at < appends; at += 10) {
    // The ten kinds of entry in turn, about a new assumption each: no kind is left out because it is dear.
    for (const [type, subject, set] of tenth(length + at)) {
      const before = waited.ms;
      const saidBy = type === 'context.linked' ? marketer : analyst;
      const started = performance.now();
      const done = await store.append({ type, subject, set, saidBy, typedBy: analyst });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      store.workshop();
      disk.push(waited.ms - before);
      costs.push(performance.now() - started - (waited.ms - before));
    }
  }
  waited.stop();
  return { costs, disk };
};

const timeTheDisk = async (folder: string): Promise<{ ms: number; readonly stop: () => void }> => {
  const handle = await open(join(folder, 'probe'), 'w');
  const proto = Object.getPrototypeOf(handle) as Pick<FileHandle, 'write' | 'datasync'>;
  await handle.close();
  const { write, datasync } = proto;
  const waited = { ms: 0, stop: () => Object.assign(proto, { write, datasync }) };
  const timed = (work: (...args: never[]) => Promise<unknown>) =>
    async function (this: unknown, ...args: never[]) {
      const started = performance.now();
      try {
        return await work.apply(this as never, args);
      } finally {
        waited.ms += performance.now() - started;
      }
    };
  Object.assign(proto, { write: timed(write as never), datasync: timed(datasync) });
  return waited;
};

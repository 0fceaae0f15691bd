import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { journalLine } from '../../src/main/store/journal.ts';
import { sha256 } from '../../src/main/store/sha256.ts';
import { folderOf, journalFolder } from '../../src/main/store/workshop-folder.ts';
import type { LogEvent, NewEvent } from '../../src/shared/log/envelope.ts';
import { storedText } from '../../src/shared/log/event-id.ts';
import { makeEvent } from '../../src/shared/log/make-event.ts';
import { type Figure, median, quantile } from './figure.ts';
import { inOwnWindow } from './own-window.ts';

export const name = 'board';

const assumptions = 200;
const frames = 240;
const rounds = 5;
const target = 33;
const workshop = '00000000-0000-4000-8000-0000000000b0';
const [analyst, marketer, session] = ['p-a', 'p-m', 's'];

type Said = readonly [NewEvent['type'], string, object, string?];

const frame: readonly Said[] = [
  [
    'workshop.created',
    workshop,
    {
      title: 'Two hundred claims',
      language: 'en',
      locale: 'en-GB',
      currency: 'EUR',
      timeZone: 'UTC',
      weekStarts: 'monday',
      smallGroupMin: 10,
    },
  ],
  ['person.joined', analyst, { role: 'analyst' }],
  ['person.joined', marketer, { role: 'marketer' }],
  [
    'session.started',
    session,
    { number: 1, kind: 'together', plannedMinutes: 90, participants: [analyst, marketer], driver: analyst },
  ],
  [
    'scope.set',
    workshop,
    {
      question: 'Does the spring e-mail pay for itself?',
      decision: 'Repeat, change or stop it',
      decider: 'Head of CRM',
      audience: 'CRM',
    },
  ],
  ['round.started', workshop, { number: 1, startedBecause: 'start' }],
];

/** As in a talk: most have met context, some are revised, some are asked about. */
const claim = (at: number): readonly Said[] => [
  [
    'assumption.logged',
    `a${at}`,
    {
      label: `A${at}`,
      statement: `Wave ${at} brings fewer orders per 1,000 e-mails than the wave before it (${at}.0 against 21.0).`,
      evidence: [],
    },
  ],
  [
    'context.noted',
    `c${at}`,
    {
      label: `C${at}`,
      text: `What was going on in week ${at}: the jacket was sold out.`,
      kind: 'stock_out',
      source: { kind: 'someone', ref: 'shop' },
      certainty: 'sure',
      reusable: false,
    },
    marketer,
  ],
  [
    'context.linked',
    `l${at}`,
    { note: `c${at}`, assumption: `a${at}`, version: 1, effect: 'refines', reason: 'So it was' },
    marketer,
  ],
  [
    'followup.opened',
    `q${at}`,
    { label: `Q${at}`, question: 'Since when?', from: `a${at}`, who: 'analyst', blocking: at % 4 === 0 },
  ],
];

const history = (): readonly LogEvent[] => {
  const log: LogEvent[] = [];
  const said = [...frame, ...Array.from({ length: assumptions }, (_, at) => claim(at + 1)).flat()];
  for (const [type, subject, set, by = analyst] of said) {
    const made = makeEvent(
      { type, subject, set, saidBy: by, typedBy: analyst },
      {
        actor: 'bench',
        seq: log.length + 1,
        at: Date.UTC(2025, 3, 24) + log.length,
        parents: log.slice(-1).map(({ id }) => id),
        salt: sha256(String(log.length)).slice(0, 32),
        session,
        round: 1,
        tz: '+00:00',
      },
      sha256,
    );
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    log.push(made.value);
  }
  return log;
};

const prepare = async (userData: string): Promise<void> => {
  const journal = journalFolder(folderOf(join(userData, 'workshops'), workshop));
  await mkdir(journal, { recursive: true });
  const lines = history().map((event) => journalLine(storedText(event)));
  await writeFile(join(journal, 'bench.ndjson'), lines.join(''));
};

/** Target: scrolling through 200 assumptions, 95 of 100 frames come within 33 ms. */
export async function run(): Promise<Figure[]> {
  return inOwnWindow({ prepare }, async (page) => {
    await page.getByText('Two hundred claims').first().click();
    await useSoldOutWeek(page);
    await page.locator('[data-entry=A200]').waitFor();
    const rail = await scrolled(page, '[data-entry=A1]');
    return [
      { name: 'log of 200 assumptions, a frame while scrolling, median', value: median(rail), unit: 'ms' },
      {
        name: 'log of 200 assumptions, a frame while scrolling, p95',
        value: quantile(rail, 0.95),
        unit: 'ms',
        ratio: quantile(rail, 0.95) / target,
      },
      { name: 'log of 200 assumptions, slowest frame', value: Math.max(...rail), unit: 'ms' },
    ];
  });
}

/** The log stands beside the chart: without data there is none. */
const useSoldOutWeek = async (page: Page): Promise<void> => {
  await page.getByText('Drop files here').waitFor();
  const files = ['orders.csv', 'email_sends.csv'].map((file) =>
    fileURLToPath(new URL(`../../samples/sold-out-week/${file}`, import.meta.url)),
  );
  const devtools = await page.context().newCDPSession(page);
  const at = { x: 700, y: 450, data: { items: [], files, dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at });
  await devtools.detach();
  await page.getByRole('button', { name: 'Read . as thousands' }).click();
  await page.getByRole('button', { name: 'Use this data' }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Show it' }).click({ timeout: 60_000 });
};

/** Down and up again, one step a frame, and what lies between two frames. */
const scrolled = (page: Page, inside: string): Promise<number[]> =>
  page.evaluate(
    async ([selector, count, times]) => {
      let box = document.querySelector(selector)?.parentElement ?? null;
      while (box && !/auto|scroll/u.test(getComputedStyle(box).overflowY)) box = box.parentElement;
      if (!box || box.scrollHeight < box.clientHeight * 3) throw new Error('nothing to scroll');
      const step = (box.scrollHeight - box.clientHeight) / count;
      const between: number[] = [];
      const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let round = 0; round < times; round++) {
        let last = await nextFrame();
        for (let at = 0; at < count; at++) {
          box.scrollTop += round % 2 === 0 ? step : -step;
          const now = await nextFrame();
          between.push(now - last);
          last = now;
        }
      }
      return between;
    },
    [inside, frames, rounds] as const,
  );

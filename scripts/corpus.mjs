/**
 * `npm run corpus -- CORPUS [--json] [--only SUITE,…] [--truths]`: reads every file of the corpus as the app would and
 * compares it with the truth beside it. Each file has ten seconds of the processor in a process of its own kind, so that
 * a crash or a hang is one line of the table, and a machine busy with other things is none.
 */
import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { truthsOf } from './corpus-truth.mjs';
import { ROOT } from './lib/run.mjs';

const LIMIT_MS = 10_000;
/** By the clock, for what waits without working. */
const WAIT_MS = 40_000;
const words = process.argv.slice(2);
const only = words.includes('--only') ? words[words.indexOf('--only') + 1] : undefined;
/**
 * Truths that do not hold, with their reasons. `truth`: it is wrong itself; `said`: we do otherwise on purpose and say
 * so; `short`: a limit of ours. Anything beyond this list fails, and so does an entry that is no longer needed.
 */
const known = JSON.parse(readFileSync(path.join(ROOT, 'tests/corpus/known-short.json'), 'utf8'));
/** Of the truths that are not wrong themselves; never lowered. */
const reached = 0.983;
const corpus = path.resolve(words.find((word) => !word.startsWith('-')) ?? '../shared/data/corpus');

if (process.send) await child();
else await parent();

async function child() {
  const { module } = await runnerImport(path.join(ROOT, 'tests/corpus/judge.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  process.on('message', ({ job }) => void answer(module, job));
  process.send({ ready: true });
}

async function answer(module, job) {
  const abort = new AbortController();
  const [began, before] = [Date.now(), process.cpuUsage()];
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 > LIMIT_MS || Date.now() - began > WAIT_MS) abort.abort();
  }, 100);
  const verdict = await module.judge(job, corpus, abort.signal);
  clearInterval(timer);
  process.send({ verdict });
}

async function parent() {
  const truths = JSON.parse(readFileSync(path.join(ROOT, 'tests/corpus/truth-list.json'), 'utf8'));
  const found = truthsOf(corpus);
  if (JSON.stringify(found) !== JSON.stringify(truths)) {
    console.error(
      `The corpus holds ${found.length} truths, tests/corpus/truth-list.json lists ${truths.length}.`,
    );
    process.exit(1);
  }
  const plain = words.includes('--truths') ? [] : plainJobs();
  const jobs = [...truths.map((truth) => ({ kind: 'truth', truth })), ...plain].filter(
    (job) => only === undefined || only.split(',').includes(suiteOf(job)),
  );
  const verdicts = await runAll(jobs);
  report(jobs, verdicts);
}

function plainJobs() {
  const files = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files
    .map((entry) => path.relative(corpus, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(
      (file) => /^(nasty|marketing)\//.test(file) && !/duckdb_expected\.json$|test-cases\.js$/.test(file),
    )
    .sort()
    .map((file) => ({ kind: 'file', suite: file.split('/')[1], file }));
}

function suiteOf(job) {
  return job.kind === 'truth' ? job.truth.suite : job.file.startsWith('marketing/') ? 'marketing' : job.suite;
}

/** As many at once as there are processors; each process takes the next job until none is left. */
async function runAll(jobs) {
  const verdicts = Array.from({ length: jobs.length });
  let next = 0;
  const worker = async () => {
    let hand = await start();
    while (next < jobs.length) {
      const at = next++;
      verdicts[at] = await hand.ask(jobs[at]);
      if (!hand.alive()) hand = await start();
    }
    hand.stop();
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(4, os.availableParallelism())) }, worker));
  return verdicts;
}

function start() {
  const helper = fork(fileURLToPath(import.meta.url), [corpus], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let alive = true;
  let settle;
  helper.on('exit', (code, signal) => {
    alive = false;
    settle?.({ kind: 'crash', why: `the process ended (${signal ?? code})` });
  });
  const hand = {
    alive: () => alive,
    stop: () => helper.kill(),
    ask: (job) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          settle = undefined;
          alive = false;
          helper.kill('SIGKILL');
          resolve({ kind: 'hang', why: 'not stopped 2.5 s after its time' });
        }, WAIT_MS + 2500);
        settle = (verdict) => {
          clearTimeout(timer);
          settle = undefined;
          resolve(verdict);
        };
        helper.send({ job });
      }),
  };
  return new Promise((resolve) => {
    helper.on('message', (message) => (message.ready ? resolve(hand) : settle?.(message.verdict)));
  });
}

/** Which of several truths of one file: "sheet 2", "case 17". */
function placeOf({ sheet, index }) {
  if (sheet !== undefined) return `sheet ${sheet}`;
  return index === undefined ? undefined : `case ${index}`;
}

function knownReason({ kind, truth }) {
  if (kind !== 'truth') return undefined;
  return known.find(({ file, at }) => file === truth.file && (at === undefined || at === placeOf(truth)));
}

function report(jobs, verdicts) {
  const suites = new Map();
  const short = [];
  for (const [i, job] of jobs.entries()) {
    const row = suites.get(suiteOf(job)) ?? {
      truths: 0,
      right: 0,
      refused: 0,
      differs: 0,
      files: 0,
      crash: 0,
      hang: 0,
      loss: 0,
    };
    suites.set(suiteOf(job), row);
    const verdict = verdicts[i];
    row[job.kind === 'truth' ? 'truths' : 'files'] += 1;
    if (job.kind === 'truth' || ['crash', 'hang', 'loss'].includes(verdict.kind)) row[verdict.kind] += 1;
    if ('why' in verdict)
      short.push({
        suite: suiteOf(job),
        job,
        ...verdict,
        ...(verdict.kind === 'differs' ? { known: knownReason(job) } : {}),
      });
  }
  const asked = new Set(jobs);
  const stale = known.filter(
    (entry) =>
      [...asked].some((job) => knownReason(job) === entry) && !short.some((one) => one.known === entry),
  );
  const sum = (key) => [...suites.values()].reduce((n, row) => n + row[key], 0);
  const truths = sum('truths');
  const right = sum('right') + sum('refused');
  const reference = suites.get('reference');
  const wrong = short.filter((one) => one.known?.kind === 'truth').length;
  const said = short.filter((one) => one.known?.kind === 'said').length;
  const fresh = short.filter((one) => one.known === undefined);
  const passes =
    fresh.length === 0 &&
    stale.length === 0 &&
    (only !== undefined || right >= (truths - wrong) * reached) &&
    (reference === undefined || reference.right === reference.truths);
  if (words.includes('--json')) {
    console.log(
      JSON.stringify({ truths, right, passes, suites: Object.fromEntries(suites), short }, undefined, 1),
    );
  } else print({ suites, sum, truths, right, wrong, said, stale, short });
  process.exitCode = passes ? 0 : 1;
}

function print({ suites, sum, truths, right, wrong, said, stale, short }) {
  const head = [
    'suite',
    'files',
    'truths',
    'right',
    'refused rightly',
    'differs',
    'crash',
    'hang',
    'silent loss',
  ];
  const keys = ['files', 'truths', 'right', 'refused', 'differs', 'crash', 'hang', 'loss'];
  const lines = [...suites]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([suite, row]) => [suite, ...keys.map((key) => row[key])]);
  lines.push(['together', ...keys.map(sum)]);
  const widths = head.map((word, i) => Math.max(word.length, ...lines.map((line) => String(line[i]).length)));
  for (const line of [head, ...lines])
    console.log(
      line
        .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i])))
        .join('  '),
    );
  const share = (n, of) => `${((100 * n) / Math.max(1, of)).toFixed(1)} %`;
  console.log(`\n${right} of ${truths} truths hold (${share(right, truths)}).`);
  if (wrong + said > 0)
    console.log(
      `${wrong} are wrong themselves: ${right} of ${truths - wrong} (${share(right, truths - wrong)}). In ${said} we do otherwise on purpose and say so: ${share(right + said, truths - wrong)} right or said.`,
    );
  for (const { file, at } of stale) console.log(`  listed as short, yet it holds: ${file} ${at ?? ''}`);
  for (const { job, kind, why, known: listed } of short) {
    const truth = job.kind === 'truth' ? job.truth : undefined;
    const what = truth ? `${truth.truth} ${truth.id ?? truth.sheet ?? truth.index ?? ''}`.trim() : 'file';
    console.log(
      `  ${kind.padEnd(7)} ${truth?.file ?? job.file} (${what}): ${String(why).split('\n')[0].slice(0, 220)}${listed ? `\n          ${listed.kind}: ${listed.reason}` : ''}`,
    );
  }
}

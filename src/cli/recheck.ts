import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { QueryEngine } from '../engine/query-engine.ts';
import { openFile } from '../main/store/open-file.ts';
import { type DecidedAgain, decidedAgain } from '../shared/challenge/decided-again.ts';
import {
  type Counted,
  isCountable,
  readRecheck,
  type Rechecked,
  recheckPlans,
  uncountable,
} from '../shared/challenge/recheck.ts';
import { readSuccess, successPlans } from '../shared/challenge/success.ts';
import { timeOf } from '../shared/data/time-of.ts';
import type { TableReport } from '../shared/ipc/import-report.ts';
import { fold } from '../shared/log/fold.ts';
import type { Assumption, Brief, Workshop } from '../shared/log/state.ts';
import { didItHelpWords, toldOf } from '../shared/messages/did-it-help-words.ts';
import { engineFailureWords } from '../shared/messages/engine-words.ts';
import { fileWords } from '../shared/messages/file-words.ts';
import { outcomeWords, wordingWords } from '../shared/messages/log-words.ts';
import { rangeOf } from '../shared/messages/measured-words.ts';
import { decidedAgainWords, flagWords } from '../shared/messages/recheck-words.ts';
import type { CheckDefinition, CheckResult } from '../shared/metric/check.ts';
import { checkInWords } from '../shared/metric/check-words.ts';
import type { View } from '../shared/metric/view.ts';
import { err as failure, ok, type Result } from '../shared/result.ts';
import { oneLine } from '../shared/text/visible.ts';
import { checkReasons, cliWords } from '../shared/messages/cli-words.ts';
import { cannot, type Command, done } from './command.ts';
import { asLastTime } from './as-last-time.ts';
import { readFlags, recipesFor } from './read-flags.ts';
import { type Failed, withData } from './with-data.ts';

const help = (): string => `${cliWords.help.recheck}
${cliWords.help.readFlags}
`;

type Judged = { readonly brief: Brief; readonly result: CheckResult; readonly words: string };

/** Everything that new data says to a workshop. */
type Told = {
  readonly lines: readonly Line[];
  readonly briefs: readonly Judged[];
  readonly decided: readonly DecidedAgain[];
};

type Line = {
  readonly assumption: Assumption;
  readonly check: CheckDefinition | null;
  readonly result: Rechecked | null;
};

export const run: Command = async (args, { out, err }) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...readFlags,
      data: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const [path, ...rest] = positionals;
  const files = [...(values.data ?? []), ...rest];
  if (values.help === true || path === undefined || files.length === 0) {
    (values.help === true ? out : err)(help());
    return values.help === true ? done : cannot;
  }
  const opened = await openFile(path);
  if (!opened.ok) {
    err(`${fileWords(basename(path), opened.error)}\n`);
    return cannot;
  }
  const workshop = fold(opened.value.events);
  const given = recipesFor(files, values);
  const ready = given.ok ? await asLastTime(workshop, given.value) : failure(given.error);
  if (!ready.ok) {
    err(`${ready.error}\n`);
    return cannot;
  }
  const { recipes, reports } = ready.value;
  const result = await withData(recipes, (engine) => recheckAll(engine, workshop, reports));
  if (!result.ok) {
    err(`${result.error.words}\n`);
    return result.error.code;
  }
  out(values.json === true ? asJson(result.value) : asText(result.value));
  return done;
};

async function recheckAll(
  engine: QueryEngine,
  workshop: Workshop,
  reports: ReadonlyMap<string, TableReport>,
): Promise<Result<Told, Failed>> {
  const lines = new Map<string, Line>();
  let id = 0;
  const count = async (view: View): Promise<Result<Counted, Failed>> => {
    const reply = await engine.handle({ kind: 'view', id: ++id, view });
    if (reply?.kind === 'view') return ok(reply.result);
    const problem = reply?.kind === 'failed' ? reply.failure : null;
    if (problem?.code === 'bad-request') return ok(uncountable(problem));
    return failure({ code: cannot, words: problem === null ? '' : engineFailureWords(problem) });
  };
  /** The clock: the last day any of the counted tables reaches. */
  const toOf = ({ metric }: CheckDefinition): string | undefined =>
    [metric.base, metric.join?.table ?? metric.base]
      .flatMap((table) => timeOf(reports.get(table)?.columns ?? []).time?.to ?? [])
      .toSorted()
      .at(-1);
  for (const plan of recheckPlans(workshop, workshop.data, [])) {
    const all = await count(plan.all);
    if (!all.ok) return all;
    const newOnly = plan.newOnly === null ? ok(null) : await count(plan.newOnly);
    if (!newOnly.ok) return newOnly;
    const counted = { newOnly: newOnly.value, all: all.value };
    const result = readRecheck(plan, counted, toOf(plan.check));
    lines.set(plan.assumption.id, { assumption: plan.assumption, check: plan.check, result });
  }
  const briefs: Judged[] = [];
  for (const plan of successPlans(workshop, workshop.data)) {
    const counted = await count(plan.view);
    if (!counted.ok) return counted;
    const result = readSuccess(plan, counted.value, toOf(plan.check));
    if (result.reason !== 'no rows')
      briefs.push({ brief: plan.brief, result, words: didItHelpWords.result(toldOf(plan.success, result)) });
  }
  const decided = await decidedAgain(workshop, workshop.data, [], async (view) => {
    const read = await count(view);
    return read.ok && isCountable(read.value) ? read.value : null;
  });
  return ok({
    lines: workshop.assumptions
      .filter(({ state }) => state !== 'withdrawn' && state !== 'replaced')
      .map((assumption) => lines.get(assumption.id) ?? { assumption, check: null, result: null }),
    briefs,
    decided,
  });
}

const flagOf = ({ assumption, result }: Line) =>
  result?.flag ??
  (result === null && (assumption.state === 'holds' || assumption.state === 'does_not_hold')
    ? ('by_hand' as const)
    : null);

const wordsOf = (line: Line): string => {
  const flag = flagOf(line);
  const { newOnly, all } = line.result ?? {};
  const told = newOnly?.reason === 'no rows' ? all : (newOnly ?? all);
  return flag === null ? '' : flagWords(flag, told ?? undefined);
};

const asJson = ({ lines, briefs, decided }: Told): string =>
  `${JSON.stringify(
    {
      rechecks: lines.map((line) => ({
        id: line.assumption.id,
        label: line.assumption.label,
        statement: wordingWords(line.assumption.statement),
        state: line.assumption.state,
        check: line.check === null ? null : checkInWords(line.check),
        newOnly: line.result?.newOnly ?? null,
        all: line.result?.all ?? null,
        flag: flagOf(line),
        words: wordsOf(line),
      })),
      briefs: briefs.map(({ brief, result, words }) => ({
        id: brief.id,
        label: brief.label,
        title: brief.title,
        result,
        words,
      })),
      decided: decided.map(({ decision, found, uncovered }) => ({
        id: decision.id,
        label: decision.label,
        rows: decision.words,
        found,
        uncovered: uncovered.map(({ words, value }) => ({ words, value })),
      })),
    },
    null,
    2,
  )}\n`;

const asText = ({ lines, briefs, decided }: Told): string =>
  [
    ...lines.flatMap((line) => [
      `${line.assumption.label}  ${oneLine(wordingWords(line.assumption.statement))}`,
      `    ${wordsOf(line) || cliWords.recheck.noVerdict}`,
      ...(line.result?.newOnly ? [`    ${cliWords.recheck.newRows}  ${figures(line.result.newOnly)}`] : []),
      ...(line.result === null ? [] : [`    ${cliWords.recheck.allRows}  ${figures(line.result.all)}`]),
    ]),
    ...briefs.flatMap(({ brief, words }) => [
      `${brief.label}  ${oneLine(brief.title)}`,
      `    ${didItHelpWords.heading} ${words}`,
    ]),
    ...decided.flatMap(({ decision, found, uncovered }) => [
      decidedAgainWords.found(decision.label, oneLine(decision.words), found),
      ...(uncovered.length === 0
        ? []
        : [`    ${oneLine(decidedAgainWords.uncovered(uncovered.map(decidedAgainWords.row)))}`]),
    ]),
    '',
  ].join('\n');

const figures = ({ value, low, high, n, outcome, reason }: CheckResult): string =>
  `${outcomeWords[outcome]}${reason === undefined ? '' : ` (${checkReasons[reason]})`}: ${cliWords.recheck.figures(figure(value), rangeOf({ low, high }) === null ? null : [figure(low), figure(high)], n)}`;
const figure = (value: number | null): string =>
  value === null ? '–' : String(Number(value.toPrecision(4)));

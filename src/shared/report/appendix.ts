import type { LogEvent } from '../log/envelope.ts';
import type { Evidence, Workshop } from '../log/state.ts';
import { timelineOf } from '../log/timeline.ts';
import { roleWords } from '../messages/log-words.ts';
import { longDay } from '../messages/dates.ts';
import { count } from '../messages/numbers.ts';
import { appendixWords as words } from '../messages/report-words.ts';
import { timelineLine } from '../messages/timeline-words.ts';
import { compileView } from '../metric/compile.ts';
import { queryInSteps } from '../metric/query-steps.ts';
import { viewSchema } from '../metric/view.ts';
import { withoutStop } from '../text/sentence.ts';
import type { AppendixPart } from './report-model.ts';
import { holds, type OptionalPart, type ReportOptions } from './report-options.ts';

/** What only the full report has: learned, the log by round, words and counts, queries, data notes. */
export const appendixOf = (
  workshop: Workshop,
  events: readonly LogEvent[],
  options: ReportOptions,
): readonly AppendixPart[] => {
  const parts: readonly (readonly [OptionalPart, () => AppendixPart | null])[] = [
    ['learned', () => learned(workshop)],
    ['log', () => logByRound(workshop, events)],
    ['words', () => wordsAndCounts(workshop)],
    ['queries', () => queries(workshop)],
    ['data', () => dataNotes(workshop)],
  ];
  return parts.flatMap(([part, make]) => (holds(options, part) ? (make() ?? []) : []));
};

const plain = (
  heading: string,
  lines: readonly string[],
  table: AppendixPart['table'] = null,
): AppendixPart => ({
  heading,
  lines,
  table,
  code: [],
});

/** One line per role. */
const learned = ({ sessions }: Workshop): AppendixPart | null => {
  const lines = sessions.flatMap((session) =>
    Object.entries(session.learned)
      .filter(([, text]) => text.trim() !== '')
      .map(([role, text]) => words.learnedBy(roleName(role), text)),
  );
  return lines.length === 0 ? null : plain(words.learned, lines);
};

const roleName = (role: string): string =>
  Object.hasOwn(roleWords, role) ? roleWords[role as keyof typeof roleWords] : role;

const logByRound = (workshop: Workshop, events: readonly LogEvent[]): AppendixPart | null => {
  const lines = timelineOf(events).map((row) => timelineLine(workshop, row));
  if (lines.length === 0) return null;
  return plain(words.log, [], {
    heads: words.logColumns,
    rows: lines.map(({ round, label, what, who, from, to, because }) => [
      String(round),
      `${label} ${what}`,
      who,
      from === '' || from === to ? to : `${from} → ${to}`,
      because,
    ]),
  });
};

/** Both wordings, and every version of a way of counting. */
const wordsAndCounts = ({ words: terms, metrics }: Workshop): AppendixPart | null => {
  const rows = [
    ...metrics.map(({ name, version, analystWords, marketerWords, state }) => [
      words.version(name, version),
      analystWords,
      marketerWords,
      words.metricState[state],
    ]),
    ...terms.map(({ term, analystWords, marketerWords, state }) => [
      term,
      analystWords,
      marketerWords,
      words.wordState[state],
    ]),
  ];
  return rows.length === 0 ? null : plain(words.words, [], { heads: words.wordColumns, rows });
};

/** In plain words, then as SQL, for each chart that an agreed insight cites. */
const queries = (workshop: Workshop): AppendixPart | null => {
  const cited = new Set(
    workshop.insights.filter(({ state }) => state === 'agreed').flatMap(({ evidence }) => evidence),
  );
  const code = workshop.evidence
    .filter(({ id }) => cited.has(id))
    .flatMap((evidence) => queryOf(workshop, evidence) ?? []);
  return code.length === 0 ? null : { heading: words.queries, lines: [], table: null, code };
};

const queryOf = (workshop: Workshop, evidence: Evidence): AppendixPart['code'][number] | null => {
  const view = viewSchema.safeParse(evidence.view);
  if (!view.success || workshop.data === null) return null;
  const catalog = new Map(workshop.data.tables.map(({ name, columns }) => [name, columns]));
  const sql = compileView(view.data, catalog);
  if (!sql.ok) return null;
  const steps = queryInSteps(view.data, sql.value).map((step) => step.words);
  return { words: `${withoutStop(evidence.says)}. ${steps.join(' ')}`, text: sql.value };
};

/** Made for what, read how many, set aside how many, joined by what. */
const dataNotes = ({ data }: Workshop): AppendixPart | null => {
  if (data === null) return null;
  return plain(words.data, joinsOf(data.joins), {
    heads: words.dataColumns,
    rows: data.tables.map(({ name, fileName, rowsRead, rowsSetAside, grain, madeFor, time, decisions }) => [
      name === fileName ? name : `${name} (${fileName})`,
      count(rowsRead),
      count(rowsSetAside),
      [grain === undefined ? '' : words.grain(grain), madeFor === undefined ? '' : words.madeFor(madeFor)]
        .filter((part) => part !== '')
        .join('; '),
      time === undefined ? '–' : `${longDay(time.from)} – ${longDay(time.to)}`,
      words.decided(decisions.length),
    ]),
  });
};

const joinsOf = (joins: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
  joins.flatMap(({ left, right, rightMatched, rightRows }) =>
    typeof left === 'string' && typeof right === 'string'
      ? [words.joined(left, right, matchedOf(rightMatched, rightRows))]
      : [],
  );
const matchedOf = (matched: unknown, of: unknown): string =>
  typeof matched === 'number' && typeof of === 'number' ? words.matched(count(matched), count(of)) : '';

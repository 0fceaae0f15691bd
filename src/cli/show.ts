import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { openFile } from '../main/store/open-file.ts';
import { fold } from '../shared/log/fold.ts';
import type { Workshop } from '../shared/log/state.ts';
import { contextKindWords, insightStateWords, stateWords } from '../shared/messages/log-words.ts';
import { fileWords } from '../shared/messages/file-words.ts';
import { oneLine } from '../shared/text/visible.ts';
import { cliWords as words } from '../shared/messages/cli-words.ts';
import { cannot, type Command, done } from './command.ts';

const help = (): string => `${words.help.show}
`;

/** Reads only; nothing of the file is unpacked, imported or run. */
export const run: Command = async (args, { out, err }) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (values.help === true || path === undefined) {
    (values.help === true ? out : err)(help());
    return values.help === true ? done : cannot;
  }
  const opened = await openFile(path);
  if (!opened.ok) {
    err(`${fileWords(basename(path), opened.error)}\n`);
    return cannot;
  }
  const workshop = fold(opened.value.events);
  out(values.json === true ? `${JSON.stringify(asJson(workshop), null, 2)}\n` : asText(workshop));
  return done;
};

/** Stable for scripts: fields are added, never renamed. */
const asJson = (workshop: Workshop) => ({
  workshop: {
    id: workshop.id,
    title: workshop.title,
    language: workshop.language,
    currency: workshop.currency,
    round: workshop.round,
    entries: workshop.entries.length,
    heads: workshop.heads,
    cutsTried: workshop.cutsTried,
    dataVersion: workshop.data?.version ?? null,
    people: workshop.people,
  },
  scope: workshop.scope,
  assumptions: workshop.assumptions.map((assumption) => ({
    ...assumption,
    verdict: assumption.verdict?.verdict ?? null,
    verdictDetail: assumption.verdict,
  })),
  contexts: workshop.contexts,
  links: workshop.links,
  outliers: workshop.outliers,
  followUps: workshop.followUps,
  insights: workshop.insights,
  decisions: workshop.decisions,
  conflicts: workshop.conflicts,
});

const asText = (workshop: Workshop): string => {
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  const lines = [
    oneLine(workshop.title),
    ...(workshop.scope === null
      ? []
      : [oneLine(workshop.scope.question), words.shown.decides(oneLine(workshop.scope.decision))]),
    words.shown.round(workshop.round, workshop.entries.length),
    ...section(
      words.shown.assumptions,
      workshop.assumptions.map(
        ({ label, state, statement, versions }) =>
          `${label} ${stateWords[state]}: ${oneLine(statement)} (${words.shown.versions(versions.length)})`,
      ),
    ),
    ...section(
      words.shown.context,
      workshop.contexts.map(
        ({ label, kind, text }) => `${label} ${contextKindWords[kind]}: ${oneLine(text)}`,
      ),
    ),
    ...section(
      words.shown.insights,
      workshop.insights.map(
        ({ label, state, statement }) => `${label} ${insightStateWords[state]}: ${oneLine(statement)}`,
      ),
    ),
    ...section(
      words.shown.conflicts,
      workshop.conflicts.map(
        ({ entity, field, heads }) =>
          `${oneLine(labelOf(workshop, entity))}, ${field}: ${words.shown.versions(heads.length)}`,
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
};

const labelOf = (workshop: Workshop, id: string): string =>
  [
    ...workshop.assumptions,
    ...workshop.contexts,
    ...workshop.outliers,
    ...workshop.followUps,
    ...workshop.insights,
  ].find((entity) => entity.id === id)?.label ?? words.shown.workshop;

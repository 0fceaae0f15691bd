import { parseArgs } from 'node:util';
import { inspectParts } from '../engine/import/parts.ts';
import { distinctNames } from '../engine/import/table-name.ts';
import type { Finding, ReadAs, TableReport } from '../shared/ipc/import-report.ts';
import { count as rowCount } from '../shared/messages/numbers.ts';
import { importFailureWords } from '../shared/messages/import-words.ts';
import { cliWords } from '../shared/messages/cli-words.ts';
import { cannot, type Command, done, waits } from './command.ts';
import { recipesOf } from './as-last-time.ts';
import { withoutColumn } from './without-column.ts';
import { readFlags } from './read-flags.ts';

const help = (): string => `${cliWords.help.import}
${cliWords.help.readFlags}
${cliWords.help.importAfter}
`;

/** Reads files, writes nothing: what the data doctor says, in words or as JSON. */
export const run: Command = async (args, { out, err }) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...readFlags, json: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help === true || positionals.length === 0) {
    (values.help === true ? out : err)(help());
    return values.help === true ? done : cannot;
  }
  const recipes = await recipesOf(positionals, values);
  if (!recipes.ok) {
    err(`${recipes.error}\n`);
    return cannot;
  }
  const reports: TableReport[] = [];
  for (const [path, recipe] of recipes.value) {
    const found = await inspectParts(path, recipe);
    if (!found.ok) {
      err(`${importFailureWords(found.error)}\n`);
      return cannot;
    }
    reports.push(...found.value.map((report) => withoutColumn(report, recipe)));
  }
  const names = distinctNames(reports.map((report) => report.name));
  const named = reports.map((report, i) => ({ ...report, name: names[i] as string }));
  out(
    values.json === true
      ? `${JSON.stringify({ tables: named.map(tableJson) }, null, 2)}\n`
      : named.map(tableText).join('\n'),
  );
  return named.some((report) => report.findings.some((finding) => finding.severity === 'solve'))
    ? waits
    : done;
};

const tableJson = ({
  name,
  rowsRead,
  rowsSetAside,
  leftOut,
  parts,
  columns,
  readAs,
  findings,
}: TableReport): unknown => ({
  name,
  rowsRead,
  rowsSetAside,
  leftOut,
  parts,
  columns: columns.map(({ name: column, type }) => ({ name: column, type })),
  readAs,
  findings: findings.map(({ check, severity, column, row, value, words, mends }) => ({
    check,
    severity,
    column,
    row,
    value,
    words,
    mends: mends?.map(({ readAs: how, words: mend }) => ({ readAs: how, words: mend })),
  })),
});

const marks = { solve: '✖', know: '▲', fine: '✔' } as const;

function tableText(report: TableReport): string {
  const count = (severity: Finding['severity']): number =>
    report.findings.filter((finding) => finding.severity === severity).length;
  const aside = report.rowsSetAside === 0 ? '' : cliWords.read.aside(rowCount(report.rowsSetAside));
  return [
    `${report.fileName} → ${report.name}`,
    `  ${cliWords.read.rows(rowCount(report.rowsRead), aside, report.columns.length)}`,
    `  ${cliWords.read.as(readAsText(report.readAs))}`,
    ...report.columns.map(
      (column) => `    ${column.name}  ${column.type}${column.tag === undefined ? '' : `  (${column.tag})`}`,
    ),
    `  ${cliWords.read.findings(count('solve'), count('know'), count('fine'))}`,
    ...report.findings.flatMap((finding) => [
      `  ${marks[finding.severity]} ${finding.words}`,
      ...(finding.severity === 'solve' ? (finding.mends ?? []).map((mend) => `      → ${mend.words}`) : []),
    ]),
    '',
  ].join('\n');
}

const formats = { csv: 'CSV', json: 'JSON', parquet: 'Parquet', arrow: 'Arrow', excel: 'Excel' } as const;

const signs = (): Readonly<Record<string, string>> => ({
  '\t': cliWords.read.tab,
  ' +': cliWords.read.blanks,
});

function readAsText(readAs: ReadAs): string {
  if (readAs.format !== 'csv')
    return [formats[readAs.format], ...(readAs.part === undefined ? [] : [`"${readAs.part}"`])].join(' · ');
  return [
    cliWords.read.between(signs()[readAs.delimiter ?? ''] ?? readAs.delimiter ?? ''),
    ...(readAs.decimal === undefined ? [] : [cliWords.read.decimal(readAs.decimal)]),
    ...(readAs.thousands === undefined ? [] : [cliWords.read.thousands(readAs.thousands)]),
    ...(readAs.dates === undefined ? [] : [cliWords.read.dates(cliWords.read.orders[readAs.dates])]),
    (readAs.encoding ?? '').toUpperCase(),
  ].join(' · ');
}

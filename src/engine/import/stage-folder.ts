import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Finding } from '../../shared/ipc/import-report.ts';
import { quoteIdent, quoteText } from '../../shared/metric/sql.ts';
import { shapeWords } from '../../shared/messages/shape-words.ts';
import { alike } from './alike.ts';
import { ImportStop } from './fail.ts';
import { uniqueNames } from './header.ts';
import { partFinding } from './stage-excel.ts';
import type { Source, Staged, StageFile } from './staged.ts';
import type { Work } from './work.ts';

const mostFiles = 5000;
const fileColumn = 'file';

type OneFile = { readonly name: string; readonly source: Source; readonly table: string };

/**
 * Files of the folder's commonest kind as one table, matched by the names of their columns; a column says which file
 * each row stood in. Files of other columns are tables of their own: `part` names a file of the one that is meant.
 */
export async function stageFolder(
  path: string,
  work: Work,
  stageFile: StageFile,
  part?: string,
): Promise<{ staged: Staged; files: readonly Source[] }> {
  const { chosen, others } = await filesIn(path);
  const inside = part === undefined || !chosen.includes(part) ? part : undefined;
  const all: OneFile[] = [];
  for (const [i, name] of chosen.entries()) {
    work.check();
    const source = await stageFile(join(path, name), inside);
    await work.connection.run(`ALTER TABLE stage RENAME TO ${quoteIdent(`stage_${i}`)}`);
    all.push({ name, source, table: `stage_${i}` });
  }
  const groups = alike(all, ({ source }) => source.staged.header.names);
  const group = groups.find((one) => one.all.some(({ name }) => name === part)) ?? groups[0];
  if (group === undefined) throw new ImportStop('empty-file', 'The folder holds no table.');
  const files = group.all;
  const parts = groups.length === 1 ? undefined : groups.map(({ first }) => first.name);
  const names = columnsOf(files);
  const typed = files.every(({ source }) => source.staged.typed !== undefined);
  await work.during('read', path, 0, () =>
    work.connection.run(`CREATE OR REPLACE TABLE stage AS ${unionSql(files, names, typed)}`),
  );
  for (const { table } of all) await work.connection.run(`DROP TABLE ${quoteIdent(table)}`);
  const rowsRead = await work.connection.count('SELECT count(*) FROM stage');
  const aside = asideOf(files);
  const columns = [...names, uniqueNames([...names, fileColumn]).at(-1) as string];
  const types = typed
    ? (await work.connection.rows('DESCRIBE stage')).map((row) => String(row[1]))
    : undefined;
  const first = (files[0] as OneFile).source.staged;
  return {
    files: files.map(({ name, source }) => ({ ...source, fileName: name })),
    staged: {
      header: { inFile: false, names: columns },
      width: columns.length,
      firstRecord: 1,
      rowsRead,
      readAs: { ...first.readAs, ...(parts === undefined ? {} : { part: group.first.name }) },
      ...(parts === undefined ? {} : { parts }),
      uneven: { short: sum(files, 'short'), long: sum(files, 'long') },
      aside,
      ...(types === undefined ? {} : { typed: types }),
      leftOut: {
        above: files.reduce((n, { source }) => n + (source.staged.leftOut?.above ?? 0), 0),
        comments: files.reduce((n, { source }) => n + (source.staged.leftOut?.comments ?? 0), 0),
      },
      findings: [
        ...(parts === undefined ? [] : partFinding(group.first.name, parts)),
        ...folderFindings(files, names, others),
      ],
    },
  };
}

const sum = (files: readonly OneFile[], key: 'short' | 'long'): number =>
  files.reduce((n, { source }) => n + source.staged.uneven[key], 0);

async function filesIn(path: string): Promise<{ chosen: readonly string[]; others: readonly string[] }> {
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  if (names.length > mostFiles) throw new ImportStop('not-a-table', `A folder of ${names.length} files.`);
  const kinds = new Map<string, number>();
  for (const name of names)
    if (tables.has(kindOf(name))) kinds.set(kindOf(name), (kinds.get(kindOf(name)) ?? 0) + 1);
  const [kind] = [...kinds].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (kind === undefined) throw new ImportStop('empty-file', 'The folder holds no table.');
  return {
    chosen: names.filter((name) => kindOf(name) === kind),
    others: names.filter((name) => kindOf(name) !== kind),
  };
}

const tables: ReadonlySet<string> = new Set(
  'csv tsv txt tab json ndjson jsonl parquet pq arrow feather xlsx xlsm xlsb xls ods'
    .split(' ')
    .map((kind) => `.${kind}`),
);
const kindOf = (name: string): string => extname(name.replace(/\.(gz|zst)$/i, '')).toLowerCase();

/** In the order in which they are met. */
function columnsOf(files: readonly OneFile[]): string[] {
  const names = new Map<string, string>();
  for (const { source } of files)
    for (const name of source.staged.header.names)
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  return [...names.values()];
}

function unionSql(files: readonly OneFile[], names: readonly string[], typed: boolean): string {
  const place = uniqueNames([...names, fileColumn]).length - 1;
  return files
    .map(({ name, source, table }) => {
      const { header } = source.staged;
      const at = new Map(header.names.map((column, c) => [column.toLowerCase(), c]));
      const cells = names.map((column, c) => {
        const own = at.get(column.toLowerCase());
        const cell = own === undefined ? 'NULL' : typed ? `c${own}` : `c${own}::VARCHAR`;
        return `${cell} AS c${c}`;
      });
      return `SELECT ${[...cells, `${quoteText(name)} AS c${place}`].join(', ')} FROM ${quoteIdent(table)} WHERE rowid >= ${header.inFile ? 1 : 0}`;
    })
    .join(' UNION ALL ');
}

/** Record numbers of the whole; each file's header is no record of it. */
function asideOf(files: readonly OneFile[]): number[] {
  let before = 0;
  const aside: number[] = [];
  for (const { source } of files) {
    const { header, firstRecord, rowsRead } = source.staged;
    for (const record of source.staged.aside ?? [])
      aside.push(before + record - firstRecord - (header.inFile ? 1 : 0) + 1);
    before += rowsRead;
  }
  return aside;
}

function folderFindings(
  files: readonly OneFile[],
  names: readonly string[],
  others: readonly string[],
): Finding[] {
  // Columns that are missing in the same files are one sentence.
  const missing = new Map<string, { readonly columns: string[]; readonly without: readonly string[] }>();
  for (const column of names) {
    const without = files
      .filter(
        ({ source }) =>
          !source.staged.header.names.some((name) => name.toLowerCase() === column.toLowerCase()),
      )
      .map(({ name }) => name);
    const key = without.join('\n');
    const known = missing.get(key);
    if (known !== undefined) known.columns.push(column);
    else if (without.length > 0) missing.set(key, { columns: [column], without });
  }
  const inside = files.flatMap(({ name, source }) =>
    (source.staged.findings ?? [])
      .filter(({ severity }) => severity === 'solve')
      .map((finding) => ({ ...finding, words: `${name}: ${finding.words}` })),
  );
  return [
    ...inside,
    ...[...missing.values()].map(
      ({ columns, without }): Finding => ({
        check: 'column-differences',
        severity: 'know',
        ...(columns.length === 1 ? { column: columns[0] as string } : {}),
        words: shapeWords.filesMissing(columns, without),
      }),
    ),
    ...(others.length === 0
      ? []
      : [{ check: 'files-left-out', severity: 'know' as const, words: shapeWords.skippedFiles(others) }]),
    { check: 'folder', severity: 'fine', words: shapeWords.folder(files.length) },
  ];
}

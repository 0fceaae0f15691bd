import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../duckdb.ts';
import type { Finding } from '../../shared/ipc/import-report.ts';
import { quoteIdent, quoteText } from '../../shared/metric/sql.ts';
import { shapeWords } from '../../shared/messages/shape-words.ts';
import { ImportStop } from './fail.ts';
import { uniqueNames } from './header.ts';
import { uniqueFields } from './json-fields.ts';
import { leaveOut } from './leave-out.ts';
import type { Scan } from './scan.ts';
import type { ReadAsWanted, Staged } from './staged.ts';
import { partFinding } from './stage-excel.ts';
import { partOf } from './unzip.ts';
import type { Work } from './work.ts';

/** Above this size only DuckDB's own parser judges the JSON; below, the strict one of the runtime does first. */
const strictJsonBytes = 32 * 1024 * 1024;
/** As many decisions as a recipe holds leave room for others. */
const mostBroken = 500;
const limits = 'maximum_object_size=268435456';

type JsonColumn = { readonly name: string; readonly type: string; readonly sql: string };

/** JSON is read as text like CSV, so that one rule decides types: DuckDB would read money as a rounded double. */
export async function stageJson(scan: Scan, readAs: ReadAsWanted, work: Work): Promise<Staged> {
  const lines = scan.bytes <= strictJsonBytes ? checkJson(await readFile(scan.path)) : whole;
  const mended = lines.broken.length === 0 ? scan : await withoutBroken(scan, lines, work);
  return work.during('read', scan.fileName, scan.bytes, async () => {
    try {
      const read = await stagedWithFields(mended, readAs, work);
      return lines.broken.length === 0 ? read : { ...read, ...brokenLines(lines.broken, read) };
    } catch (error) {
      if (
        error instanceof ImportStop ||
        work.options.signal?.aborted === true ||
        /^(Out of Memory|INTERRUPT)/.test(messageOf(error))
      )
        throw error;
      throw new ImportStop('bad-json', messageOf(error));
    }
  });
}

/** DuckDB knows a field's name once and without case: a record with two of them would lose one. */
async function stagedWithFields(scan: Scan, readAs: ReadAsWanted, work: Work): Promise<Staged> {
  try {
    return await staged(scan, readAs, work);
  } catch (error) {
    const twice = error instanceof SameNames || /has duplicate key/.test(messageOf(error));
    if (!twice || scan.bytes > strictJsonBytes) throw error;
    const { text, renamed } = uniqueFields(await readFile(scan.path, 'utf8'));
    const [first] = renamed;
    if (first === undefined) throw error;
    const path = join(work.folder, 'fields.json');
    await writeFile(path, text);
    const read = await staged({ ...scan, path }, readAs, work);
    const finding: Finding = {
      check: 'repeated-fields',
      severity: 'know',
      value: first.name,
      words: shapeWords.repeatedFields(renamed.length, first.name, first.as),
    };
    return { ...read, findings: [finding, ...(read.findings ?? [])] };
  }
}

/** Two fields that differ in capitals only. */
class SameNames extends Error {
  override name = 'SameNames';
}

/** DuckDB calls the second of "a" and "A" "A_1", a name that stands nowhere in the file. */
async function refuseMadeNames(names: readonly string[], path: string, work: Work): Promise<void> {
  const all = new Set(names.map((name) => name.toLowerCase()));
  const made = names.filter((name) => /_\d+$/.test(name) && all.has(name.replace(/_\d+$/, '').toLowerCase()));
  if (made.length === 0) return;
  const columns = made.map((name) => `${quoteText(name)}: 'JSON'`).join(', ');
  const filled = made.map((name) => `count(${quoteIdent(name)})`).join(', ');
  const [row = []] = await work.connection.rows(
    `SELECT ${filled} FROM read_json(${path}, columns={${columns}}, ${limits})`,
  );
  if (row.some((n) => Number(n) === 0)) throw new SameNames('Names of fields differ in capitals only.');
}

async function staged(scan: Scan, readAs: ReadAsWanted, work: Work): Promise<Staged> {
  const { connection } = work;
  const path = quoteText(scan.path);
  const described = (
    await connection.rows(
      `DESCRIBE SELECT * FROM read_json(${path}, sample_size=-1, ${limits}, convert_strings_to_integers=false)`,
    )
  ).map((row) => ({ name: String(row[0]), type: String(row[1]) }));
  if (described.length === 0) throw new ImportStop('empty-file', 'No records.');
  await refuseMadeNames(
    described.map(({ name }) => name),
    path,
    work,
  );
  const plain = !(described.length === 1 && described[0]?.name === 'json');
  const parts = plain ? await partsOf(described, path, work) : [];
  let part: string | undefined;
  let columns: readonly JsonColumn[];
  let source: string;
  if (parts.length > 0) {
    part = readAs.part === undefined ? parts[0] : partOf(parts, readAs.part);
    if (part === undefined) throw new ImportStop('no-such-part', readAs.part);
    await connection.run(
      `CREATE OR REPLACE TABLE part_rows AS SELECT unnest(from_json(${quoteIdent(part)}, '["JSON"]')) AS e FROM read_json(${path}, columns={${quoteText(part)}: 'JSON'}, ${limits})`,
    );
    source = 'part_rows';
    columns = fieldsOf(await structureOf('e', source, work)).map((field) => ({
      ...field,
      sql: textAt('e', field.path),
    }));
  } else if (plain) {
    const kind = readAs.flatten === true ? 'JSON' : 'VARCHAR';
    source = `read_json(${path}, columns={${described.map(({ name }) => `${quoteText(name)}: '${kind}'`).join(', ')}}, ${limits})`;
    columns = described.map(({ name, type }) => ({
      name,
      type,
      sql: readAs.flatten === true ? textAt(quoteIdent(name), []) : quoteIdent(name),
    }));
  } else {
    source = `(SELECT json::VARCHAR AS json FROM read_json(${path}, sample_size=-1, ${limits}))`;
    columns = [{ name: 'json', type: 'VARCHAR', sql: 'json' }];
  }
  const nested = columns.filter(({ type }) => isNested(type)).map(({ name }) => name);
  if (readAs.flatten === true) columns = await flattened(columns, source, work);
  if (columns.length === 0) throw new ImportStop('empty-file', 'No records.');
  const select = columns.map(({ sql }, i) => `${sql} AS c${i}`).join(', ');
  await connection.run(`CREATE OR REPLACE TABLE stage AS SELECT ${select} FROM ${source}`);
  const rowsRead = await connection.count('SELECT count(*) FROM stage');
  if (rowsRead === 0) throw new ImportStop('empty-file', 'No records.');
  return {
    header: { inFile: false, names: uniqueNames(columns.map(({ name }) => name)) },
    width: columns.length,
    firstRecord: 1,
    rowsRead,
    readAs: {
      format: 'json',
      ...(part === undefined ? {} : { part }),
      ...(readAs.flatten === undefined ? {} : { flatten: readAs.flatten }),
    },
    uneven: { short: 0, long: 0 },
    numbers: new Set(columns.flatMap(({ type }, i) => (/^U?(BIG|HUGE)INT$|^DOUBLE$/.test(type) ? [i] : []))),
    ...(parts.length > 1 ? { parts } : {}),
    findings: [
      ...(part === undefined ? [] : partFinding(part, parts)),
      ...(nested.length > 0 && readAs.flatten !== true
        ? [await nestedFinding(nested, columns, source, work)]
        : []),
    ],
  };
}

const isNested = (type: string): boolean => /^(STRUCT\(.*\)|MAP\(.*\))$/.test(type);

/** Lists of records inside the one record of the file are tables of their own. */
async function partsOf(
  described: readonly { name: string; type: string }[],
  path: string,
  work: Work,
): Promise<readonly string[]> {
  const lists = described
    .filter(({ type }) => /^(STRUCT\(.*\)|MAP\(.*\))\[\]$/.test(type))
    .map(({ name }) => name);
  if (lists.length === 0) return [];
  const [first = ''] = lists;
  const records = await work.connection.count(
    `SELECT count(*) FROM (SELECT 1 FROM read_json(${path}, columns={${quoteText(first)}: 'JSON'}, ${limits}) LIMIT 2)`,
  );
  return records === 1 ? lists : [];
}

type Structure = string | readonly Structure[] | { readonly [name: string]: Structure };

async function structureOf(sql: string, source: string, work: Work): Promise<Structure> {
  const [row] = await work.connection.rows(`SELECT json_group_structure(${sql})::VARCHAR FROM ${source}`);
  return row?.[0] == null ? 'NULL' : (JSON.parse(String(row[0])) as Structure);
}

const typeOf = (structure: Structure): string =>
  typeof structure === 'string' ? structure : Array.isArray(structure) ? 'JSON[]' : 'STRUCT()';

function fieldsOf(structure: Structure): { name: string; type: string; path: readonly string[] }[] {
  if (typeof structure === 'string' || Array.isArray(structure)) return [];
  return Object.entries(structure).map(([name, inner]) => ({ name, type: typeOf(inner), path: [name] }));
}

/** Every field within a record, however deep, as a column "outer.inner". Lists stay JSON text. */
async function flattened(columns: readonly JsonColumn[], source: string, work: Work): Promise<JsonColumn[]> {
  const flat: JsonColumn[] = [];
  for (const column of columns) {
    if (!isNested(column.type)) {
      flat.push(column);
      continue;
    }
    const inside = column.sql.replace(/^json_extract_string/, 'json_extract');
    const walk = (structure: Structure, path: readonly string[]): void => {
      for (const { name, type } of fieldsOf(structure)) {
        const inner = (structure as Readonly<Record<string, Structure>>)[name] as Structure;
        if (isNested(type)) walk(inner, [...path, name]);
        else
          flat.push({
            name: [column.name, ...path, name].join('.'),
            type,
            sql: textAt(inside, [...path, name]),
          });
      }
    };
    walk(await structureOf(inside, source, work), []);
  }
  return flat;
}

const textAt = (sql: string, path: readonly string[]): string =>
  `json_extract_string(${sql}, ${quoteText(`$${path.map((name) => `.${JSON.stringify(name)}`).join('')}`)})`;

async function nestedFinding(
  names: readonly string[],
  columns: readonly JsonColumn[],
  source: string,
  work: Work,
): Promise<Finding> {
  const one = columns.find(({ name }) => name === names[0]) as JsonColumn;
  const rows = await work.connection.rows(`SELECT left((${one.sql})::VARCHAR, 120) FROM ${source} LIMIT 3`);
  const cells = rows.map(([cell]) => String(cell ?? ''));
  const objects = cells.map((cell): Record<string, unknown> => {
    try {
      return JSON.parse(cell) as Record<string, unknown>;
    } catch {
      return {};
    }
  });
  const keys = Object.keys(objects[0] ?? {});
  return {
    check: 'nested',
    severity: 'know',
    words: shapeWords.nested(names),
    mends: [
      {
        readAs: { flatten: true },
        words: shapeWords.flatten,
        before: { columns: [one.name], rows: cells.map((cell) => [cell]) },
        after: {
          columns: keys.map((key) => `${one.name}.${key}`),
          rows: objects.map((object) =>
            keys.map((key) =>
              typeof object[key] === 'object' ? JSON.stringify(object[key]) : String(object[key] ?? ''),
            ),
          ),
        },
      },
    ],
  };
}

type Lines = { readonly records: readonly string[]; readonly broken: readonly BrokenLine[] };
type BrokenLine = { readonly record: number; readonly text: string; readonly why: string };
const whole: Lines = { records: [], broken: [] };

/** Records of one line each stand on their own: one that is broken says nothing about the others. */
function checkJson(bytes: Buffer): Lines {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportStop('encoding', 'Not valid UTF-8.');
  }
  if (text.trim() === '') throw new ImportStop('empty-file');
  const first = errorOf(text);
  if (first === null) return whole;
  const records = text.split('\n').filter((line) => line.trim() !== '');
  const broken = records.flatMap((line, i): BrokenLine[] => {
    const why = errorOf(line);
    return why === null ? [] : [{ record: i + 1, text: line, why }];
  });
  const [one] = broken;
  if (one === undefined) return whole;
  const objects = records.filter((line) => line.trimStart().startsWith('{')).length;
  if (objects === records.length && broken.length <= Math.min(mostBroken, records.length / 4))
    return { records, broken };
  throw new ImportStop('bad-json', one.record === 1 ? first : `Line ${one.record}: ${one.why}`);
}

function errorOf(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

/** An empty record keeps the place of each broken line. */
async function withoutBroken(scan: Scan, { records, broken }: Lines, work: Work): Promise<Scan> {
  const out = new Set(broken.map(({ record }) => record));
  const path = join(work.folder, 'records.ndjson');
  await writeFile(path, records.map((line, i) => (out.has(i + 1) ? '{}' : line)).join('\n'));
  return { ...scan, path };
}

function brokenLines(broken: readonly BrokenLine[], read: Staged): Pick<Staged, 'aside' | 'findings'> {
  const [first] = broken as [BrokenLine];
  const finding: Finding = {
    check: 'broken-lines',
    severity: 'solve',
    column: read.header.names[0] ?? '',
    row: first.record,
    value: first.text.trim().slice(0, 200),
    words: shapeWords.brokenLines(broken.length, first.record),
    detail: first.why,
    offers: leaveOut(
      read.header.names[0] ?? '',
      broken.map(({ record }) => record),
    ),
  };
  return { aside: broken.map(({ record }) => record), findings: [finding, ...(read.findings ?? [])] };
}

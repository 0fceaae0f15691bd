import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixedFields } from '../../../src/cli/fixed-fields.ts';
import type { ReadAs } from '../../../src/shared/ipc/import-report.ts';
import { type Cells, difference } from '../compare.ts';
import { ownRecords } from '../own-csv.ts';
import { load, type Loaded } from '../table.ts';
import { differs, right, type Truth, unless, type Verdict } from '../verdict.ts';

/** The same table in another file of the corpus. */
export async function twin(truth: Truth, corpus: string): Promise<Verdict> {
  const [ours, like] = [await load(join(corpus, truth.file)), await load(join(corpus, truth.like as string))];
  if (!like.ok) {
    return !ours.ok && ours.error.code === like.error.code
      ? right
      : differs(`the first twin: ${like.error.code}`);
  }
  if (!ours.ok) return differs(`${ours.error.code}: ${ours.error.detail ?? ''}`);
  return unless(sameTable(ours.value, like.value.names, like.value.rows));
}

/** csv-spectrum: a list of objects. */
export async function records(truth: Truth, corpus: string): Promise<Verdict> {
  const ours = await load(join(corpus, truth.file));
  if (!ours.ok) return differs(ours.error.code);
  const parsed = JSON.parse(readFileSync(join(corpus, truth.like as string), 'utf8')) as
    | Record<string, string>[]
    | Record<string, string>;
  const list = Array.isArray(parsed) ? parsed : [parsed];
  const names = Object.keys(list[0] ?? {});
  return unless(
    sameTable(
      ours.value,
      names,
      list.map((row) => names.map((name) => row[name] ?? null)),
    ),
  );
}

/** A CSV that another program made from the file. */
export async function converted(truth: Truth, corpus: string): Promise<Verdict> {
  const ours = await load(join(corpus, truth.file), {
    ...(truth.file.endsWith('nested.json') ? { flatten: true } : {}),
    ...fixedPlaces(join(corpus, `${truth.file}_schema.csv`)),
  });
  if (!ours.ok) return differs(`${ours.error.code}: ${ours.error.detail ?? ''}`);
  const text = readFileSync(join(corpus, truth.like as string), 'utf8');
  const [names = [], ...rows] = ownRecords(text, { delimiter: ',', quote: '"' });
  return unless(sameTable(ours.value, names, rows));
}

/** The places of the columns, where another file says them: csvkit's own tests name it too. */
function fixedPlaces(schema: string): Partial<ReadAs> {
  if (!existsSync(schema)) return {};
  const fields = fixedFields(readFileSync(schema, 'utf8'));
  return fields === null ? {} : { fields };
}

export async function loads(truth: Truth, corpus: string): Promise<Verdict> {
  const path = join(corpus, truth.file);
  const ours = await load(path);
  if (ours.ok) return right;
  // Valid JSON without a single record, such as [], is no table.
  if (ours.error.code === 'empty-file' && isEmptyJson(readFileSync(path, 'utf8'))) return right;
  return differs(`${ours.error.code}: ${ours.error.detail ?? ''}`);
}

export async function refused(truth: Truth, corpus: string): Promise<Verdict> {
  const ours = await load(join(corpus, truth.file));
  return ours.ok ? differs(`loads with ${ours.value.report.rowsRead} rows`) : { kind: 'refused' };
}

export async function rowCount(truth: Truth, corpus: string): Promise<Verdict> {
  const ours = await load(join(corpus, truth.file));
  if (!ours.ok) return differs(ours.error.code);
  return unless(
    ours.value.kept === truth.rows ? null : `${ours.value.kept} rows, the truth has ${truth.rows}`,
  );
}

function sameTable(ours: Loaded, names: readonly string[], truth: Cells): string | null {
  const used = names.filter((name, i) => name.trim() !== '' || truth.some((row) => (row[i] ?? '') !== ''));
  // Columns without a name and without a cell are left out.
  const places = names.flatMap((name, i) => (used.includes(name) ? [i] : []));
  const mine = ours.names.map(plainName).join('|');
  const theirs = places.map((i) => plainName(names[i] as string)).join('|');
  // Names that stand in no file: each program makes up its own.
  const made = ours.names.every(
    (name, i) => /^column_\d+$/.test(name) || plainName(name) === plainName(names[places[i] as number] ?? ''),
  );
  if (mine !== theirs && !(made && ours.names.length === places.length))
    return `columns ${mine.slice(0, 200)}, the truth has ${theirs.slice(0, 200)}`;
  return difference(
    ours.rows,
    truth.map((row) => places.map((i) => row[i] ?? null)),
  );
}

const plainName = (name: string): string => name.trim().replaceAll('/', '.').replace(/:$/, '');

function isEmptyJson(text: string): boolean {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value)
    ? value.length === 0
    : value === null || Object.keys(value as object).length === 0;
}

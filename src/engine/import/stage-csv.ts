import type { ImportRecipe, ReadAs } from '../../shared/ipc/import-report.ts';
import { blankRuns, sampleRecords, commentsBehind, sniffComment, sniffDialect } from './dialect.ts';
import { asPlain, decode, type Decoded } from './encoding.ts';
import { codeOf, ImportStop } from './fail.ts';
import { headerOf } from './header.ts';
import { layoutOf } from './layout.ts';
import { type Landing, quickCsv } from './quick-csv.ts';
import { type Dialect, parseRecords } from './records.ts';
import { type Glimpse, lineLimit, type Scan } from './scan.ts';
import { shapeFindings } from './shape-findings.ts';
import type { FixedField, Form, ReadAsWanted, Staged, Straightened, Uneven } from './staged.ts';
import { straighten } from './straighten.ts';
import { isRefused, load, loadStraight, strictSource } from './strict-csv.ts';
import type { Work } from './work.ts';

/** Only so many columns can be promised anything; a wider file is read as text at once. */
const widest = 400;
const even: Uneven = { short: 0, long: 0 };

/** Where typed reading at once may write; null: every cell is wanted as text. */
export type QuickWay = { readonly landing?: Landing } | null;

export async function stageCsv(
  seen: Glimpse,
  scanning: Promise<Scan>,
  recipe: ImportRecipe,
  work: Work,
  way: QuickWay,
): Promise<Staged> {
  const { readAs } = recipe;
  const early = await begin(asPlain(seen, readAs), seen, recipe, work, way);
  const scan = await scanning;
  const decoded = await decode(scan, work, readAs);
  // Most files are what their beginning promises; what was read of others is forgotten.
  const kept = early !== null && decoded.path === seen.path;
  if (!kept && early?.quick != null) await forget(early.quick, work, way);
  const begun = kept ? early : await begin(decoded, scan, recipe, work, way);
  if (begun === null) throw new ImportStop('empty-file');
  const { form, sample, width, quick } = begun;
  const made = quick === null ? await stageRows(decoded, sample, form, scan, work) : inOrder(width);
  const { uneven, aside, leftOut } = made;
  const rows = quick ?? (await stagedAsText(made, readAs, work));
  const staged: Staged = {
    ...rows,
    width: made.width,
    readAs: readAsOf(form, readAs, decoded.encoding, rows.header.inFile),
    uneven,
    aside,
    ...(leftOut.above + leftOut.comments > 0 ? { leftOut } : {}),
  };
  return {
    ...staged,
    lines: firstLines(sample),
    findings: await shapeFindings(staged, { form, sample, made, decoded, scan, asked: readAs }, work),
  };
}

type Begun = {
  readonly form: Form;
  readonly sample: string;
  readonly width: number;
  readonly quick: Rows | null;
};

/** null: nothing but blanks, or no text yet. */
async function begin(
  text: Pick<Decoded, 'path' | 'sample'> | null,
  seen: Glimpse,
  recipe: ImportRecipe,
  work: Work,
  way: QuickWay,
): Promise<Begun | null> {
  if (text === null) return null;
  const sample = text.sample.startsWith('\uFEFF') ? text.sample.slice(1) : text.sample;
  const whole = seen.bytes <= seen.head.length;
  if (sample.trim() === '' && whole) return null;
  const form = formOf(sample, recipe.readAs, whole);
  const width = (parseRecords(sample, form.dialect, 1)[0] ?? ['']).length;
  await work.forWidth(width);
  const quick =
    way !== null && width > 1 && width <= widest && isPlain(form, sample)
      ? await loadQuick(text.path, form.dialect, width, { seen, recipe, work, landing: way.landing })
      : null;
  return { form, sample, width, quick };
}

async function forget({ landed }: Rows, work: Work, way: QuickWay): Promise<void> {
  if (landed !== true || way?.landing === undefined) return;
  await work.connection.run('DROP VIEW IF EXISTS stage');
  await work.connection.run(`DROP TABLE IF EXISTS ${way.landing.table}`);
}

const firstLines = (sample: string): string[] =>
  sample
    .slice(0, 64 * 1024)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 8)
    .map((line) => line.slice(0, 300));

type Rows = Pick<Staged, 'header' | 'settled' | 'repeating' | 'landed' | 'firstRecord' | 'rowsRead'>;

async function stagedAsText(
  { width, leftOut }: Straightened,
  readAs: ReadAsWanted,
  work: Work,
): Promise<Rows> {
  const records = await work.connection.count('SELECT count(*) FROM stage');
  const header = await headerOf(work.connection, width, records, readAs.header, namesOf(readAs));
  return {
    header,
    firstRecord: 1 + leftOut.above,
    rowsRead: header.inFile ? Math.max(0, records - 1) : records,
  };
}

/** Names that were given with the places of the columns. */
const namesOf = ({ fields }: ReadAsWanted): readonly string[] | undefined =>
  fields?.every(({ name }) => name !== undefined) === true
    ? fields.map(({ name }) => name as string)
    : undefined;

const inOrder = (width: number): Straightened => ({
  width,
  uneven: even,
  aside: [],
  leftOut: { above: 0, comments: 0 },
  long: [],
});

function formOf(sample: string, readAs: ReadAsWanted, whole: boolean): Form {
  if (readAs.fields !== undefined) return fixedForm(readAs, readAs.fields);
  const comment = readAs.comment ?? sniffComment(sample);
  const sniffed = sniffDialect(sample, { ...readAs, comment }, whole);
  const within = readAs.commentsBehind ?? commentsBehind(sample, sniffed, comment);
  const dialect = within && comment !== '' ? { ...sniffed, behind: comment } : sniffed;
  const records = sampleRecords(sample, dialect, comment);
  if (!whole && records.length > 1) records.pop();
  return {
    dialect,
    comment: comment === '' ? undefined : comment,
    skip: readAs.skip ?? layoutOf(records).skip,
    repair: { spans: readAs.spans ?? true, unwrap: readAs.unwrap ?? false, extraCells: readAs.extraCells },
  };
}

/** A person said where the cells stand: nothing is looked for. */
const fixedForm = ({ comment, skip }: ReadAsWanted, fields: readonly FixedField[]): Form => ({
  dialect: { delimiter: '', quote: '', escape: '' },
  comment: comment === '' ? undefined : comment,
  skip: skip ?? 0,
  fields,
  repair: { spans: true, unwrap: false, extraCells: undefined },
});

function readAsOf(
  { dialect, skip, comment, fields, repair }: Form,
  wanted: ReadAsWanted,
  encoding: string,
  header: boolean,
): ReadAs {
  return {
    format: 'csv',
    ...(fields === undefined
      ? {
          delimiter: dialect.delimiter,
          ...(dialect.quote === '"' ? {} : { quote: dialect.quote }),
          ...(dialect.escape === dialect.quote ? {} : { escape: dialect.escape }),
        }
      : { fields: [...fields] }),
    encoding,
    header,
    ...(skip === 0 && wanted.skip === undefined ? {} : { skip }),
    ...(comment === undefined ? {} : { comment }),
    ...(dialect.behind === undefined ? {} : { commentsBehind: true }),
    ...(repair.spans ? {} : { spans: false }),
    ...(wanted.garbled === undefined ? {} : { garbled: wanted.garbled }),
    ...(repair.unwrap ? { unwrap: true } : {}),
    ...(repair.extraCells === undefined ? {} : { extraCells: repair.extraCells }),
  };
}

/** The strict reader may be asked. */
const isPlain = ({ dialect, repair, skip, comment }: Form, sample: string): boolean =>
  skip === 0 &&
  comment === undefined &&
  repair.spans &&
  !repair.unwrap &&
  // The strict reader drops an escape that escapes nothing.
  dialect.escape === dialect.quote &&
  dialect.delimiter !== blankRuns &&
  dialect.delimiter !== '' &&
  dialect.behind === undefined &&
  !mixedLineEnds(sample);

/** Leaves table `stage`: by the strict reader when the file is in order, else row by row. */
async function stageRows(
  decoded: Decoded,
  sample: string,
  form: Form,
  scan: Scan,
  work: Work,
): Promise<Straightened> {
  const { dialect } = form;
  const width = (parseRecords(sample, dialect, 1)[0] ?? ['']).length;
  // Of one column the strict reader keeps empty lines as rows.
  if (
    isPlain(form, sample) &&
    width > 1 &&
    (await load({ path: decoded.path, dialect, width }, scan, work)) === null
  )
    return inOrder(width);
  const { straight, ...made } = await straighten(decoded.path, form, scan, work);
  await loadStraight(straight, made.width, scan, work);
  return made;
}

/** Small buffers: only the beginning is looked at. */
const sampleLine = 512 * 1024;

type QuickLoad = {
  readonly seen: Glimpse;
  readonly recipe: ImportRecipe;
  readonly work: Work;
  readonly landing: Landing | undefined;
};

/** null: the beginning promises nothing, or the strict reader refuses the file; then it is read as text. */
async function loadQuick(
  path: string,
  dialect: Dialect,
  width: number,
  { seen, recipe, work, landing }: QuickLoad,
): Promise<Rows | null> {
  const file = { path, dialect, width };
  const source = (line: number, skipHeader: boolean): string =>
    strictSource(file, { line, buffer: 4 * line, skipHeader });
  try {
    const quick = await quickCsv({
      work,
      recipe,
      width,
      landing,
      source: (skipHeader) => source(lineLimit, skipHeader),
      beginning: source(sampleLine, false),
      during: (task) => work.during('read', seen.fileName, seen.bytes, task),
    });
    if (quick === null) return null;
    const rowsRead = await work.connection.count('SELECT count(*) FROM stage');
    return { ...quick, firstRecord: quick.header.inFile ? 2 : 1, rowsRead };
  } catch (error) {
    if (isRefused(error) || codeOf(error) === 'line-too-long') return null;
    throw error;
  }
}

/** The DuckDB reader takes \n or \r\n throughout. */
const mixedLineEnds = (sample: string): boolean => {
  const crlf = sample.split('\r\n').length - 1;
  return sample.split('\r').length - 1 > crlf || (crlf > 0 && sample.split('\n').length - 1 > crlf);
};

import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { type ImportRecipe, readAsSchema, recipeSchema } from '../shared/ipc/import-report.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { fixedFields } from './fixed-fields.ts';

/** How to read files, as flags; every command that takes data takes these. */
export const readFlags = {
  delimiter: { type: 'string' },
  decimal: { type: 'string' },
  thousands: { type: 'string' },
  dates: { type: 'string' },
  encoding: { type: 'string' },
  header: { type: 'string' },
  quote: { type: 'string' },
  escape: { type: 'string' },
  comment: { type: 'string' },
  'comments-behind': { type: 'string' },
  fixed: { type: 'string' },
  'days-only': { type: 'string' },
  skip: { type: 'string' },
  spans: { type: 'string' },
  unwrap: { type: 'string' },
  'extra-cells': { type: 'string' },
  sheet: { type: 'string' },
  range: { type: 'string' },
  flatten: { type: 'string' },
  recipe: { type: 'string' },
} as const;
export type ReadFlags = { readonly [name in keyof typeof readFlags]?: string | undefined };
export const readFlagsHelp = `  --delimiter ;        what stands between columns (tab: \\t, blanks: any number of them)
  --decimal ,          decimal sign
  --thousands .        thousands sign: . , ' or a space
  --dates dmy          dmy, mdy or ymd
  --encoding latin1    how letters are stored
  --header yes|no      whether the first row names the columns
  --quote '"'          the quotation mark; none: no cell is quoted
  --escape \\           what stands before a quotation mark inside a cell
  --comment #          lines that begin with it are comments
  --comments-behind no comments may also stand behind the cells of a line: yes or no
  --fixed 0-18,18-28   places of the columns in each line, from 0; or a file with column, start, length
  --days-only yes      of days with times only the days
  --skip 3             rows above the column names
  --spans no           a quoted cell ends with its line
  --unwrap yes         lines stand in quotation marks as a whole
  --extra-cells keep   rows with cells too many: keep, or the number of the column they belong to
  --sheet NAME         the sheet of a workbook, table of a JSON file or file of an archive (#2: the second)
  --range B3:F200      cells of a sheet
  --flatten yes        a column for each field of nested JSON
  --recipe FILE        a recipe, or one per file name, as JSON`;

/** A word that is neither is kept, so that the schema refuses it. */
const yesNo = (name: string, word: string | undefined): Readonly<Record<string, unknown>> =>
  word === undefined ? {} : { [name]: { yes: true, true: true, no: false, false: false }[word] ?? 'neither' };

const recipesSchema = z.union([recipeSchema, z.record(z.string(), recipeSchema)]);

/** Places, or the file that holds them; what is neither is kept, so that the schema refuses it. */
function fieldsFrom(flag: string): unknown {
  try {
    return fixedFields(existsSync(flag) ? readFileSync(flag, 'utf8') : flag) ?? flag;
  } catch {
    return flag;
  }
}

/** The recipe of each file, or one sentence about the flag that does not fit. */
export function recipesFor(
  files: readonly string[],
  flags: ReadFlags,
): Result<ReadonlyMap<string, ImportRecipe>, string> {
  const wanted = {
    ...(flags.delimiter === undefined
      ? {}
      : { delimiter: flags.delimiter.replace(/^(\\t|tab)$/i, '\t').replace(/^blanks$/, ' +') }),
    ...(flags.decimal === undefined ? {} : { decimal: flags.decimal }),
    ...(flags.thousands === undefined ? {} : { thousands: flags.thousands }),
    ...(flags.dates === undefined ? {} : { dates: flags.dates }),
    ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }),
    ...yesNo('header', flags.header),
    ...yesNo('commentsBehind', flags['comments-behind']),
    ...yesNo('daysOnly', flags['days-only']),
    ...(flags.fixed === undefined ? {} : { fields: fieldsFrom(flags.fixed) }),
    ...yesNo('spans', flags.spans),
    ...yesNo('unwrap', flags.unwrap),
    ...yesNo('flatten', flags.flatten),
    ...(flags.quote === undefined ? {} : { quote: flags.quote === 'none' ? '' : flags.quote }),
    ...(flags.escape === undefined ? {} : { escape: flags.escape }),
    ...(flags.comment === undefined ? {} : { comment: flags.comment === 'none' ? '' : flags.comment }),
    ...(flags.skip === undefined ? {} : { skip: Number(flags.skip) }),
    ...(flags['extra-cells'] === undefined
      ? {}
      : { extraCells: flags['extra-cells'] === 'keep' ? 'keep' : Number(flags['extra-cells']) }),
    ...(flags.sheet === undefined ? {} : { part: flags.sheet }),
    ...(flags.range === undefined ? {} : { range: flags.range }),
  };
  const readAs = readAsSchema.partial().safeParse(wanted);
  if (!readAs.success)
    return err(`--${String(readAs.error.issues[0]?.path[0])} does not fit. See nugget import --help.`);
  const stored = recipesIn(flags.recipe);
  if (!stored.ok) return stored;
  return ok(
    new Map(
      files.map((file) => {
        const recipe = stored.value(basename(file));
        return [file, { readAs: { ...recipe.readAs, ...readAs.data }, decisions: recipe.decisions }];
      }),
    ),
  );
}

function recipesIn(path: string | undefined): Result<(fileName: string) => ImportRecipe, string> {
  const none: ImportRecipe = { readAs: {}, decisions: [] };
  if (path === undefined) return ok(() => none);
  try {
    const parsed = recipesSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.success) return err(`"${basename(path)}" is not a recipe.`);
    const { data } = parsed;
    return ok((fileName) => (isRecipe(data) ? data : (data[fileName] ?? none)));
  } catch {
    return err(`"${basename(path)}" can't be read as a recipe.`);
  }
}

const isRecipe = (value: z.infer<typeof recipesSchema>): value is ImportRecipe =>
  Array.isArray((value as ImportRecipe).decisions);

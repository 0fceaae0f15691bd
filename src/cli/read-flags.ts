import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { type ImportRecipe, readAsSchema, recipeSchema } from '../shared/ipc/import-report.ts';
import { cliWords as words } from '../shared/messages/cli-words.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { fixedFields } from './fixed-fields.ts';

/** How to read files, as flags; every command that takes data takes these. */
export const readFlags = {
  delimiter: { type: 'string' },
  decimal: { type: 'string' },
  thousands: { type: 'string' },
  dates: { type: 'string' },
  encoding: { type: 'string' },
  garbled: { type: 'string' },
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
    ...(flags.garbled === undefined ? {} : { garbled: Number(flags.garbled) }),
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
  if (!readAs.success) return err(words.flagUnfit(String(readAs.error.issues[0]?.path[0])));
  const stored = recipesIn(flags.recipe, files.length > 1);
  if (!stored.ok) return stored;
  return ok(
    new Map(
      files.map((file) => {
        const recipe = stored.value(basename(file));
        return [file, { ...recipe, readAs: { ...recipe.readAs, ...readAs.data } }];
      }),
    ),
  );
}

/** One recipe for several files can't name the table of each. */
function recipesIn(
  path: string | undefined,
  several: boolean,
): Result<(fileName: string) => ImportRecipe, string> {
  const none: ImportRecipe = { readAs: {}, decisions: [] };
  if (path === undefined) return ok(() => none);
  try {
    const parsed = recipesSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.success) return err(words.noRecipe(basename(path)));
    const { data } = parsed;
    if (!isRecipe(data)) return ok((fileName) => data[fileName] ?? none);
    const { readAs, decisions } = data;
    return ok(() => (several ? { readAs, decisions } : data));
  } catch {
    return err(words.recipeUnread(basename(path)));
  }
}

const isRecipe = (value: z.infer<typeof recipesSchema>): value is ImportRecipe =>
  Array.isArray((value as ImportRecipe).decisions);

import { spoken } from './speaking.ts';

const versions = (n: number): string => (n === 1 ? '1 version' : `${n} versions`);

/** The command line's own sentences. What the app says too comes from the app's catalogues. */
export const cliWords = spoken('cliWords', {
  about: {
    import: 'read files and say what the data doctor found',
    query: 'one reading query over files',
    show: 'what a workshop file holds',
    verify: 'check a workshop file to the last byte',
    merge: 'put two copies of a workshop together',
    report: 'the report of a workshop file',
    challenge: 'what could change a claim: ten questions to ask',
    recheck: 'what new data says about the checks of a workshop file',
  },
  more: `nugget COMMAND --help says more.
--lang de, or NUGGET_LANG, or the system's LANG: the language; a report speaks its workshop's.`,
  noCommand: (name: string) => `There is no command "${name}".`,
  noLanguage: (name: string) => `"${name}" is no language spoken here: en or de.`,
  help: {
    import: `nugget import FILE… [--json]   reads files as the app does and says what it found`,
    importAfter: 'Exit code 3: something has to be solved before the data is used.',
    query: `nugget query --data FILE… "SQL" [--json | --csv]   one reading query over files; a table is named like its file`,
    show: 'nugget show FILE.nugget [--json]   what a workshop file holds: question, assumptions, context, insights',
    verify:
      'nugget verify FILE.nugget   checks every part and every entry against their hashes; JSON on standard output, 1 when something is wrong',
    merge: `nugget merge A.nugget B.nugget [-o C.nugget] [--json]   two copies of one workshop put together
  Nothing is chosen: where both changed the same thing, both stay, to decide together. Without -o only a preview.`,
    report: `nugget report FILE.nugget --format html|md|pptx|docx [-o OUT]   the report of a workshop file; without -o on standard output
  --length one-page|full   one page, or with log, words, queries and data notes (default)
  --for WHOM               for whom it is made
  --as-of VERSION          as it stood on that data version, before the next one came
  --brief [LABEL]          the copy brief instead of the report: the newest, or B1
The window also prints PDF, and draws the charts of a docx, which here holds their tables.`,
    challenge: `nugget challenge --data FILE… --claim CLAIM.json [--calendar FILE] [--cuts N] [--data-to DATE] [--json]
  what could change this? Ten ways in which the data itself says "ask someone", strongest first
  --claim FILE         what is said of the data, as JSON (docs/specs/challenge.md)
  --calendar FILE      what was on: columns from, to, kind, title
  --cuts N             how many views were looked at before
  --data-to DATE       the data's last day, when its dates don't tell`,
    recheck: `nugget recheck FILE.nugget --data NEW… [--json]
  does it still hold? Every check of a workshop counted again on new data: new rows alone, then all`,
    readFlags: `  --delimiter ;        what stands between columns (tab: \\t, blanks: any number of them)
  --decimal ,          decimal sign
  --thousands .        thousands sign: . , ' or a space
  --dates dmy          dmy, mdy or ymd
  --encoding latin1    how letters are stored
  --garbled 1          undo letters that were garbled so many times (Ã¼ for ü)
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
  --recipe FILE        a recipe, or one per file name, as JSON; or a .nugget file: read as its workshop did`,
  },
  flagUnfit: (flag: string) => `--${flag} does not fit. See nugget import --help.`,
  noRecipe: (name: string) => `"${name}" is not a recipe.`,
  recipeUnread: (name: string) => `"${name}" can't be read as a recipe.`,
  noCalendar: (name: string) => `"${name}" is not a calendar: it needs dates in "from" and words in "title".`,
  cutsUnfit: '--cuts is a number from 1 on.',
  dataToUnfit: '--data-to is a day such as 2025-04-08.',
  noClaim: (name: string, why: string) => `"${name}" is not a claim: ${why}`,
  claimUnread: (name: string) => `"${name}" can't be read as a claim.`,
  effect: (outcome: string, effect: string, low: string, high: string, n: string) =>
    `${outcome}  effect ${effect} (${low} to ${high}), n ${n}`,
  read: {
    noColumn: (names: readonly string[]) =>
      `The recipe decides about ${names.length === 1 ? 'a column' : 'columns'} that this file does not have: ${names.join(', ')}.`,
    aside: (n: string) => `, ${n} of them set aside`,
    rows: (rows: string, aside: string, columns: number) =>
      `${rows} ${rows === '1' ? 'row' : 'rows'}${aside}, ${columns} ${columns === 1 ? 'column' : 'columns'}`,
    as: (how: string) => `read as: ${how}`,
    findings: (solve: number, know: number, fine: number) =>
      `✖ ${solve} to solve    ▲ ${know} to know    ✔ ${fine} fine`,
    between: (sign: string) => `${sign} between columns`,
    tab: 'tab',
    blanks: 'blanks',
    decimal: (sign: string) => `${sign} decimal`,
    thousands: (sign: string) => `${sign} thousands`,
    dates: (order: string) => `dates ${order}`,
    orders: { dmy: 'day month year', mdy: 'month day year', ymd: 'year month day' },
  },
  shown: {
    decides: (what: string) => `Decides: ${what}`,
    round: (round: number, entries: number) => `Round ${round}, ${entries} entries`,
    assumptions: 'Assumptions',
    context: 'Context',
    insights: 'Insights',
    conflicts: 'Two versions, to decide together',
    versions,
    workshop: 'the workshop',
  },
  writtenTo: (name: string) => `Written to ${name}.`,
  recheck: {
    noVerdict: 'no verdict yet',
    newRows: 'new rows',
    allRows: 'all rows',
    figures: (value: string, range: readonly [string, string] | null, n: number) =>
      `${value}${range === null ? '' : ` (${range[0]} to ${range[1]})`}, n ${n}`,
  },
});

/** Why a check could not say more. */
export const checkReasons = spoken('checkReasons', {
  'no rows': 'no rows',
  'too few': 'too few',
  'group missing': 'group missing',
  'column missing': 'column missing',
  'definition changed': 'definition changed',
  'data missing': 'data missing',
  'not settled': 'not settled',
});

/** README.txt and log.md of a workshop file, for people without the app. */
export const packedWords = spoken('packedWords', {
  contents: {
    none: 'It holds what was said and decided. It holds no results and no customer rows.',
    aggregates:
      'It holds what was said and decided, and the results shown (sums and counts). It holds no customer rows.',
    data: 'It holds what was said and decided, the results shown, and a copy of the tables with their rows. Handle it like the data itself.',
  },
  readme: (title: string, contents: string) => `This is a workshop of Nugget: "${title}".
${contents}

Open it with Nugget, or read it without: it is a zip archive.

  log.md             the whole log, readable in any text editor
  log.ndjson         the log itself: one entry per line, JSON
  manifest.json      what is in here, with the SHA-256 of every part
  results/           frozen results, JSON, each named by its SHA-256
  data/              tables as Parquet, only when they were added on purpose

Each entry of log.ndjson has an envelope "env", a "salt" and a "body". An entry's id is the SHA-256 of its envelope written
as JSON with sorted keys and no spaces. "bodyHash" is the SHA-256 of the salt followed by the body written the same way.
"parents" are the entries its writer had seen. An entry without a body was removed on purpose, or its words stayed at home.
`,
  before: 'Before the first round',
  round: (n: number) => `Round ${n}`,
  removed: 'words removed or not in this file',
  said: (role: string) => `${role} said`,
  saidTyped: (role: string) => `${role} said, somebody else typed`,
  /** `type` is the entry's name in log.ndjson, `kind` what people call it. */
  entry: (type: string, _kind: string) => type,
  why: 'why',
  noTime: 'no time',
});

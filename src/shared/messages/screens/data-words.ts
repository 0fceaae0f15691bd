import { count } from '../numbers.ts';
import { percentOf } from '../share-empty.ts';

/** Adding data: reading, the doctor, joins. */
export const dataWords = {
  data: {
    heading: 'Add data',
    privacy: 'Files are read here and stay here',
    drop: 'Drop files here',
    formats: 'CSV · Excel · JSON · Parquet',
    choose: 'Choose files…',
    empty: 'No data yet. Drop a CSV, Excel, JSON or Parquet file here. It stays on this laptop.',
    rowHead: 'row',
    more: 'Drop another file here, or a newer version of one you have. It stays on this laptop.',
    reading: (name: string) => `Reading ${name}`,
    doing: (step: string, name: string) =>
      step === 'types'
        ? `Finding out what the columns of ${name} hold`
        : step === 'doctor'
          ? `Examining ${name}`
          : step === 'write'
            ? `Writing ${name}`
            : `Reading ${name}`,
    pace: (share: number, bytesPerSecond: number, seconds: number) =>
      `${Math.floor(share * 100)} % · ${count(Math.max(1, Math.round(bytesPerSecond / 1e6)))} MB/s · ${
        seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`
      } left`,
    readAs: 'Read as',
    change: 'Change',
    readAgain: 'Read again',
    doctor: 'Doctor',
    toSolve: (n: number) => `${n} to solve`,
    toKnow: (n: number) => `${n} to know`,
    fine: (n: number) => `${n} fine`,
    fineOne: 'fine',
    rows: (n: number) => `${count(n)} ${n === 1 ? 'row' : 'rows'}`,
    solveFirst: 'Solve before going on',
    whereItSits: 'Where it sits',
    readThousands: (mark: string) => `Read ${mark === ' ' ? 'space' : mark} as thousands`,
    readDecimal: (mark: string) => `Read ${mark} as decimal`,
    asText: 'Make the column text',
    leaveOut: 'Leave out…',
    leaveOutAll: (n: number) => `Leave out all ${count(n)} rows…`,
    leaveOutAllWhy: 'Why are these rows left out?',
    leaveOutAllDo: (n: number) => `Leave out these ${count(n)} rows`,
    leaveOutWhy: 'Why is this row left out?',
    readSerial: 'Read as dates',
    readUnix: 'Read as times (UTC)',
    readTimes: 'Read as hours and minutes',
    asNumber: 'Read as numbers',
    asNumberOf: (words: readonly string[]) =>
      words.length > 3
        ? `Read as numbers, ${words.length} words count as empty`
        : `Read as numbers, ${words.map((word) => `“${word}”`).join(' and ')} count${words.length === 1 ? 's' : ''} as empty`,
    hide: 'Hide it',
    hash: 'Turn into keys',
    keep: 'Keep as it is',
    sameColumn: (name: string) => `It is ${name} now`,
    takeOut: 'Take it out',
    failedBack: 'It was read before the last choice.',
    readAsBefore: 'Back to how it was read',
    failedNext: 'The other files can be used without it.',
    lockedFailed: (name: string) => `“Use this data” opens when ${name} is taken out: it can’t be read`,
    leftOutRows: (n: number) => `${count(n)} rows left out`,
    leaveOutDo: 'Leave out this row',
    addPart: (part: string) => `Add "${part}" as well`,
    mendBefore: 'As it reads now',
    mendAfter: 'After the change',
    mendMore: (n: number) => `${n} more ${n === 1 ? 'column' : 'columns'}`,
    showRows: (n: number) => (n === 1 ? 'Show the row' : n < 5 ? 'Show the rows' : 'Show the first rows'),
    solved: 'Solved',
    takeBack: 'Take back',
    joined: 'Joined',
    joinMatched: (matched: number, of: number, right: string) =>
      `${count(matched)} of ${count(of)} rows of ${right} matched`,
    joinDoubles: (twice: number, joined: number, of: number) =>
      `Joining by this alone counts ${count(twice)} rows more than once (${count(joined)} lines instead of ${count(of)}).`,
    joinNone: 'Nothing is joined.',
    joinChoose: 'Choose what joins them',
    joinUse: 'Join by this',
    joinMore: 'And one more key',
    joinKey: (table: string) => `Key in ${table}`,
    joinColumn: 'column',
    joinIs: 'One row of',
    joinHas: 'has the rows of',
    joinPart: 'Don’t join',
    unmatched: (rows: number, distinct: number) =>
      `${count(rows)} ${rows === 1 ? 'row has' : 'rows have'} no match${distinct > 1 ? `, ${count(distinct)} different keys` : ''}`,
    unmatchedRows: (rows: number) => `${count(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    spellAs: (as: string) => `It is “${as}”`,
    countsAsEmpty: (value: string) => `“${value}” counts as empty`,
    spell: (from: string, as: string) => `“${from}” is “${as}”`,
    plain: 'Join by letters and digits',
    plainGerman: 'Join by letters, ä as ae',
    plainOffer: (rows: number) =>
      `${count(rows)} more ${rows === 1 ? 'row matches' : 'rows match'} without case, accents, blanks and signs. What is written stays as it is.`,
    germanOffer: (rows: number) =>
      `${count(rows)} more ${rows === 1 ? 'row matches' : 'rows match'} when ä, ö, ü count as ae, oe, ue as well, ß as ss. What is written stays as it is.`,
    byLetters: (column: string) => `${column} (letters and digits only)`,
    lettersOf: (column: string) => `letters and digits of ${column}, to join by`,
    joinBy: 'Joined by',
    by: (key: string) => `by ${key}`,
    measuring: 'Measuring the join',
    among: (n: number, most: string, one: string) => `${count(n)} values up to ${most}, one of ${one}`,
    amongShort: (n: number, most: string) => `${count(n)} values, up to ${most}`,
    hidden: 'Hidden',
    hiddenKey: 'used as person key',
    use: 'Use this data',
    locked: (n: number) =>
      `“Use this data” opens when ${n} ${n === 1 ? 'finding is' : 'findings are'} solved`,
    lockedReading: '“Use this data” opens when every file is read',
    readyLine: (rows: number, files: number) =>
      `${count(rows)} rows from ${files} ${files === 1 ? 'file' : 'files'}, none lost`,
    setAside: (n: number) => `${n} set aside with a reason`,
    building: 'Putting the data in place',
    showFine: (n: number) => `show all ${n}`,
    hideFine: 'show less',
    oneRowIs: 'one row =',
    madeFor: 'made for',
    remove: 'Take this file out',
    types: 'Columns',
  },
  again: {
    heading: 'Compared with last time',
    like: (name: string, choices: number) =>
      `A new version of ${name}${choices === 0 ? '' : `, read with the ${choices === 1 ? 'choice' : `${choices} choices`} made then`}.`,
    gone: (column: string) => `${column} is missing in this file.`,
    match: 'Match to another column',
    fresh: (columns: readonly string[]) =>
      `New ${columns.length === 1 ? 'column' : 'columns'}: ${columns.join(', ')}.`,
    retyped: (column: string, was: string, is: string) => `${column} was ${was} and is ${is} now.`,
    fewer: (is: number, was: number) => `${count(is)} rows, fewer than the ${count(was)} before.`,
    same: 'Same columns, same types.',
    compared: (still: number, before: number, fresh: number, changed: number, key: string | null) =>
      `${still === 0 ? 'None' : still === before ? 'All' : count(still)} of the ${count(before)} rows you had ${still === 1 ? 'is' : 'are'} in this file, ${count(fresh)} ${fresh === 1 ? 'is' : 'are'} new${changed > 0 ? `, ${count(changed)} changed` : ''} (compared by ${key ?? 'whole rows'}).`,
    how: 'What becomes of the rows you had',
    replaces: 'Stand in their place',
    appends: 'Add to them',
    ask: 'Some of the old rows are here and some are not. Which is it?',
    replacesThen: (gone: number) =>
      gone === 0
        ? 'Nothing you had goes away.'
        : `${count(gone)} ${gone === 1 ? 'row that is' : 'rows that are'} not in this file ${gone === 1 ? 'goes' : 'go'} away. Reports made until now stay as they are.`,
    appendsThen: (kept: number, fresh: number, still: number) =>
      `${count(kept)} old and ${count(fresh)} new${still > 0 ? `; ${count(still)} in both come once, as they are now` : ''}.`,
    locked: (name: string) => `“Use this data” opens when you say what becomes of the rows before ${name}`,
    stays: 'Stays as it is',
    dropIt: 'Leave it out',
    keepIt: 'Keep it',
  },
  profile: {
    number: 'number',
    date: 'date',
    truth: 'yes or no',
    text: 'text',
    distinct: (n: number, about: boolean) =>
      `${about ? 'about ' : ''}${count(n)} ${n === 1 ? 'value' : 'values'}`,
    empty: (n: number, rows: number) => (n === rows ? 'empty' : `${percentOf(n, rows)}\u00a0%\u00a0empty`),
  },
  readAs: {
    delimiter: 'Between columns',
    decimal: 'Decimal',
    thousands: 'Thousands',
    dates: 'Dates',
    encoding: 'Letters',
    header: 'First row',
    headerYes: 'names the columns',
    headerNo: 'is data',
    part: 'Sheet or table',
    quote: 'Quotation mark',
    comment: 'Comments begin with',
    skip: 'Lines above the table',
    range: 'Cells, such as B3:F200',
    times: 'Days with times',
    timesKept: 'with their times',
    daysOnly: 'only the days',
    nested: 'Fields within records',
    nestedText: 'as text',
    nestedColumns: 'as columns',
    notSet: 'not set',
    fixed: 'fixed places',
    blanks: 'blanks between columns',
    places: 'Columns begin at',
    placesHint: 'Letters are counted from 0. Press into the lines to set or take away a place.',
    placesUse: 'Cut at these places',
    placesSet: (at: number) => `Column begins at ${at}`,
    none: 'none',
    tab: 'tab',
    space: 'space',
    between: (mark: string) => `${mark === '\t' ? 'tab' : mark === ' ' ? 'space' : mark} between columns`,
    decimalIs: (mark: string) => `${mark} decimal`,
    thousandsIs: (mark: string) =>
      mark === '' ? 'no thousands mark' : `${mark === ' ' ? 'space' : mark} thousands`,
    dmy: 'dd.mm.yyyy',
    mdy: 'mm/dd/yyyy',
    ymd: 'yyyy-mm-dd',
    auto: 'found by reading',
  },
} as const;

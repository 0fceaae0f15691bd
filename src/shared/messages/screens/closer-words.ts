/** A closer look at what is on screen: what each lens has around its chart, for both. */
export const closerWords = {
  closer: {
    title: 'Look closer',
    button: 'Look closer',
    parts: {
      'so-what': 'So what',
      calendar: 'Calendar',
      message: 'Message',
      spread: 'Distribution',
      range: 'How sure',
      missing: 'Missing',
      mix: 'Is it the mix?',
    },
    noLine:
      'The question names no number that matters yet. With one, and what each is worth, this says it in money.',
    setLine: 'Name the number',
    noMoney: 'This counts things, not how many out of so many: there is no line to be above or under.',
    formula: (counted: string, line: string, above: string, money: string) =>
      `${counted} − ${line} = ${above}${money}`,
    lineOf: (line: string, per: string, n: string) => `${line} ÷ ${per} × ${n}`,
    times: (each: string, sum: string) => `; × ${each} = ${sum}`,
    calendarNone: (from: string, to: string) =>
      `Nothing on the calendar from ${from} to ${to}. Promotions, sold-out days, holidays?`,
    calendarEmpty: 'Nothing on the calendar. Promotions, sold-out days, holidays?',
    add: 'Add',
    importCalendar: 'Import calendar',
    importHint: 'CSV with from, to, kind and title, or ICS',
    noColumns: (file: string) => `“${file}” has no columns “from” and “title”, and is no ICS calendar.`,
    noEntries: (file: string) => `“${file}” holds no entry with a day and words.`,
    unread: (n: number) =>
      `${n} ${n === 1 ? 'line has' : 'lines have'} no day or no words and ${n === 1 ? 'stays' : 'stay'} out.`,
    firstOnly: (n: number) =>
      `${n} ${n === 1 ? 'repeats' : 'repeat'} by a rule that is not followed here: only the first day stands here.`,
    known: (n: number) => `${n} ${n === 1 ? 'is' : 'are'} on the calendar already.`,
    outside: (n: number) =>
      `${n} ${n === 1 ? 'lies' : 'lie'} outside the days of the question and ${n === 1 ? 'is' : 'are'} not chosen.`,
    take: (n: number) => `Put ${n} on the calendar`,
    taken: (n: number) => `${n} ${n === 1 ? 'entry' : 'entries'} put on the calendar.`,
    back: 'Back',
    messageNone: 'No message has been written for this question yet.',
    messageOpen: 'Messages and replies',
    messageBrief: 'From the brief',
    spreadNone: (unit: string) =>
      `Behind this number stand no amounts: each of the ${unit} counts or does not. How many stand behind each mark:`,
    spreadCount: 'Behind this number stand no amounts. How many rows stand behind each mark:',
    spreadAll: 'All columns',
    behind: 'n',
    wilson: 'Likely range: Wilson, 95 %. In 95 of 100 such counts the true rate lies inside it.',
    none: 'Everything loaded is counted, not a sample: there is no likely range. Few rows still say little.',
    few: (n: number) =>
      `${n} ${n === 1 ? 'mark has' : 'marks have'} fewer than 30 behind ${n === 1 ? 'it' : 'them'}: too few to say much.`,
    noFew: 'Every mark has at least 30 behind it.',
    cuts: (n: number) =>
      n > 1
        ? `${n} ways of leaving rows out were looked at so far: one of many looks tells less.`
        : 'No rows were left out to get here.',
    settle: (days: number) => `It takes ${days} days to settle; rows younger than that count too low.`,
    versions: (line: string) => `Counted on ${line}.`,
    column: 'Column',
    empty: 'Empty',
    ofRows: (empty: string, rows: string) => `${empty} of ${rows}`,
    allThere: 'No cell is empty.',
    aside: (n: string) => `${n} rows were set aside when the data was read.`,
    matched: (matched: string, keyed: string, table: string) =>
      `${matched} of ${keyed} rows of ${table} found their match.`,
    looking: 'Counting…',
    mixNone: 'A count, a sum or a median has no mix. It belongs to rates and means.',
    mixGroups: 'Two groups are needed to ask whether it is the mix.',
    mixColumns: 'No other column with few values is there to ask by.',
    mixTitle: (one: string, other: string) =>
      `${one} against ${other}: the difference as counted, and if both had the same mix`,
    mixCounted: 'as counted',
    mixSame: 'same mix',
    mixSays: {
      stays: 'It is not the mix.',
      smaller: 'Partly the mix.',
      gone: 'It is the mix.',
      turns: 'The mix hid the opposite.',
    },
    mixOpen: 'At the same mix too close to tell apart.',
    mixRange: 'Likely ranges at the same mix: Wilson’s of each part, weighted by the rows of both, 95 %.',
    mixNoRange: 'No likely range: how the rows of each part scatter around their number is not counted here.',
    mixLeft: (share: string) => `${share} % have no counterpart and are not in it.`,
    mixLook: (column: string) => `Break down by ${column} as well`,
  },
};

/** The demo's guide, the first looks, and the demo's own question. */
export const guideWords = {
  guide: {
    label: 'Guide to the demo',
    at: (n: number, of: number) => `Step ${n} of ${of}`,
    steps: {
      question: 'The question',
      files: 'The files',
      assume: 'What it seems to say',
      context: 'What was going on',
      change: 'What it changes',
    },
    done: (name: string) => `${name}: done`,
    skipped: (name: string) => `${name}: skipped`,
    ahead: (name: string) => `${name}: ahead`,
    skip: 'Skip this step',
    close: 'Close the guide',
    closed: 'The guide is closed. “Try the demo” begins it again.',
    question:
      'One question and what it decides. Read it, change what you like, then start. Everything here can be changed later.',
    files: 'Two files as the shop’s systems wrote them. They are read whole, and looked through.',
    filesReading: 'The data doctor is reading every row.',
    filesSolve:
      'One number is written another way, and it may be the largest. Decide what it is: nothing is left out silently.',
    filesReady: 'Every row is in. Use this data.',
    filesAway: 'The demo needs its two files.',
    toFiles: 'Add data',
    assumeCount: 'Something to count is ready. Show it.',
    assumeLook:
      'One result in two voices. Go to the chart, walk along it with the arrow keys: which wave stands apart?',
    assumeSay: 'Press A and write what the numbers seem to say about it. It may well turn out wrong.',
    context:
      'What the data can’t know: the jacket was sold out from 17 to 25 March. Press C, kind “sold out”, and say so.',
    change: 'Set the sold-out wave apart (O), and let both sides agree. The chart shows before and after.',
    end: 'That was one time round: number, assumption, context, and what it changed. Next: check it (K), a verdict (V), an insight (I), the report.',
    toReport: 'Report',
    toEnd: 'See how it ended',
    addFiles: 'Add the demo’s files',
  },
  tips: {
    label: 'First look',
    read: 'Got it',
    again: 'Show the first looks again',
    willShow: 'Each screen says its first sentence again.',
    heading: 'First looks',
    data: 'Nothing is changed in your files. What the doctor finds, you decide; it is remembered for next month’s file.',
    workshop:
      'Press a bar or walk with the arrow keys. A logs an assumption about it, C says what was going on. ? shows all keys.',
    insights:
      'Insights grow from assumptions that met context. Both say one back before it counts as agreed.',
    timeline:
      'From left to right: what you assumed, what changed it, and how it stands. Table is the same as rows.',
    report:
      'This is the page as it will be saved. What leaves this laptop is listed beside it. Nothing is sent.',
  },
  demo: {
    title: 'Spring e-mail',
    question: 'Does the spring e-mail pay for itself?',
    decision: 'Repeat, change or stop the e-mail in May',
    decider: 'Head of CRM',
    audience: 'CRM and copywriter',
    unit: 'orders per 1,000 e-mails',
    belongsTo: 'Keep customers',
    leftOut: 'Store sales, paid ads',
    marketerNeeds: 'a clear yes or no for May',
    analystNeeds: 'what happened in the second wave',
  },
} as const;

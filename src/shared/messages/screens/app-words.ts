/** Settings, keys, about, files given from outside: the app itself. */
export const appWords = {
  settings: {
    heading: 'Settings',
    button: 'Settings',
    note: 'They stay on this laptop and go into no file.',
    theme: 'Light or dark',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    type: 'Size of type',
    types: { normal: 'Normal', large: 'Large, for a wall' },
    language: 'Language',
    languages: { system: 'As the system', en: 'English', de: 'Deutsch' },
    languageNote:
      'The language of the app. What was said stays as it was said; a workshop keeps the language it was begun in for its reports.',
    keys: 'Keys',
    quick: 'Single letters as keys',
    quicks: { on: 'On', off: 'Off' },
    quickNote: 'Off: letters do nothing by themselves. Useful with speech input. Menus and Ctrl keys stay.',
    changeKeys: 'See and change all keys',
  },
  keys: {
    heading: 'All keys',
    ctrl: 'Ctrl',
    shift: 'Shift',
    note: 'Press a key cap, then the new key.',
    press: 'Press the new key',
    change: (title: string, key: string) => `${title}: ${key}. Change`,
    taken: (key: string, title: string) => `${key} is “${title}” already. Nothing changed.`,
    notUsable: (key: string) => `${key} can’t be used. Nothing changed.`,
    changed: (title: string, key: string) => `“${title}” is ${key} now.`,
    reset: 'All keys as they came',
    wasReset: 'All keys are as they came.',
    none: 'no key',
  },
  about: {
    heading: 'About Nugget',
    version: (version: string) => `Version ${version}`,
    what: 'For the 90 minutes in which an analyst and a marketer sit at one laptop.',
    runsOn: 'Runs on',
    licences: 'Licences of all parts',
    parts: (n: number) => (n === 1 ? '1 part' : `${n} parts`),
    noText: 'This part names its licence and brings no text of it.',
    problem: 'Problem report',
    problemNote:
      'A text file for whoever helps you. This is all that is in it: no words from a log, no data, no names of files.',
    problemSave: 'Save as a file…',
    problemSaved: (name: string) => `Saved as ${name}. Nothing was sent.`,
  },
  drop: {
    here: 'Drop to add',
    waiting: (names: readonly string[]) =>
      names.length === 1
        ? `${names.join('')} waits. First the question.`
        : `${names.join(', ')} wait. First the question.`,
  },
} as const;

/**
 * Every user command: what it is. What it does lives in `renderer/commands/`, tied by `satisfies`.
 * Menu, bar, shortcuts sheet and tests read this one list. A single key works only outside text fields.
 */
export const commands = [
  { id: 'assumption', title: 'Log an assumption', key: 'a', menu: 'Workshop' },
  { id: 'context', title: 'Add context', key: 'c', menu: 'Workshop' },
  { id: 'unusual', title: 'Unusual values…', key: 'o', menu: 'Workshop' },
  { id: 'version', title: 'New version of the assumption', key: 'n', menu: 'Workshop' },
  { id: 'check', title: 'Check now', key: 'k', menu: 'Workshop' },
  { id: 'verdict', title: 'Verdict', key: 'v', menu: 'Workshop' },
  { id: 'dig', title: 'Dig further', key: 'd', menu: 'Workshop' },
  { id: 'insight', title: 'Insight from the pinned assumption', key: 'i', menu: 'Workshop' },
  { id: 'park', title: 'Park a thought', key: 'p', menu: 'Workshop' },
  { id: 'follow', title: 'I don’t follow', key: 'x', menu: 'Workshop' },
  { id: 'expect', title: 'Before we look', key: '$mod+e', menu: 'Workshop' },
  { id: 'map', title: 'Pick three', key: '$mod+m', menu: 'Workshop' },
  { id: 'agenda', title: 'Agenda', key: '$mod+g', menu: 'Workshop' },
  { id: 'close-session', title: 'Close the session', key: '$mod+Shift+w', menu: 'Workshop' },
  { id: 'search', title: 'Search everything said', key: '$mod+f', menu: 'Edit' },
  { id: 'card', title: 'Open the pinned assumption', key: 'w', menu: 'Workshop' },
  { id: 'round', title: 'Next round', key: 'r', menu: 'Workshop' },
  { id: 'decision', title: 'Take a decision', key: '$mod+Shift+d', menu: 'Workshop' },
  { id: 'before-after', title: 'Before and after', key: 'b', menu: 'View' },
  { id: 'calendar', title: 'Calendar', key: '$mod+Shift+k', menu: 'View' },
  { id: 'lenses', title: 'Lenses: both, marketer, analyst', key: 'l', menu: 'View' },
  { id: 'swap', title: 'Swap driver', key: 's', menu: 'View' },
  { id: 'sql', title: 'Show the query', key: 'e', menu: 'View' },
  { id: 'metric', title: 'Count something…', key: 'm', menu: 'View' },
  { id: 'filter', title: 'Choose rows in words', key: 'f', menu: 'View' },
  { id: 'data', title: 'Add data…', key: '$mod+d', menu: 'File' },
  { id: 'board', title: 'Insights', key: '$mod+i', menu: 'View' },
  { id: 'chart', title: 'Chart', key: '$mod+1', menu: 'View' },
  { id: 'timeline', title: 'Timeline', key: 't', menu: 'View' },
  { id: 'words', title: 'Words', key: 'g', menu: 'View' },
  { id: 'report', title: 'Report', key: '$mod+r', menu: 'File' },
  { id: 'save', title: 'Save as a file…', key: '$mod+s', menu: 'File' },
  { id: 'open', title: 'Open a file…', key: '$mod+o', menu: 'File' },
  { id: 'merge', title: 'Put together with a file…', key: '$mod+Shift+o', menu: 'File' },
  { id: 'start', title: 'Start screen', key: '$mod+w', menu: 'File' },
  { id: 'undo', title: 'Undo', key: '$mod+z', menu: 'Edit' },
  { id: 'theme', title: 'Light or dark', key: '$mod+Shift+l', menu: 'View' },
  { id: 'large', title: 'Large type', key: '$mod+Shift+t', menu: 'View' },
  { id: 'next-area', title: 'Next area', key: 'F6', menu: 'View' },
  { id: 'keys', title: 'All keys', key: '?', menu: 'Help' },
] as const;

export type CommandId = (typeof commands)[number]['id'];
export const commandIds: readonly CommandId[] = commands.map((command) => command.id);

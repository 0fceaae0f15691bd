import type { Workshop } from '../../../shared/log/state.ts';
import type { AppState } from '../../state/app-store.ts';

/** What the second window shows, and no more: of the log only what a lens draws or says; no files, people, parked thoughts. */
export type Shown = Pick<
  AppState,
  | 'workshop'
  | 'workshopId'
  | 'tables'
  | 'dataHere'
  | 'asked'
  | 'looked'
  | 'selection'
  | 'marked'
  | 'ranged'
  | 'cursor'
  | 'beforeAfter'
  | 'calendar'
  | 'chart'
  | 'dark'
  | 'language'
  | 'away'
  | 'blank'
>;

export const shownKeys = [
  'workshop',
  'workshopId',
  'tables',
  'dataHere',
  'asked',
  'looked',
  'selection',
  'marked',
  'ranged',
  'cursor',
  'beforeAfter',
  'calendar',
  'chart',
  'dark',
  'language',
  'away',
  'blank',
] as const satisfies readonly (keyof Shown)[];

export const publicWorkshop = (workshop: Workshop): Workshop => ({
  ...workshop,
  people: [],
  sessions: [],
  session: null,
  rounds: [],
  followUps: [],
  briefs: [],
  expectations: [],
  parking: [],
  conflicts: [],
  entries: [],
  heads: [],
  dataVersions: [],
  data: workshop.data && {
    ...workshop.data,
    tables: workshop.data.tables.map((table) => ({ ...table, fileName: '' })),
  },
});

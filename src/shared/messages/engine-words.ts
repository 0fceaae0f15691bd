import type { EngineFailure } from '../ipc/engine-requests.ts';
import type { ViewProblem } from '../metric/catalog.ts';
import { spoken } from './speaking.ts';

/** Why a query gave no result, in one sentence. */
export const engineFailureWords = spoken('engineFailureWords', (failure: EngineFailure): string => {
  switch (failure.code) {
    case 'no-data':
      return 'No data yet. Drop a CSV file first.';
    case 'data-damaged':
      return 'The data of this workshop is damaged and can’t be counted. Every entry and every saved chart is safe. Add the files again to go on.';
    case 'cancelled':
    case 'stopped':
      return 'The query was stopped.';
    case 'restarted':
      return 'The query was stopped and the engine started anew. Nothing in the log is affected.';
    case 'out-of-memory':
      return 'This needs more memory than is free. Fewer rows or fewer groups would fit.';
    default:
      return failure.message;
  }
});

/** Sentences that the engine writes into `EngineFailure.message`. */
export const gateWords = spoken('gateWords', {
  changesData: (word: string): string =>
    `Only reading is possible here. "${word}" changes data and was not run.`,
  notRead: (word: string): string => `Only reading is possible here. "${word}" was not run.`,
  severalQueries: 'One query at a time: everything after the first one was not run.',
  noQuery: 'There is no query here.',
  tooLong: 'This query is longer than 100,000 characters and was not run.',
  tooDeep: 'This query has too many parts and was not run.',
  parameters: 'This query has open places such as $1. Write the values in.',
  functionNotAllowed: (name: string): string =>
    `Only reading is possible here. The function "${name}" was not run.`,
  noFunction: (name: string, closest: string): string =>
    `There is no function "${name}". Closest function: ${closest}.`,
  noTable: (name: string, closest: string | undefined): string =>
    `There is no table "${name}".${closest === undefined ? '' : ` Closest table: ${closest}.`}`,
  syntax: (near: string | undefined): string =>
    near === undefined || near === '' ? 'The query stops at its end.' : `The query stops at "${near}".`,
  column: (name: string, closest: string | undefined): string =>
    `The query stops at "${name}".${closest === undefined ? '' : ` Closest column: ${closest}.`}`,
  dynamicPivot: 'PIVOT needs its columns named: write ON column IN (…).',
});

export const viewProblemWords = spoken('viewProblemWords', {
  'no-table': (name: string): string => `There is no table "${name}".`,
  'no-new-rows': (name: string): string => `Which rows of "${name}" are new is not known here.`,
  'no-column': (name: string): string => `The column "${name}" is missing in the data.`,
  'wrong-value': (column: string, value: string): string => `"${value}" does not fit the column "${column}".`,
});

export function viewProblemSentence(problem: ViewProblem): string {
  switch (problem.code) {
    case 'no-table':
      return viewProblemWords['no-table'](problem.table);
    case 'no-new-rows':
      return viewProblemWords['no-new-rows'](problem.table);
    case 'no-column':
      return viewProblemWords['no-column'](problem.column);
    case 'wrong-value':
      return viewProblemWords['wrong-value'](problem.column, problem.value);
    case 'not-countable':
      return problem.why;
  }
}

export const nativeWords = spoken('nativeWords', {
  heading: 'Nugget was not started',
  changed: (file: string): string =>
    `A part of the app is not the one it was made with (${file}). Install Nugget again. Your workshops are untouched.`,
  cannotBegin:
    'Nugget can’t keep its files on this computer. Free some space, or allow writing to your own folder, and start it again. Your workshops are untouched.',
});

import type { Finding } from '../../../../shared/ipc/import-report.ts';
import type { CalendarKind } from '../../calendar-column.ts';
import type { PlanNote } from '../../column-plan.ts';
import type { DoctorCheck } from '../context.ts';
import { count, plural } from '../words.ts';

const orders = { dmy: 'day, month, year', mdy: 'month, day, year', ymd: 'year, month, day' } as const;

/** How single columns were read where a person might have expected something else. */
export const readNotes: DoctorCheck = ({ plans }) =>
  plans.flatMap((plan) => plan.notes.flatMap((note) => sentence(plan.name, note)));

function sentence(column: string, note: PlanNote): Finding[] {
  switch (note.kind) {
    case 'long-number':
      return [
        {
          check: 'long-number',
          severity: 'know',
          column,
          value: note.example,
          words: `${column} has ${note.digits} digits and would be rounded. It is kept as text.`,
          detail: `Doubles hold 15 digits; longest: ${note.example}.`,
        },
      ];
    case 'leading-zeros':
      return [
        {
          check: 'leading-zeros',
          severity: 'fine',
          column,
          value: note.example,
          words: `${column} has leading zeros ("${note.example}"). It is kept as text.`,
          detail: `${count(note.n)} cells start with 0.`,
        },
      ];
    case 'codes-among-numbers':
      return [
        {
          check: 'codes-among-numbers',
          severity: 'know',
          column,
          value: note.example,
          words: `${column} holds ${plural(note.n, 'code')} such as "${note.example}" among numbers. It is kept as text.`,
        },
      ];
    case 'mixed-signs':
      return [
        {
          check: 'mixed-signs',
          severity: 'know',
          column,
          words: `${column} mixes ${note.signs.join(' and ')}. They are never added; it is kept as text.`,
        },
      ];
    case 'mixed':
      return [
        {
          check: 'mixed-column',
          severity: 'know',
          column,
          words: `${column} is kept as text: ${Math.floor(note.share * 100)} % of its cells read as ${note.what}s, the others do not.`,
        },
      ];
    case 'empty-words':
      return [
        {
          check: 'empty-words',
          severity: 'know',
          column,
          words: `${plural(note.n, 'cell')} in ${column} say ${note.words.map((word) => `"${word}"`).join(' or ')} and count as empty.`,
        },
      ];
    case 'unclear-number-settled':
      return [
        {
          check: 'unclear-number',
          severity: 'know',
          column,
          value: note.example,
          words: `In ${column}, ${note.example} is read with "${note.decimal}" as decimal sign, as in the other columns.`,
        },
      ];
    case 'unclear-date-settled':
      return [
        {
          check: 'unclear-date',
          severity: 'know',
          column,
          words: `Dates in ${column} are read as ${orders[note.order]}, as in the file's other dates. No day above 12 gives it away.`,
        },
      ];
    case 'dates-as':
      return [
        {
          check: 'dates',
          severity: 'fine',
          column,
          words: `Dates in ${column} are read as ${orders[note.order]}.`,
        },
      ];
    case 'calendar':
      return [
        {
          check: 'dates',
          severity: note.as === 'month-names' ? 'fine' : 'know',
          column,
          value: note.example,
          words: calendarWords[note.as](column, note.example),
          ...(note.as === 'compact' ? { offers: [{ choice: 'as-text', column }] } : {}),
        },
      ];
    default:
      return [];
  }
}

const calendarWords: Readonly<Record<CalendarKind, (column: string, example: string) => string>> = {
  'month-names': (column) => `Dates in ${column} are read by the names of their months.`,
  compact: (column, example) => `${column} is read as dates: "${example}" is year, month, day.`,
  weeks: (column, example) => `Weeks in ${column} ("${example}") are kept as their Monday.`,
  quarters: (column, example) => `Quarters in ${column} ("${example}") are kept as their first day.`,
  serial: (column, example) => `${column} is read as a spreadsheet's day numbers: ${example} is a date.`,
};

import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import type { Finding } from '../../../../shared/ipc/import-report.ts';
import { quoteIdent, quoteText } from '../../../../shared/metric/sql.ts';
import type { ColumnPlan } from '../../column-plan.ts';
import type { PlanNote } from '../../plan-note.ts';
import type { DoctorCheck, Found } from '../context.ts';
import { alike, onColumns } from '../on-columns.ts';

/** How single columns were read where a person might have expected something else. */
export const readNotes: DoctorCheck = ({ plans }) => [
  ...plans.flatMap((plan) => plan.notes.flatMap((note) => sentence(plan.name, note))),
  ...datesAs(plans),
];

/** Columns whose dates are read in one order are one sentence. */
function datesAs(plans: readonly ColumnPlan[]): Finding[] {
  const orders = plans.flatMap(({ name, notes }) =>
    notes.flatMap((note) =>
      note.kind === 'dates-as' || note.kind === 'dates-either' ? [{ name, order: note.order }] : [],
    ),
  );
  return alike(orders, ({ order }) => order).map((group) => {
    const names = group.map(({ name }) => name);
    return {
      check: 'dates',
      severity: 'fine',
      ...onColumns(names),
      words: say.datesAs(names, say.orders[group[0].order]),
    };
  });
}

function sentence(column: string, note: PlanNote): Found[] {
  switch (note.kind) {
    case 'long-number':
      return [
        {
          check: 'long-number',
          severity: 'know',
          column,
          value: note.example,
          words: say.longNumber(column, note.digits),
          of: `regexp_full_match(trim(${quoteIdent(column)}), '-?[0-9]{16,}')`,
          detail: say.longNumberDetail(note.example),
        },
      ];
    case 'leading-zeros':
      return [
        {
          check: 'leading-zeros',
          severity: 'fine',
          column,
          value: note.example,
          words: say.leadingZeros(column, note.example),
          detail: say.leadingZerosDetail(note.n),
        },
      ];
    case 'codes-among-numbers':
      return [
        {
          check: 'codes-among-numbers',
          severity: 'know',
          column,
          value: note.example,
          words: say.codes(column, note.n, note.example),
          of: `NOT regexp_full_match(trim(${quoteIdent(column)}), '[-+]?[0-9]+')`,
        },
      ];
    case 'mixed-signs':
      return [
        {
          check: 'mixed-signs',
          severity: 'know',
          column,
          words: say.mixedSigns(column, note.signs),
          of: `contains(${quoteIdent(column)}, ${quoteText(note.signs.at(-1) ?? '')})`,
        },
      ];
    case 'mixed-decimals':
      return [
        {
          check: 'mixed-decimals',
          severity: 'know',
          column,
          value: note.other,
          words: say.mixedDecimals(column, note.n, note.example, note.others, note.other),
        },
      ];
    case 'mixed':
      return [
        {
          check: 'mixed-column',
          severity: 'know',
          column,
          words: (note.what === 'date' ? say.mixedDates : say.mixedNumbers)(
            column,
            Math.floor(note.share * 100),
            note.said,
          ),
          ...(note.said[0] === undefined
            ? {}
            : {
                value: note.said[0].value,
                of: `trim(${quoteIdent(column)}) IN (${note.said.map(({ value }) => quoteText(value)).join(', ')})`,
              }),
          ...(note.what === 'date'
            ? {}
            : {
                offers: [
                  { choice: 'as-number', column, empty: note.all ? note.said.map(({ value }) => value) : [] },
                ],
              }),
        },
      ];
    case 'times':
      return [
        {
          check: 'times-of-day',
          severity: note.read ? 'fine' : 'know',
          column,
          value: note.example,
          words: (note.read ? say.timesRead : say.times)(column, note.example),
          ...(note.read ? {} : { detail: say.timesDetail, offers: [{ choice: 'read-times', column }] }),
        },
      ];
    case 'empty-words':
      return [
        {
          check: 'empty-words',
          severity: 'know',
          column,
          words: say.emptyWords(note.n, column, note.words),
        },
      ];
    case 'unclear-number-settled':
      return [
        {
          check: 'unclear-number',
          severity: 'know',
          column,
          value: note.example,
          words: say.settledNumber(column, note.example, note.decimal),
        },
      ];
    case 'unclear-date-settled':
      return [
        {
          check: 'unclear-date',
          severity: 'know',
          column,
          words: say.settledDate(column, say.orders[note.order]),
        },
      ];
    case 'odd-thousands':
      return [
        {
          check: 'odd-thousands',
          severity: 'know',
          column,
          value: note.example,
          words: say.oddThousands(column, note.n, note.example),
        },
      ];
    case 'days-only':
      return [
        { check: 'days-only', severity: 'know', column, value: note.example, words: say.daysOnly(column) },
      ];
    case 'zones':
      return [
        {
          check: 'time-zones',
          severity: 'know',
          column,
          value: note.example,
          words: (note.some ? say.zonesMixed : say.zones)(column, note.example),
        },
      ];
    case 'calendar':
      return [
        {
          check: 'dates',
          severity: note.as === 'month-names' ? 'fine' : 'know',
          column,
          value: note.example,
          words: say.calendar[note.as](column, note.example),
          ...(note.as === 'compact' ? { offers: [{ choice: 'as-text', column }] } : {}),
        },
      ];
    default:
      return [];
  }
}

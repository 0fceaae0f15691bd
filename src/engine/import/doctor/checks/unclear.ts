import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { dayIn, dayMonth, longDay } from '../../../../shared/messages/dates.ts';
import type { Finding } from '../../../../shared/ipc/import-report.ts';
import type { DoctorCheck } from '../context.ts';
import { count } from '../../../../shared/messages/numbers.ts';

/** "1.234" and "03/04/2025" can be read two ways: the app asks and never guesses. */
export const unclear: DoctorCheck = ({ plans }) =>
  plans.flatMap(({ name, notes, shapes }) =>
    notes.flatMap((note): Finding[] => {
      if (note.kind === 'unclear-number') {
        const thousand = note.example.replace(note.mark, '');
        const point = note.example.replace(',', '.');
        const other = note.mark === '.' ? ',' : '.';
        return [
          {
            check: 'unclear-number',
            severity: 'solve',
            column: name,
            value: note.example,
            words: say.unclearNumber(name, note.example, count(Number(thousand)), point),
            detail: say.unclearNumberDetail(shapes.nonEmpty),
            offers: [
              { choice: 'read-thousands', column: name, thousands: note.mark },
              { choice: 'read-thousands', column: name, thousands: other },
              { choice: 'as-text', column: name },
            ],
          },
        ];
      }
      if (note.kind === 'unclear-date') {
        const year = note.orders.includes('ymd');
        return [
          {
            check: 'unclear-date',
            severity: 'solve',
            column: name,
            value: note.example,
            words: year
              ? say.unclearYear(
                  name,
                  note.example,
                  note.orders.map((order) => longDay(dayIn(order, note.example) ?? '')),
                )
              : say.unclearDate(
                  name,
                  note.example,
                  dayMonth(dayIn('dmy', note.example) ?? ''),
                  dayMonth(dayIn('mdy', note.example) ?? ''),
                ),
            detail: say.unclearDateDetail(shapes.nonEmpty),
            offers: [
              ...note.orders.map((dates) => ({ choice: 'read-dates', column: name, dates }) as const),
              { choice: 'as-text', column: name },
            ],
          },
        ];
      }
      if (note.kind === 'mixed-date-order') {
        const { firstOver12, secondOver12, examples } = note.evidence;
        return [
          {
            check: 'mixed-date-order',
            severity: 'solve',
            column: name,
            words: say.mixedOrder(name, firstOver12, secondOver12, examples?.first, examples?.second),
            detail: say.mixedOrderDetail(shapes.nonEmpty - firstOver12 - secondOver12),
            offers: [
              { choice: 'read-dates', column: name, dates: 'dmy' },
              { choice: 'read-dates', column: name, dates: 'mdy' },
              { choice: 'as-text', column: name },
            ],
          },
        ];
      }
      return [];
    }),
  );

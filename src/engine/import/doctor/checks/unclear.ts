import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { dayMonth } from '../../../../shared/messages/dates.ts';
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
        const [a, b, y] = note.example.split(/[./ T-]/) as [string, string, string];
        const year = y.length === 2 ? `20${y}` : y;
        const reading = (m: string, d: string): string => dayMonth(`${year}-${m}-${d}`);
        return [
          {
            check: 'unclear-date',
            severity: 'solve',
            column: name,
            value: note.example,
            words: say.unclearDate(name, note.example, reading(b, a), reading(a, b)),
            detail: say.unclearDateDetail(shapes.nonEmpty),
            offers: [
              { choice: 'read-dates', column: name, dates: 'dmy' },
              { choice: 'read-dates', column: name, dates: 'mdy' },
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

import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { longDay } from '../../../../shared/messages/dates.ts';
import { quoteIdent, quoteText } from '../../../../shared/metric/sql.ts';
import { type DoctorCheck, isTime } from '../context.ts';

export const futureDates: DoctorCheck = ({ columns, today }) =>
  columns.flatMap((column) =>
    isTime(column.type) &&
    column.max !== undefined &&
    column.max.slice(0, 10) > today &&
    /^\d{4}-/.test(column.max)
      ? [
          {
            check: 'future-dates',
            severity: 'know' as const,
            column: column.name,
            value: column.max,
            words: say.future(column.name, longDay(column.max)),
            of: `${quoteIdent(column.name)}::DATE > ${quoteText(today)}::DATE`,
          },
        ]
      : [],
  );

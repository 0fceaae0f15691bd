import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { longDay } from '../../../../shared/messages/dates.ts';
import type { DoctorCheck } from '../context.ts';

const dayNamed = /(^|_)(date|day|datum|tag)($|_)/i;
/** 1 January 1990 and 31 December 2049, as spreadsheets count days. */
const [earliest, latest] = [32_874, 54_788];

/** 45292 may be a date that lost its format; only a person can know. */
export const dayNumbers: DoctorCheck = ({ columns }) =>
  columns.flatMap(({ name, type, min, max }) =>
    type === 'BIGINT' && dayNamed.test(name) && Number(min) >= earliest && Number(max) <= latest
      ? [
          {
            check: 'day-numbers',
            severity: 'know' as const,
            column: name,
            value: min ?? '',
            words: say.dayNumbers(
              name,
              min ?? '',
              longDay(new Date((Number(min) - 25_569) * 86_400_000).toISOString()),
            ),
            detail: say.dayNumbersDetail,
            offers: [{ choice: 'read-serial' as const, column: name }],
          },
        ]
      : [],
  );

import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { quoteIdent, quoteText } from '../../../../shared/metric/sql.ts';
import type { DoctorCheck, Found } from '../context.ts';

const nothing = /^(null|\(null\)|n\/a|#n\/a|nan)$/i;

/** In a column of words "NULL" is a word like others, and would be a group of its own: a person says whether it is nothing. */
export const wordsForNothing: DoctorCheck = ({ columns }) =>
  columns.flatMap(({ name, type, profile }): Found[] =>
    type !== 'VARCHAR'
      ? []
      : (profile?.top ?? [])
          .filter(({ value }) => nothing.test(value))
          .map(({ value, n }) => ({
            check: 'words-for-nothing',
            severity: 'know',
            column: name,
            value,
            words: say.wordForNothing(name, value, n),
            of: `${quoteIdent(name)} = ${quoteText(value)}`,
            offers: [{ choice: 'spell', column: name, from: value, as: '' }],
          })),
  );

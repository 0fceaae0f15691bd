import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import type { Finding } from '../../../../shared/ipc/import-report.ts';
import type { DoctorCheck } from '../context.ts';

const nothing = /^(null|\(null\)|n\/a|#n\/a|nan)$/i;

/** In a column of words "NULL" is a word like others, and would be a group of its own: a person says whether it is nothing. */
export const wordsForNothing: DoctorCheck = ({ columns }) =>
  columns.flatMap(({ name, type, profile }): Finding[] =>
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
            offers: [{ choice: 'spell', column: name, from: value, as: '' }],
          })),
  );

import { cellDoesNotFit } from './checks/cell-does-not-fit.ts';
import { constantColumns } from './checks/constant-columns.ts';
import { dateSpan } from './checks/date-span.ts';
import { duplicateKey } from './checks/duplicate-key.ts';
import { duplicateRows } from './checks/duplicate-rows.ts';
import { emptyShare } from './checks/empty-share.ts';
import { fileForm } from './checks/file-form.ts';
import { futureDates } from './checks/future-dates.ts';
import { keyForm } from './checks/key-form.ts';
import { labelContradiction } from './checks/label-contradiction.ts';
import { largeValue } from './checks/large-value.ts';
import { leftOut } from './checks/left-out.ts';
import { negativeAmounts } from './checks/negative-amounts.ts';
import { notesBelow } from './checks/notes-below.ts';
import { personColumns } from './checks/person-columns.ts';
import { readNotes } from './checks/read-notes.ts';
import { repeatedHeader } from './checks/repeated-header.ts';
import { totalRow } from './checks/total-row.ts';
import { unclear } from './checks/unclear.ts';
import { bursts } from './checks/bursts.ts';
import { currencies } from './checks/currencies.ts';
import { dayNumbers } from './checks/day-numbers.ts';
import { lastDays } from './checks/last-days.ts';
import { returnsOpen } from './checks/returns-open.ts';
import { shortenedNumbers } from './checks/shortened-numbers.ts';
import { testRows } from './checks/test-rows.ts';
import { timeJumps } from './checks/time-jumps.ts';
import { unixTimes } from './checks/unix-times.ts';
import { wordsForNothing } from './checks/words-for-nothing.ts';
import type { DoctorCheck } from './context.ts';

/** In the order in which their findings are shown within one severity. */
export const checks: readonly DoctorCheck[] = [
  cellDoesNotFit,
  unclear,
  shortenedNumbers,
  leftOut,
  labelContradiction,
  keyForm,
  readNotes,
  wordsForNothing,
  largeValue,
  currencies,
  testRows,
  bursts,
  timeJumps,
  lastDays,
  returnsOpen,
  dayNumbers,
  unixTimes,
  negativeAmounts,
  duplicateKey,
  duplicateRows,
  repeatedHeader,
  notesBelow,
  totalRow,
  futureDates,
  dateSpan,
  emptyShare,
  constantColumns,
  personColumns,
  fileForm,
];

import { dayIn, dayMonth, longDay } from '../../../shared/messages/dates.ts';
import { count } from '../../../shared/messages/numbers.ts';
import type { ImportDecision } from '../../../shared/ipc/import-report.ts';
import { words } from '../../../shared/messages/screen-words.ts';

/** On a button that would decide so. `value`: the cell it is about. */
export const offerWords = (offer: ImportDecision, value = ''): string => {
  switch (offer.choice) {
    case 'read-thousands':
      return decimalOf(offer.thousands, value) ?? words.data.readThousands(offer.thousands);
    case 'read-dates':
      return readingOf(offer.dates, value) ?? words.readAs[offer.dates];
    case 'as-text':
      return words.data.asText;
    case 'leave-out':
      return words.data.leaveOut;
    case 'read-serial':
      return words.data.readSerial;
    case 'read-unix':
      return words.data.readUnix;
    case 'read-times':
      return words.data.readTimes;
    case 'as-number':
      return offer.empty.length === 0 ? words.data.asNumber : words.data.asNumberOf(offer.empty);
    case 'rename':
      return words.data.sameColumn(offer.from);
    case 'spell':
      return offer.as === '' ? words.data.countsAsEmpty(offer.from) : words.data.spell(offer.from, offer.as);
    case 'plain':
      return offer.german === true ? words.data.plainGerman : words.data.plain;
    case 'hide':
      return words.data.hide;
    case 'hash':
      return words.data.hash;
    case 'keep':
      return words.data.keep;
  }
};

/** The day that the cell in question would be. */
const readingOf = (order: 'dmy' | 'mdy' | 'ymd', value: string): string | null => {
  const day = dayIn(order, value);
  const year = /[./-]\d{4}/.test(value);
  return day === null ? null : year ? dayMonth(day) : longDay(day);
};

/** "1.234" has no comma: to read commas as thousands is to read its point as decimal. */
const decimalOf = (thousands: string, value: string): string | null => {
  const other = thousands === ',' ? '.' : thousands === '.' ? ',' : null;
  return other !== null && value.includes(other) && !value.includes(thousands)
    ? words.data.readDecimal(other)
    : null;
};

/** Several rows left out for one reason. */
export const leftOutWords = (decisions: readonly ImportDecision[]): string => {
  const [first] = decisions;
  return first?.choice === 'leave-out'
    ? `${words.data.leftOutRows(decisions.length)} · ${first.column}: ${first.reason}`
    : '';
};

/** In the list of what was decided. */
export const decisionWords = (decision: ImportDecision): string =>
  decision.choice === 'leave-out'
    ? `${words.data.leaveOutDo} · ${count(decision.row)}, ${decision.column}: ${decision.reason}`
    : `${offerWords(decision)} · ${decision.column}`;

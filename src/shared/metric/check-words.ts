import { count, oneDecimal } from '../messages/numbers.ts';
import type { CheckDefinition } from './check.ts';
import { groupInSentence } from './group-label.ts';
import { metricInSentence } from './sentences.ts';
import { scopeInWords } from './scope-words.ts';

const number = (value: number): string => (Number.isInteger(value) ? count(value) : oneDecimal(value));

/** "Orders per 1,000 e-mails is at least 15", with its rows when they are not all. */
export const checkInWords = (check: CheckDefinition): string => {
  const what = metricInSentence(check.metric);
  const rows = check.rowScope.all.length > 0 ? ` (${scopeInWords(check.rowScope)})` : '';
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}${rows} ${shapeInWords(check)}`;
};

const shapeInWords = ({ claim }: CheckDefinition): string => {
  switch (claim.shape) {
    case 'at_least':
      return `is at least ${number(claim.threshold)}`;
    case 'at_most':
      return `is at most ${number(claim.threshold)}`;
    case 'between':
      return `is between ${number(claim.threshold)} and ${number(claim.upper)}`;
    case 'higher_than_other_group':
      return `is higher for ${groupInSentence(claim.breakdown, claim.a)} than for ${groupInSentence(claim.breakdown, claim.b)}`;
    case 'changed_by_at_least':
      return `changed by at least ${number(claim.threshold)} from ${groupInSentence(claim.breakdown, claim.a)} to ${groupInSentence(claim.breakdown, claim.b)}`;
  }
};

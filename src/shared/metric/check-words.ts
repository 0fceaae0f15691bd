import { checkShapes } from '../messages/metric-words.ts';
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
  return shapeInWords(check, `${what.charAt(0).toUpperCase()}${what.slice(1)}${rows}`);
};

const shapeInWords = ({ claim }: CheckDefinition, what: string): string => {
  switch (claim.shape) {
    case 'at_least':
      return checkShapes.at_least(what, number(claim.threshold));
    case 'at_most':
      return checkShapes.at_most(what, number(claim.threshold));
    case 'between':
      return checkShapes.between(what, number(claim.threshold), number(claim.upper));
    case 'higher_than_other_group':
      return checkShapes.higher(
        what,
        groupInSentence(claim.breakdown, claim.a),
        groupInSentence(claim.breakdown, claim.b),
      );
    case 'changed_by_at_least':
      return checkShapes.changed(
        what,
        number(claim.threshold),
        groupInSentence(claim.breakdown, claim.a),
        groupInSentence(claim.breakdown, claim.b),
      );
  }
};

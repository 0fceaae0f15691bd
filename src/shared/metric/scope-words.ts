import { dayRange } from '../messages/dates.ts';
import { groupInSentence, nameInWords } from './group-label.ts';
import type { Condition, RowScope, Scalar } from './row-scope.ts';

const isDay = (value: Scalar): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
const say = (col: string, value: Scalar): string => groupInSentence(col, String(value));
const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;

const conditionInWords = (condition: Condition): string => {
  const name = nameInWords(condition.col.replace(/^.*\./, ''));
  switch (condition.op) {
    case 'in': {
      const said = condition.value.map((value) => say(condition.col, value));
      return said.every((one, at) => one !== String(condition.value[at]))
        ? list(said)
        : `${name} ${list(said)}`;
    }
    case 'not in':
      return `without ${list(condition.value.map((value) => say(condition.col, value)))}`;
    case 'between':
      return isDay(condition.value[0]) && isDay(condition.value[1])
        ? dayRange(condition.value[0], condition.value[1])
        : `${name} ${condition.value[0]} to ${condition.value[1]}`;
    case 'is empty':
      return `no ${name}`;
    case 'is not empty':
      return `with ${name}`;
    case '=':
      return say(condition.col, condition.value) === String(condition.value)
        ? `${name} ${condition.value}`
        : say(condition.col, condition.value);
    case '≠':
      return `without ${say(condition.col, condition.value)}`;
    case 'contains':
      return `${name} with “${condition.value}”`;
    default:
      return `${name} ${condition.op} ${condition.value}`;
  }
};

/** A row scope as people say it: "wave 2, 18–24 March"; every row: "all rows". */
export const scopeInWords = (scope: RowScope): string =>
  scope.all.length === 0 ? 'all rows' : scope.all.map(conditionInWords).join(', ');

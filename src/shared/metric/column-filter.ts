import { err, ok, type Result } from '../result.ts';
import { isNumberType, isTimeType } from './catalog.ts';
import { parseScope, type ScopeColumn } from './parse-scope.ts';
import type { Condition } from './row-scope.ts';

const operator =
  /^(?:[<>≤≥=≠]|(?:is|are|not|no|from|between|contains|without|in|with|at (?:most|least)|under|over|(?:less|more) than|ist|nicht|von|vom|zwischen|enthält|unter|über|mindestens|höchstens|(?:größer|kleiner|mehr|weniger) als|außer)(?![\p{L}\d]))/iu;

/** What is typed under a column's head: "> 100", "1 to 5", "shop", "is empty". Bare words are looked for within a text. */
export const readColumnFilter = (
  text: string,
  column: ScopeColumn,
  year: number,
): Result<readonly Condition[], { readonly text: string }> => {
  const typed = text.trim();
  if (typed === '') return ok([]);
  const words = /^(?:empty|none|leer|ohne|–)$/i.test(typed)
    ? 'is empty'
    : /^(?:nicht leer|not empty)$/i.test(typed)
      ? 'is not empty'
      : typed;
  const number = isNumberType(column.type);
  const said = operator.test(words)
    ? words
    : (number || isTimeType(column.type)) && /\S\s+(?:to|bis|–|-)\s+\S/i.test(words)
      ? `from ${words}`
      : number || isTimeType(column.type) || column.type === 'BOOLEAN'
        ? `is ${words}`
        : `contains ${words}`;
  const read = parseScope(`${column.name} ${said}`, [column], year);
  return read.ok && read.value.all.length > 0 ? ok(read.value.all) : err({ text: typed });
};

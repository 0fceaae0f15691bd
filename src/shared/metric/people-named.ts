import type { Askable } from './ask-names.ts';
import type { Metric } from './metric.ts';
import { nameWords } from './name-words.ts';

export type Counted = { readonly table: string; readonly y: Metric['y']; readonly unit: string };

const people =
  /^(?:customer|client|buyer|person|people|user|member|subscriber|visitor|kunde|kund)(?:s|n|en|in|innen)?$/i;
const stem = (word: string): string => word.toLowerCase().replace(/(?:innen|in|en|n|s)$/u, '');

/** `customer_id`, `KundenNr`: it may not have been said of it yet that it stands for people. */
const isIdOf = (
  person: string,
  { name, tag }: { readonly name: string; readonly tag?: string | undefined },
): boolean => {
  const words = nameWords(name);
  return (
    tag === undefined &&
    words.some((word) => stem(word) === person) &&
    /^(?:id|key|nr|no|num|number|nummer|hash|code|ref)$/.test(words.at(-1) ?? '')
  );
};

/** "Customers": how many different people a table names. They are counted, and never named. */
export const peopleNamed = (text: string, { tables }: Askable): Counted | null => {
  const said = text.trim();
  if (!people.test(said)) return null;
  const keys = tables.flatMap(({ name, columns }) =>
    columns
      .filter((column) => column.tag === 'person_key' || isIdOf(stem(said), column))
      .map((column) => ({ table: name, column: column.name })),
  );
  const called = keys.find(({ column }) => nameWords(column).some((word) => stem(word) === stem(said)));
  // Of several tables with people in them, a word that stands in none of their names says nothing.
  const only = new Set(keys.map(({ table }) => table)).size === 1 ? keys[0] : undefined;
  const found = called ?? only;
  return found ? { table: found.table, y: { agg: 'distinct', column: found.column }, unit: said } : null;
};

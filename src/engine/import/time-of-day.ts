import { quoteText } from '../../shared/metric/sql.ts';
import type { Shapes } from './shapes.ts';

const clock =
  /^(?:9{1,2}:99(?::99)?(?: ?[AaPp]\.?[Mm]\.?| ?[Uu]hr| ?h)?|9{1,2}[.:]99 ?[Uu]hr|9{1,2} ?[Uu]hr|9{1,2}h99)$/;

/** Times without a day ("14:30 Uhr", "9:05"), throughout. */
export const timesOf = (found: Shapes): { readonly example: string } | null => {
  const [first] = found.shapes;
  return first === undefined || found.more || !found.shapes.every(({ shape }) => clock.test(shape))
    ? null
    : { example: first.example };
};

const formats = [
  '%H:%M',
  '%H:%M:%S',
  '%H.%M',
  '%H',
  '%Hh%M',
  '%I:%M %p',
  '%I:%M:%S %p',
  '%I:%M%p',
  '%I:%M:%S%p',
];

/** SQL over `v`: the time as 09:05, or 09:05:30 where seconds say something; NULL for what is no time of day. */
export const timeSql = ((): string => {
  const bare = `trim(regexp_replace(v, '( ?[Uu]hr| h)$', ''))`;
  const read = `try_strptime(${bare}, [${formats.map(quoteText).join(', ')}])`;
  return `regexp_replace(strftime(${read}, '%H:%M:%S'), ':00$', '')`;
})();

import { quoteText } from '../../shared/metric/sql.ts';
import type { NumberReading } from './number-column.ts';

/** Without misfits the shapes already prove that each cell fits; with some, a pattern keeps the others out. */
export function numberExpression(reading: NumberReading): string {
  let v = 'v';
  if (reading.signs.length > 0) v = `trim(replace(${v}, ${quoteText(reading.signs[0] as string)}, ''))`;
  for (const dash of reading.dashes) v = `replace(${v}, '${dash}', '-')`;
  if (reading.styles.length > 0) v = signInFront(v);
  const checked = v;
  const group = reading.thousands;
  if (group === ' ')
    v = `replace(replace(replace(replace(${v}, ' ', ''), chr(160), ''), chr(8239), ''), chr(8201), '')`;
  else if (group === "'") v = `replace(replace(${v}, '''', ''), '’', '')`;
  else if (group !== null) v = `replace(${v}, ${quoteText(group)}, '')`;
  if (reading.decimal === ',') v = `replace(${v}, ',', '.')`;
  const read = `try_cast(${v} AS ${reading.type})`;
  // "1e400" is larger than any such number: endless is not what stands there.
  const cast = reading.type === 'DOUBLE' ? `CASE WHEN isfinite(${read}) THEN ${read} END` : read;
  if (reading.misfits === 0) return cast;
  return `CASE WHEN regexp_full_match(${checked}, ${quoteText(pattern(reading))}) THEN ${cast} END`;
}

/** "(5)", "5-" and "- 5" as "-5", "+5" as "5". */
const signInFront = (v: string): string =>
  `CASE WHEN ${v} LIKE '(%)' THEN '-' || trim(replace(replace(${v}, '(', ''), ')', '')) WHEN ${v} LIKE '- %' THEN '-' || ltrim(${v}, '- ') WHEN ${v} LIKE '%-' THEN '-' || rtrim(${v}, '- ') ELSE ltrim(${v}, '+') END`;

function pattern({ decimal, thousands, type, loose }: NumberReading): string {
  const group =
    thousands === null
      ? null
      : thousands === ' '
        ? '[ \\x{a0}\\x{202f}\\x{2009}]'
        : thousands === "'"
          ? "['’]"
          : `\\${thousands}`;
  // After commas lakhs stand by two figures.
  const grouped = `[0-9]{1,3}(${group}[0-9]{3})+${thousands === ',' ? '|[0-9]{1,2}(,[0-9]{2})+,[0-9]{3}' : ''}`;
  const whole =
    group === null
      ? '[0-9]*'
      : `([0-9]*|${grouped}${loose === null ? '' : `|[0-9]+${group}[0-9]+(${group}[0-9]+)+`})`;
  const fraction = decimal === null ? '' : `(\\${decimal}[0-9]+)?`;
  return `-?${whole}${fraction}${type === 'DOUBLE' ? '([eE][-+]?[0-9]+)?' : ''}`;
}

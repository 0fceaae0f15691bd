import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import { nameWords } from '../../../../shared/metric/name-words.ts';
import type { DoctorCheck } from '../context.ts';

const isKeyName = (name: string): boolean =>
  /^(id|no|nr|number|nummer|key|ref|code)$/.test(nameWords(name).at(-1) ?? '');

/** Only the first column, and only when it looks like a row's own number. */
export const duplicateKey: DoctorCheck = async ({ columns, connection, rows, staged }) => {
  const [key] = columns;
  if (
    key === undefined ||
    rows < 2 ||
    !isKeyName(key.name) ||
    key.distinct < (rows - key.empty) * (key.distinctAbout === true ? 0.85 : 0.9)
  )
    return [];
  const cells = rows - (staged.aside?.length ?? 0);
  if (key.distinct >= cells && key.distinctAbout !== true)
    return [
      {
        check: 'duplicate-key',
        severity: 'fine',
        column: key.name,
        words: say.keyDiffers(key.name),
      },
    ];
  const twice = await connection.count(
    `SELECT count(*) FROM (SELECT 1 FROM typed WHERE ${quoteIdent(key.name)} IS NOT NULL GROUP BY ${quoteIdent(key.name)} HAVING count(*) > 1)`,
  );
  // A cell that is set aside is not empty.
  if (twice === 0 && key.empty <= 0)
    return [{ check: 'duplicate-key', severity: 'fine', column: key.name, words: say.keyDiffers(key.name) }];
  if (twice === 0)
    return [
      {
        check: 'duplicate-key',
        severity: 'know',
        column: key.name,
        words: say.keyEmpty(key.name, key.empty),
        of: `${quoteIdent(key.name)} IS NULL`,
      },
    ];
  return [
    {
      check: 'duplicate-key',
      severity: 'know',
      column: key.name,
      words: say.keyTwice(twice, key.name),
      of: `${quoteIdent(key.name)} IN (SELECT ${quoteIdent(key.name)} FROM typed GROUP BY 1 HAVING count(*) > 1)`,
    },
  ];
};

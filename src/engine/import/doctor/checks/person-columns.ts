import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import type { Finding, ImportDecision } from '../../../../shared/ipc/import-report.ts';
import { quoteIdent } from '../../../../shared/metric/sql.ts';
import { isPhoneName, phoneCell } from '../../person-names.ts';
import { type DoctorCheck, type DoctorContext } from '../context.ts';

const protections = (column: string): ImportDecision[] => [
  { choice: 'hash', column },
  { choice: 'hide', column },
];

/** Columns that stand for people: keys, addresses, names of customers, names of staff. */
export const personColumns: DoctorCheck = async (context) => {
  const findings: Finding[] = [];
  for (const { name, tag } of context.columns) {
    const decided = context.decisions.find(
      ({ choice, column }) =>
        column === name && (choice === 'hide' || choice === 'hash' || choice === 'keep'),
    );
    if (decided !== undefined) findings.push(settled(name, decided.choice));
    else if (tag === 'person_key') findings.push(await key(context, name));
    else if (tag === 'hidden')
      findings.push({
        check: 'staff-names',
        severity: 'know',
        column: name,
        words: say.staff(name),
        detail: say.staffDetail,
        offers: [
          { choice: 'hash', column: name },
          { choice: 'keep', column: name },
        ],
      });
    else if (tag === 'person_name')
      findings.push({
        check: 'person-names',
        severity: 'know',
        column: name,
        words: say.names(name),
        detail: say.keysDetail,
        offers: [...protections(name), { choice: 'keep', column: name }],
      });
  }
  return findings;
};

const settled = (column: string, choice: string): Finding => ({
  check: 'person-decided',
  severity: 'fine',
  column,
  words:
    choice === 'hide' ? say.hidden(column) : choice === 'hash' ? say.hashed(column) : say.keptAsIs(column),
});

async function key({ connection }: DoctorContext, name: string): Promise<Finding> {
  const cell = `${quoteIdent(name)}::VARCHAR`;
  const [row] = await connection.rows(
    `SELECT count(*) FILTER (contains(${cell}, '@')), count(*) FILTER (${phoneCell(cell, isPhoneName(name))}), count(${cell}) FROM typed`,
  );
  const [mails = 0, phones = 0, all = 0] = (row ?? []).map(Number);
  if (mails + phones < all * 0.5)
    return {
      check: 'person-key',
      severity: 'fine',
      column: name,
      words: say.personKey(name),
    };
  return {
    check: 'person-plain',
    severity: 'know',
    column: name,
    words: mails >= phones ? say.mails(name, mails) : say.phones(name, phones),
    detail: say.keysDetail,
    offers: [...protections(name), { choice: 'keep', column: name }],
  };
}

import type { Finding } from '../../../../shared/ipc/import-report.ts';
import type { DoctorCheck } from '../context.ts';
import { count, plural } from '../words.ts';

/** Whether the file reads as one table at all: encoding, even rows, header. */
export const fileForm: DoctorCheck = ({ staged, plans }) => {
  const findings: Finding[] = [];
  const { uneven, readAs, header } = staged;
  const at = uneven.first === undefined ? '' : ` The first is row ${count(uneven.first)}.`;
  if (uneven.short > 0)
    findings.push({
      check: 'uneven-rows',
      severity: 'know',
      ...(uneven.first === undefined ? {} : { row: uneven.first }),
      words: `${plural(uneven.short, 'row')} ${uneven.short === 1 ? 'has' : 'have'} fewer cells than the first row; the missing ones count as empty.${at}`,
    });
  if (uneven.long > 0)
    findings.push({
      check: 'uneven-rows',
      severity: 'know',
      ...(uneven.first === undefined ? {} : { row: uneven.first }),
      words: `${plural(uneven.long, 'row')} ${uneven.long === 1 ? 'has' : 'have'} more cells than the first row; they are kept in columns of their own.${at}`,
    });
  if (uneven.openQuote !== undefined)
    findings.push({
      check: 'open-quote',
      severity: 'know',
      row: uneven.openQuote,
      words: `A quotation mark in row ${count(uneven.openQuote)} never closes. It is read as an ordinary character.`,
    });
  if (readAs.format === 'csv' && plans.length === 1)
    findings.push({
      check: 'one-column',
      severity: 'know',
      words: 'This file has one column. If it should have more, choose what stands between them.',
    });
  if (readAs.encoding === 'windows-1252')
    findings.push({
      check: 'encoding',
      severity: 'know',
      words: 'The letters are written in an older way (Latin-1).',
      detail: 'Not valid UTF-8; read as windows-1252.',
    });
  else if (readAs.encoding !== undefined)
    findings.push({
      check: 'encoding',
      severity: 'fine',
      words: `Letters are read as ${readAs.encoding.toUpperCase()}.`,
    });
  if (readAs.format === 'csv' && !header.inFile)
    findings.push({
      check: 'no-header',
      severity: 'know',
      words: 'The first row does not look like column names; columns are numbered.',
    });
  if (uneven.short + uneven.long === 0)
    findings.push({ check: 'one-table', severity: 'fine', words: 'The file reads as one table.' });
  return findings;
};

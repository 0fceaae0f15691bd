import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { onDisk, writeWhole } from '../main/store/disk.ts';
import { makeReport, type ReportFormat } from '../main/store/make-report.ts';
import { openFile } from '../main/store/open-file.ts';
import { fileWords } from '../shared/messages/file-words.ts';
import { err as failure, ok } from '../shared/result.ts';
import { cannot, type Command, done } from './command.ts';

const help = `nugget report FILE.nugget --format html|md [-o OUT]   the report of a workshop file; without -o on standard output
`;
const options = {
  format: { type: 'string' },
  out: { type: 'string', short: 'o' },
  help: { type: 'boolean' },
} as const;
const isFormat = (text: string | undefined): text is ReportFormat => text === 'html' || text === 'md';

export const run: Command = async (args, { out, err }) => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [path] = positionals;
  const format = values.format ?? (values.out?.endsWith('.md') === true ? 'md' : 'html');
  if (values.help === true || path === undefined || !isFormat(format)) {
    (values.help === true ? out : err)(help);
    return values.help === true ? done : cannot;
  }
  const opened = await openFile(path);
  if (!opened.ok) {
    err(`${fileWords(basename(path), opened.error)}\n`);
    return cannot;
  }
  const { events, results } = opened.value;
  const read = async (hash: string) => {
    const bytes = results.get(hash);
    return bytes === undefined ? failure({ code: 'missing' } as const) : ok(bytes);
  };
  const report = await makeReport(events, { read }, format);
  if (values.out === undefined) {
    out(report);
    return done;
  }
  const target = values.out;
  const written = await onDisk(() => writeWhole(target, report));
  if (written.ok) return done;
  err(`Could not save to "${basename(target)}" (${written.error.message}).\n`);
  return cannot;
};

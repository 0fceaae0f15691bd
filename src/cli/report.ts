import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { onDisk, writeWhole } from '../main/store/disk.ts';
import { readBrief, readReport, writeLeaves } from '../main/store/make-report.ts';
import { openFile } from '../main/store/open-file.ts';
import { fold } from '../shared/log/fold.ts';
import { cliWords } from '../shared/messages/cli-words.ts';
import { fileWords } from '../shared/messages/file-words.ts';
import { reportCommandWords as words } from '../shared/messages/report-words.ts';
import { type ExportFormat, exportFormats, fullReport } from '../shared/report/report-options.ts';
import { err as failure, ok } from '../shared/result.ts';
import { cannot, type Command, done } from './command.ts';

const help = (): string => `${cliWords.help.report}
`;
const options = {
  format: { type: 'string' },
  length: { type: 'string' },
  for: { type: 'string' },
  'as-of': { type: 'string' },
  brief: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  help: { type: 'boolean' },
} as const;

export const run: Command = async (args, { out, err }) => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [path, label] = positionals;
  const format = values.format ?? endingOf(values.out) ?? 'html';
  const length = values.length ?? 'full';
  const asOf = versionOf(values['as-of']);
  const known = isFormat(format) && isLength(length) && asOf !== null;
  if (values.help === true || path === undefined || !known) {
    (values.help === true ? out : err)(help());
    return values.help === true ? done : cannot;
  }
  if (format === 'pdf') return refuse(err, words.pdfInTheWindow);
  const packed = format === 'pptx' || format === 'docx';
  if (packed && values.out === undefined) return refuse(err, words.needsOut(format));
  const opened = await openFile(path);
  if (!opened.ok) return refuse(err, fileWords(basename(path), opened.error));
  const { events, results } = opened.value;
  const read = async (hash: string) => {
    const bytes = results.get(hash);
    return bytes === undefined ? failure({ code: 'missing' } as const) : ok(bytes);
  };
  const leaves =
    values.brief === true
      ? readBrief(fold(events), label ?? null)
      : await readReport(
          events,
          { read },
          {
            ...fullReport,
            length: length === 'full' ? 'full' : 'one_page',
            forWhom: values.for ?? '',
            ...asOf,
          },
        );
  if (leaves === null) return refuse(err, words.noBrief(label ?? null));
  const written = await writeLeaves(leaves, format);
  if (values.out === undefined) {
    out(String(written));
    return done;
  }
  const target = values.out;
  const saved = await onDisk(() => writeWhole(target, written));
  return saved.ok ? done : refuse(err, words.notSaved(basename(target), saved.error.message));
};

/** Nothing asked: nothing; null when it is no version. */
const versionOf = (text: string | undefined): { readonly asOf?: number } | null => {
  if (text === undefined) return {};
  return /^[1-9]\d*$/.test(text) ? { asOf: Number(text) } : null;
};

const isLength = (text: string): boolean => text === 'full' || text === 'one-page';
const isFormat = (text: string): text is ExportFormat => exportFormats.some((format) => format === text);
const endingOf = (name: string | undefined): ExportFormat | undefined =>
  exportFormats.find((format) => name?.endsWith(`.${format}`) === true);

const refuse = (err: (text: string) => void, sentence: string): number => {
  err(`${sentence}\n`);
  return cannot;
};

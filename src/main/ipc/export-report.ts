import { basename } from 'node:path';
import type { CallArgument, CallResults } from '../../shared/ipc/contract.ts';
import { formatNames } from '../../shared/messages/report-words.ts';
import { pageFonts } from '../../shared/report/page-fonts.ts';
import { tableCsv } from '../../shared/report/chart-table.ts';
import { paperFor } from '../../shared/report/paper.ts';
import { err, ok } from '../../shared/result.ts';
import { problemReport } from '../problem-log.ts';
import { drawPictures } from '../print/draw-pictures.ts';
import { printPdf } from '../print/print-pdf.ts';
import { onDisk, writeWhole } from '../store/disk.ts';
import { leavesHtml, readBrief, readReport, writeLeaves } from '../store/make-report.ts';
import { writeTable } from '../store/write-table.ts';
import type { WorkshopStore } from '../store/workshop-store.ts';
import { askWhere, nameFor } from './ask-where.ts';
import type { Parts } from './parts.ts';

type Wanted = Exclude<CallArgument<'report:export'>, { kind: 'problem' }>;

/** The problem report needs no workshop. */
const saveProblems = async (
  sender: Electron.WebContents,
  settings: unknown,
): Promise<CallResults['report:export']> => {
  const target = await askWhere(sender, 'nugget-problems.txt', [
    { name: formatNames.txt, extensions: ['txt'] },
  ]);
  if (!target) return err({ code: 'not-chosen' });
  const text = await problemReport(settings);
  const written = await onDisk(() => writeWhole(target, text));
  return written.ok
    ? ok({ fileName: basename(target), bytes: Buffer.byteLength(text), results: 0, rows: 0, joined: 0 })
    : written;
};

/** Asks where to, makes it and writes it whole. */
export const exportReport = async (
  { current, settings }: Parts,
  wanted: CallArgument<'report:export'>,
  sender: Electron.WebContents,
): Promise<CallResults['report:export']> => {
  if (wanted.kind === 'problem') return saveProblems(sender, settings.now());
  const store = current.store();
  const target = store
    ? await askWhere(sender, `${nameOf(wanted, store)}.${wanted.format}`, [
        { name: formatNames[wanted.format], extensions: [wanted.format] },
      ])
    : null;
  if (!store || !target) return err({ code: 'not-chosen' });
  const bytes = await bytesOf(wanted, store);
  if (bytes === null) return err({ code: 'not-chosen' });
  const written = await onDisk(() => writeWhole(target, bytes));
  if (!written.ok) return written;
  return ok({
    fileName: basename(target),
    bytes: Buffer.byteLength(bytes),
    results: store.workshop().evidence.length,
    rows: 0,
    joined: 0,
  });
};

const nameOf = (wanted: Wanted, store: WorkshopStore): string => {
  if (wanted.kind === 'chart') return nameFor(wanted.name);
  if (wanted.kind === 'table') return nameFor(wanted.table.name);
  const { title, briefs } = store.workshop();
  return nameFor(
    wanted.kind === 'report' ? title : (briefs.find(({ id }) => id === wanted.brief)?.title ?? title),
  );
};

const bytesOf = async (wanted: Wanted, store: WorkshopStore): Promise<string | Uint8Array | null> => {
  if (wanted.kind === 'chart')
    return wanted.format === 'png' ? Buffer.from(wanted.content, 'base64') : wanted.content;
  if (wanted.kind === 'table')
    return wanted.format === 'xlsx'
      ? writeTable(wanted.table)
      : // Excel reads a CSV as UTF-8 only when it says so itself.
        `\uFEFF${tableCsv(wanted.table, store.workshop().locale)}`;
  const leaves =
    wanted.kind === 'report'
      ? await readReport(store.events(), store.blobs, wanted.options)
      : readBrief(store.workshop(), wanted.brief);
  if (leaves === null) return null;
  if (wanted.format !== 'pdf') return writeLeaves(leaves, wanted.format, drawPictures);
  const paper = paperFor(store.workshop().locale);
  return printPdf(leavesHtml(leaves, { fonts: pageFonts, paper }), paper);
};

import { asItStood } from '../../shared/log/as-it-stood.ts';
import type { LogEvent } from '../../shared/log/envelope.ts';
import { fold } from '../../shared/log/fold.ts';
import type { Brief, Workshop } from '../../shared/log/state.ts';
import { makeBriefPage } from '../../shared/report/brief-page.ts';
import { briefHtml } from '../../shared/report/brief-html.ts';
import { briefMarkdown } from '../../shared/report/brief-markdown.ts';
import type { PageOptions } from '../../shared/report/html-page.ts';
import { makeReportModel } from '../../shared/report/make-report-model.ts';
import { type ExportFormat, fullReport, type ReportOptions } from '../../shared/report/report-options.ts';
import { resultsNamed } from '../../shared/report/results-named.ts';
import { reportHtml } from '../../shared/report/to-html.ts';
import { reportMarkdown } from '../../shared/report/to-markdown.ts';
import type { Blobs } from './blobs.ts';
import type { DrawPictures, Leaves } from './leaves.ts';

/** A PDF is printed by a window, from the HTML. */
export type PlainFormat = Exclude<ExportFormat, 'pdf'>;

/** The report from the log and the frozen results that are here: no engine, no data needed. */
export const readReport = async (
  all: readonly LogEvent[],
  blobs: Pick<Blobs, 'read'>,
  options: ReportOptions = fullReport,
): Promise<Leaves> => {
  const events = options.asOf === undefined ? all : asItStood(all, options.asOf);
  const workshop = fold(events);
  const texts = new Map<string, string>();
  for (const hash of resultsNamed(workshop)) {
    const blob = await blobs.read(hash);
    if (blob.ok) texts.set(hash, blob.value.toString('utf8'));
  }
  return {
    kind: 'report',
    report: makeReportModel(workshop, (hash) => texts.get(hash), options, events),
  };
};

/** The one asked for by id or label, else the newest that still stands; null when there is none. */
export const readBrief = (workshop: Workshop, wanted: string | null): Leaves | null => {
  const found: Brief | undefined =
    wanted === null
      ? workshop.briefs.findLast(({ state }) => state !== 'retired')
      : workshop.briefs.find(({ id, label }) => id === wanted || label === wanted);
  return found === undefined ? null : { kind: 'brief', brief: makeBriefPage(workshop, found) };
};

export const leavesHtml = (leaves: Leaves, options: PageOptions = {}): string =>
  leaves.kind === 'report' ? reportHtml(leaves.report, options) : briefHtml(leaves.brief, options);

export const writeLeaves = async (
  leaves: Leaves,
  format: PlainFormat,
  draw: DrawPictures | null = null,
): Promise<string | Uint8Array> => {
  switch (format) {
    case 'html':
      return leavesHtml(leaves);
    case 'md':
      return leaves.kind === 'report' ? reportMarkdown(leaves.report) : briefMarkdown(leaves.brief);
    case 'pptx': {
      const { writeSlides } = await import('./write-slides.ts');
      return writeSlides(leaves);
    }
    case 'docx': {
      const { writeDocument } = await import('./write-document.ts');
      return writeDocument(leaves, draw);
    }
  }
};

import type { LogEvent } from '../../shared/log/envelope.ts';
import { fold } from '../../shared/log/fold.ts';
import { makeReportModel } from '../../shared/report/make-report-model.ts';
import { resultsNamed } from '../../shared/report/results-named.ts';
import { reportHtml } from '../../shared/report/to-html.ts';
import { reportMarkdown } from '../../shared/report/to-markdown.ts';
import type { Blobs } from './blobs.ts';

export type ReportFormat = 'html' | 'md';

/** The report from the log and the frozen results that are here: no engine, no data needed. */
export const makeReport = async (
  events: readonly LogEvent[],
  blobs: Pick<Blobs, 'read'>,
  format: ReportFormat,
): Promise<string> => {
  const workshop = fold(events);
  const texts = new Map<string, string>();
  for (const hash of resultsNamed(workshop)) {
    const blob = await blobs.read(hash);
    if (blob.ok) texts.set(hash, blob.value.toString('utf8'));
  }
  const report = makeReportModel(workshop, (hash) => texts.get(hash));
  return format === 'html' ? reportHtml(report) : reportMarkdown(report);
};

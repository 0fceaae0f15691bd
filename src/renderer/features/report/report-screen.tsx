import { useEffect, useMemo, useState } from 'react';
import { asItStood } from '../../../shared/log/as-it-stood.ts';
import type { LogEvent } from '../../../shared/log/envelope.ts';
import { fold } from '../../../shared/log/fold.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { isSingle, makeReportModel } from '../../../shared/report/make-report-model.ts';
import { paperFor } from '../../../shared/report/paper.ts';
import { onePageReport, type ReportOptions } from '../../../shared/report/report-options.ts';
import { resultsNamed } from '../../../shared/report/results-named.ts';
import { reportHtml } from '../../../shared/report/to-html.ts';
import { bridge } from '../../state/bridge.ts';
import { useUndoable } from '../../state/undo-places.ts';
import { useApp } from '../../state/app-store.ts';
import { PagePreview } from '../leaving/page-preview.tsx';
import { SaveAs } from '../leaving/save-as.tsx';
import { usePageFonts } from '../leaving/use-page-fonts.ts';
import { Tip } from '../guide/tip.tsx';
import { Head } from '../workshop/head.tsx';
import { ScreenBar } from '../workshop/screen-bar.tsx';
import { StatusLine } from '../workshop/status-line.tsx';
import { BeforeSending } from './before-sending.tsx';
import { ReportChoices } from './report-choices.tsx';
import styles from './report-screen.module.css';

/** The page they walk out with, as it will be saved, beside what it holds; nothing leaves before a press. */
export const ReportScreen = () => {
  const workshop = useApp((state) => state.workshop);
  const events = useApp((state) => state.events);
  return workshop ? <ReportOf workshop={workshop} events={events} /> : null;
};

const ReportOf = ({
  workshop: now,
  events: all,
}: {
  readonly workshop: Workshop;
  readonly events: readonly LogEvent[];
}) => {
  const [options, setOptions] = useUndoable<ReportOptions>(() => ({
    ...onePageReport,
    forWhom: now.scope?.decider ?? '',
  }));
  const { workshop, events } = useAsItStood(now, all, options.asOf);
  const results = useResults(workshop);
  const fonts = usePageFonts();
  const paper = paperFor(workshop.locale);
  const report = useMemo(
    () =>
      results === null ? null : makeReportModel(workshop, (sha256) => results.get(sha256), options, events),
    [workshop, events, results, options],
  );
  const html = report === null || fonts === null ? null : reportHtml(report, { fonts, paper });
  const single = workshop.outliers.filter(
    (one) => one.state === 'agreed' && one.choice !== 'keep' && isSingle(workshop, one),
  ).length;
  return (
    <div className={styles.screen}>
      <Head workshop={now} />
      <ScreenBar title={words.report.heading} />
      <main className={styles.main}>
        {/* biome-ignore lint: a scrolling page is reached by the keyboard */}
        <section className={styles.page} aria-label={words.report.preview} data-area="" tabIndex={0}>
          <PagePreview
            title={words.report.preview}
            html={html}
            paper={paper}
            sheet={options.length === 'one_page'}
          />
        </section>
        <section className={styles.side} aria-label={words.report.options} data-area="">
          <Tip place="report" />
          <ReportChoices workshop={now} options={options} onChange={setOptions} />
          <BeforeSending
            workshop={workshop}
            report={report}
            single={single}
            options={options}
            onChange={setOptions}
          />
          <div className={styles.leave}>
            <SaveAs wanted={(format) => ({ kind: 'report', format, options })} />
          </div>
        </section>
      </main>
      <StatusLine />
    </div>
  );
};

/** Numbers are frozen where they were said: an earlier state of the log gives the report of that day. */
const useAsItStood = (
  workshop: Workshop,
  events: readonly LogEvent[],
  asOf: number | undefined,
): { readonly workshop: Workshop; readonly events: readonly LogEvent[] } =>
  useMemo(() => {
    if (asOf === undefined) return { workshop, events };
    const then = asItStood(events, asOf);
    return { workshop: fold(then), events: then };
  }, [workshop, events, asOf]);

/** The frozen results that charts are drawn from, by their hash. */
const useResults = (workshop: Workshop): ReadonlyMap<string, string> | null => {
  const [results, setResults] = useState<ReadonlyMap<string, string> | null>(null);
  const named = resultsNamed(workshop).join(' ');
  useEffect(() => {
    let mine = true;
    const read = async (): Promise<void> => {
      const found = new Map<string, string>();
      for (const sha256 of named.split(' ').filter(Boolean)) {
        const blob = await bridge.blobRead({ sha256 });
        if (blob.ok) found.set(sha256, blob.value);
      }
      if (mine) setResults(found);
    };
    void read();
    return () => {
      mine = false;
    };
  }, [named]);
  return results;
};

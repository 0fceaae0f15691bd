import { continued, reportWords as words } from '../messages/report-words.ts';
import type { BriefPage } from './brief-page.ts';
import { briefTable } from './brief-parts.ts';
import type { Report, ReportChart } from './report-model.ts';
import {
  answerRuns,
  chartTable,
  decisionList,
  footerLine,
  knownList,
  leftOutList,
  openList,
  sourceLine,
  thinkingTable,
} from './report-parts.ts';
import { ink2, type RichTable, type Run } from './rich.ts';
import { headHeight, inPages, paragraphHeight, rowHeight, tableHeight, textHeight } from './slide-fit.ts';
import { inLanguageOf } from '../messages/in-language-of.ts';

/** Slides as values, in inches on 13.33 × 7.5. Real text, real tables, and the sources in the speaker notes. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
export type SlideItem =
  | {
      readonly kind: 'text';
      readonly at: Box;
      readonly size: number;
      readonly paragraphs: readonly (readonly Run[])[];
      readonly bullets: boolean;
    }
  | { readonly kind: 'table'; readonly at: Box; readonly size: number; readonly table: RichTable }
  | { readonly kind: 'chart'; readonly at: Box; readonly chart: ReportChart };
export type Slide = {
  readonly title: string;
  /** The question on the first slide stands large. */
  readonly large: boolean;
  readonly items: readonly SlideItem[];
  readonly notes: string;
};
export type Slides = {
  readonly title: string;
  readonly language: string;
  readonly foot: string;
  readonly slides: readonly Slide[];
};

const page = { left: 0.7, top: 1.45, width: 11.93, height: 5.25 } as const;
const whole: Box = { x: page.left, y: page.top, w: page.width, h: page.height };
const points = 72;
/** Of a letter, as a share of its height. */
const usualLetter = 0.52;
/** A hanging bullet's own room. */
const bulletRoom = 0.25;

/** The largest letters that a room has place for: who sits at the back reads them too. */
const largest = (sizes: readonly number[], fits: (size: number) => boolean): number | undefined =>
  sizes.find(fits);
const textIn = (
  { w, h }: Box,
  sizes: readonly number[],
  paragraphs: readonly (readonly Run[])[],
): number | undefined => largest(sizes, (size) => textHeight(paragraphs, w * points, size) <= h * points);

const slidesOfReport = (report: Report): Slides => {
  const foot = footerLine(report);
  const sources = report.sources.map(sourceLine);
  const notes = (...lines: readonly string[]): string =>
    [...lines, ...sources, foot].filter((line) => line !== '').join('\n');
  const [first, ...more] = report.charts;
  return {
    title: report.head.question,
    language: report.locale,
    foot,
    slides: [
      questionSlide(report, notes()),
      ...(first === undefined ? [] : [chartSlide(first, notes(first.caption))]),
      ...(report.changed === null ? [] : thinkingSlides(report.changed, report.alsoChanged, notes())),
      ...listSlides(words.known, knownList(report), notes()),
      decisionSlide(report, notes()),
      ...more.map((chart) => chartSlide(chart, notes(chart.caption))),
    ],
  };
};

const questionSlide = (report: Report, notes: string): Slide => {
  const at: Box = { x: page.left, y: 2.9, w: page.width, h: 2.5 };
  const said = [answerRuns(report)];
  return {
    title: report.head.question,
    large: true,
    items: [
      text(at, textIn(at, [32, 28, 26, 24, 20, 18, 16], said) ?? 14, said),
      text({ x: page.left, y: 5.6, w: page.width, h: 1.1 }, 16, [
        [{ text: report.head.line, colour: ink2 }],
        [
          {
            text: [report.head.title, report.head.session, report.head.roles]
              .filter((part) => part !== '')
              .join(' · '),
            colour: ink2,
          },
        ],
      ]),
    ],
    notes,
  };
};

const tableAt: Box = { x: 7.3, y: page.top + 0.05, w: 5.33, h: 4.5 };

/** Letters as large as the slide has room for; of more groups than fit at the smallest, the first. */
const fitting = (chart: ReportChart): { readonly size: number; readonly table: RichTable } => {
  const [width, room] = [tableAt.w * points, tableAt.h * points];
  const tableIn = (size: number, most = Number.POSITIVE_INFINITY): RichTable =>
    chartTable(chart, most, width / (size * usualLetter));
  const size = largest([18, 16, 14, 12, 11, 10, 9], (one) => tableHeight(tableIn(one), width, one) <= room);
  if (size !== undefined) return { size, table: tableIn(size) };
  const all = tableIn(9);
  const [first = []] = inPages(
    all.rows,
    (row) => rowHeight(row, all.widths, width, 9),
    room - headHeight(all, width, 9),
  );
  // Both totals, and the line that tells how many groups more there are.
  return { size: 9, table: tableIn(9, Math.max(1, first.length - 3)) };
};

const chartSlide = (chart: ReportChart, notes: string): Slide => {
  const { size, table } = fitting(chart);
  const caption: Box = { x: page.left, y: 6.15, w: page.width, h: 0.72 };
  const said = [[{ text: chart.caption, colour: ink2 }]];
  return {
    title: chart.after === null ? words.chart : words.beforeAfter,
    large: false,
    items: [
      { kind: 'chart', at: { x: page.left, y: page.top, w: 6.3, h: 6.3 * 0.74 }, chart },
      {
        kind: 'table',
        at: { ...tableAt, h: tableHeight(table, tableAt.w * points, size) / points },
        size,
        table,
      },
      text(caption, textIn(caption, [16, 14, 12, 11], said) ?? 10, said),
    ],
    notes,
  };
};

const thinkingSlides = (
  changed: NonNullable<Report['changed']>,
  also: string | null,
  notes: string,
): readonly Slide[] => {
  if (changed.length === 0)
    return [
      {
        title: words.changed,
        large: false,
        items: [text(whole, 20, [[{ text: words.nothingChanged, colour: ink2 }]])],
        notes,
      },
    ];
  const table = thinkingTable(changed);
  const width = page.width * points;
  const room = (page.height - (also === null ? 0 : 0.4)) * points;
  const size = largest([20, 18, 17, 16, 15, 14, 13], (one) => tableHeight(table, width, one) <= room) ?? 15;
  const pages = inPages(
    table.rows,
    (row) => rowHeight(row, table.widths, width, size),
    room - headHeight(table, width, size),
  );
  return pages.map((rows, at) => ({
    title: at === 0 ? words.changed : continued(words.changed),
    large: false,
    items: [
      { kind: 'table', at: whole, size, table: { ...table, rows } },
      ...(also === null || at < pages.length - 1
        ? []
        : [text({ x: page.left, y: 6.5, w: page.width, h: 0.35 }, 12, [[{ text: also, colour: ink2 }]])]),
    ],
    notes,
  }));
};

const listSlides = (
  title: string,
  paragraphs: readonly (readonly Run[])[],
  notes: string,
): readonly Slide[] => {
  const width = (page.width - bulletRoom) * points;
  const room = page.height * points;
  const size = largest([26, 24, 22, 20, 18, 16], (one) => textHeight(paragraphs, width, one) <= room) ?? 16;
  return inPages(paragraphs, (runs) => paragraphHeight(runs, width, size), room).map((own, at) => ({
    title: at === 0 ? title : continued(title),
    large: false,
    items: [text(whole, textHeight(own, width, size) <= room ? size : 12, own, true)],
    notes,
  }));
};

/** What is decided and what is open, and beside it what was left out; what is open goes where there is more room. */
const decisionSlide = (report: Report, notes: string): Slide => {
  const half = (page.width - 0.5) / 2;
  const heading = (name: string): readonly Run[] => [{ text: name, bold: true, colour: ink2 }];
  const decided = report.decisions === null ? [] : decisionList(report.decisions);
  const open = report.open === null ? [] : [heading(words.open), ...openList(report.open)];
  const leftOut = [heading(words.leftOut), ...leftOutList(report)];
  const tall = (list: readonly (readonly Run[])[], size: number): number =>
    textHeight(list, half * points, size);
  const columns =
    tall([...decided, ...open], 16) <= tall([...leftOut, ...open], 16)
      ? [[...decided, ...open], leftOut]
      : [decided, [...leftOut, ...open]];
  const shown = columns.filter((column) => column.length > 0);
  const size =
    largest([24, 22, 20, 18, 16, 15, 14, 13, 12, 11], (one) =>
      shown.every((column) => tall(column, one) <= page.height * points),
    ) ?? 10;
  return {
    title: words.decision,
    large: false,
    items: shown.map((column, at) =>
      text({ ...whole, x: page.left + at * (half + 0.5), w: half }, size, column),
    ),
    notes,
  };
};

const slidesOfBrief = (brief: BriefPage): Slides => {
  const foot = `${brief.footer.made}, ${brief.footer.log}`;
  const table = { ...briefTable(brief), widths: [0.26, 0.74] };
  const half = (page.width - 0.6) / 2;
  const tall = (rows: RichTable['rows'], size: number): number =>
    tableHeight({ ...table, rows }, half * points, size);
  // Where both columns are nearest to each other.
  const cut = table.rows.reduce((best, _row, at) => {
    const higher = (own: number): number =>
      Math.max(tall(table.rows.slice(0, own), 14), tall(table.rows.slice(own), 14));
    return higher(at) < higher(best) ? at : best;
  }, 0);
  const columns = [table.rows.slice(0, cut), table.rows.slice(cut)];
  const size =
    largest([18, 17, 16, 15, 14, 13, 12, 11, 10], (one) =>
      columns.every((rows) => tall(rows, one) <= (page.height - 0.15) * points),
    ) ?? 9;
  return {
    title: brief.heading,
    language: brief.locale,
    foot,
    slides: [
      {
        title: brief.heading,
        large: false,
        items: [
          text({ x: page.left, y: 1.08, w: page.width, h: 0.35 }, 14, [
            [{ text: [brief.line, ...brief.flags].join(' '), colour: ink2 }],
          ]),
          ...columns.map(
            (rows, at): SlideItem => ({
              kind: 'table',
              at: { x: page.left + at * (half + 0.6), y: 1.6, w: half, h: page.height },
              size,
              table: { ...table, rows },
            }),
          ),
        ],
        notes: [brief.line, ...brief.flags, foot].join('\n'),
      },
    ],
  };
};

const text = (
  at: Box,
  size: number,
  paragraphs: readonly (readonly Run[])[],
  bullets = false,
): SlideItem => ({ kind: 'text', at, size, paragraphs, bullets });

export const reportSlides = (report: Report): Slides => inLanguageOf(report, () => slidesOfReport(report));

/** The brief on one slide: its parts in two columns. */
export const briefSlides = (brief: BriefPage): Slides => inLanguageOf(brief, () => slidesOfBrief(brief));

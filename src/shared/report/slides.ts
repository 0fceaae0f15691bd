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

const questionSlide = (report: Report, notes: string): Slide => ({
  title: report.head.question,
  large: true,
  items: [
    text({ x: page.left, y: 2.9, w: 10.6, h: 2.4 }, 26, [answerRuns(report)]),
    text({ x: page.left, y: 5.6, w: page.width, h: 1.1 }, 14, [
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
});

/** Letters as large as the slide has room for; of more groups than fit at the smallest, the first. */
const fitting = (chart: ReportChart): { readonly size: number; readonly table: RichTable } => {
  const most = (size: number): number => {
    const { rows, widths } = chartTable(chart, Number.POSITIVE_INFINITY);
    const lines = (said: string, at: number): number =>
      Math.ceil((said.length * size * 0.55) / ((widths[at] ?? 1) * 5.33 * 72));
    let left = ((page.height - 0.35) * 72) / (size * 1.2) - 1;
    return rows.findIndex((row) => {
      // A row has air above and below its lines.
      left -= Math.max(...row.map((cell, at) => lines(cell[0]?.text ?? '', at))) + 0.55;
      return left < 0;
    });
  };
  const size = [14, 11.5, 9].find((one) => most(one) < 0);
  return size === undefined
    ? { size: 9, table: chartTable(chart, most(9) - 2) }
    : { size, table: chartTable(chart, Number.POSITIVE_INFINITY) };
};

const chartSlide = (chart: ReportChart, notes: string): Slide => {
  const { size, table } = fitting(chart);
  return {
    title: chart.after === null ? words.chart : words.beforeAfter,
    large: false,
    items: [
      { kind: 'chart', at: { x: page.left, y: page.top, w: 6.3, h: 6.3 * 0.74 }, chart },
      {
        kind: 'table',
        at: { x: 7.3, y: page.top + 0.05, w: 5.33, h: 0.34 * (table.rows.length + 1) },
        size,
        table,
      },
      text({ x: page.left, y: 6.15, w: page.width, h: 0.6 }, 12, [[{ text: chart.caption, colour: ink2 }]]),
    ],
    notes,
  };
};

/** About what a slide of that size holds, in letters; what is more goes on the next one. */
const rowLetters = (row: readonly (readonly Run[])[]): number =>
  Math.max(...row.map((cell) => cell.reduce((sum, run) => sum + run.text.length, 0)));

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
        items: [text(whole, 16, [[{ text: words.nothingChanged, colour: ink2 }]])],
        notes,
      },
    ];
  const { rows, ...frame } = thinkingTable(changed);
  return inPages(rows, (row) => 34 + rowLetters(row), 900).map((own, at, pages) => ({
    title: at === 0 ? words.changed : continued(words.changed),
    large: false,
    items: [
      {
        kind: 'table',
        at: whole,
        size: own.reduce((sum, row) => sum + 34 + rowLetters(row), 0) > 560 ? 13 : 16,
        table: { ...frame, rows: own },
      },
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
  const letters = (runs: readonly Run[]): number => 60 + runs.reduce((sum, run) => sum + run.text.length, 0);
  return inPages(paragraphs, letters, 1400).map((own, at) => {
    const amount = own.reduce((sum, runs) => sum + letters(runs), 0);
    return {
      title: at === 0 ? title : continued(title),
      large: false,
      items: [text(whole, amount < 700 ? 20 : amount < 1000 ? 17 : 15, own, true)],
      notes,
    };
  });
};

const decisionSlide = (report: Report, notes: string): Slide => {
  const half = (page.width - 0.5) / 2;
  const right = page.left + half + 0.5;
  const heading = (name: string): readonly Run[] => [{ text: name, bold: true, colour: ink2 }];
  const left = [
    ...(report.decisions === null ? [] : decisionList(report.decisions)),
    heading(words.leftOut),
    ...leftOutList(report),
  ];
  const open = report.open === null ? [] : [heading(words.open), ...openList(report.open)];
  const letters = (list: readonly (readonly Run[])[]): number =>
    list.reduce((sum, runs) => sum + 40 + runs.reduce((own, run) => own + run.text.length, 0), 0);
  const longest = Math.max(letters(left), letters(open));
  const size = longest > 1100 ? 10 : longest > 800 ? 12 : longest > 500 ? 15 : 18;
  return {
    title: words.decision,
    large: false,
    items: [
      text({ ...whole, w: half }, size, left),
      ...(open.length === 0 ? [] : [text({ ...whole, x: right, w: half }, size, open)]),
    ],
    notes,
  };
};

const slidesOfBrief = (brief: BriefPage): Slides => {
  const foot = `${brief.footer.made}, ${brief.footer.log}`;
  const table = briefTable(brief);
  const letters = (row: RichTable['rows'][number]): number => 60 + 1.5 * rowLetters(row);
  const all = table.rows.reduce((sum, row) => sum + letters(row), 0);
  const columns = inPages(table.rows, letters, all / 2 + 60).slice(0, 2);
  const left = columns[0] ?? [];
  const size = all > 3200 ? 9 : all > 2400 ? 11 : 13;
  const half = (page.width - 0.6) / 2;
  return {
    title: brief.heading,
    language: brief.locale,
    foot,
    slides: [
      {
        title: brief.heading,
        large: false,
        items: [
          text({ x: page.left, y: 1.08, w: page.width, h: 0.35 }, 12, [
            [{ text: [brief.line, ...brief.flags].join(' '), colour: ink2 }],
          ]),
          ...[left, table.rows.slice(left.length)].map(
            (rows, at): SlideItem => ({
              kind: 'table',
              at: { x: page.left + at * (half + 0.6), y: 1.6, w: half, h: page.height },
              size,
              table: { ...table, widths: [0.26, 0.74], rows },
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

const inPages = <T>(items: readonly T[], sizeOf: (item: T) => number, room: number): readonly T[][] => {
  const pages: T[][] = [];
  let left = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const last = pages.at(-1);
    if (last === undefined || left < size) {
      pages.push([item]);
      left = room - size;
    } else {
      last.push(item);
      left -= size;
    }
  }
  return pages.length === 0 ? [[]] : pages;
};

export const reportSlides = (report: Report): Slides => inLanguageOf(report, () => slidesOfReport(report));

/** The brief on one slide: its parts in two columns. */
export const briefSlides = (brief: BriefPage): Slides => inLanguageOf(brief, () => slidesOfBrief(brief));

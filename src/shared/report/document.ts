import { reportWords as words } from '../messages/report-words.ts';
import { columnShares } from './column-shares.ts';
import type { BriefPage } from './brief-page.ts';
import { briefTable } from './brief-parts.ts';
import type { AppendixPart, Report, ReportChart } from './report-model.ts';
import {
  answerRuns,
  chartTable,
  decisionList,
  footerLine,
  knownList,
  leftOutList,
  openList,
  sourceTable,
  thinkingTable,
} from './report-parts.ts';
import { ink2, ink3, plain, quiet, type RichTable, type Run } from './rich.ts';
import { inLanguageOf } from '../messages/in-language-of.ts';

/** A text document as values: headings, paragraphs, lists, tables and charts, one after another. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly large?: boolean }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'table'; readonly table: RichTable; readonly small: boolean }
  | { readonly kind: 'chart'; readonly chart: ReportChart }
  /** The chart with its caption and table at its side: what one page has room for. */
  | {
      readonly kind: 'beside';
      readonly chart: ReportChart;
      readonly caption: readonly Run[];
      readonly table: RichTable;
    };
export type TextDocument = {
  readonly title: string;
  readonly language: string;
  readonly footer: string;
  /** All of it on one page, in smaller type. */
  readonly onePage: boolean;
  readonly blocks: readonly Block[];
};

const documentOfReport = (report: Report): TextDocument => {
  const [first, ...more] = report.charts;
  return {
    title: report.head.question,
    language: report.locale,
    footer: footerLine(report),
    onePage: report.length === 'one_page',
    blocks: [
      ...headOf(report),
      ...list(words.known, knownList(report)),
      ...(report.changed === null ? [] : thinking(report.changed, report.alsoChanged)),
      ...(first === undefined
        ? []
        : [
            heading(first.after === null ? words.chart : words.beforeAfter),
            ...(report.length === 'one_page' ? [beside(first)] : chart(first)),
          ]),
      ...list(words.leftOut, leftOutList(report)),
      ...(report.open === null ? [] : list(words.open, openList(report.open))),
      ...(report.decisions === null ? [] : list(words.decision, decisionList(report.decisions))),
      ...(more.length === 0 ? [] : [heading(words.charts), ...more.flatMap(chart)]),
      ...wording(report),
      ...(report.numbers.length === 0
        ? []
        : [heading(words.numbers), table(sourceTable(report.numbers), true)]),
      ...report.appendix.flatMap(appendix),
    ],
  };
};

const documentOfBrief = (brief: BriefPage): TextDocument => ({
  title: brief.heading,
  language: brief.locale,
  footer: `${brief.footer.made}, ${brief.footer.log}`,
  onePage: false,
  blocks: [
    { kind: 'title', text: brief.heading },
    { kind: 'paragraph', runs: [{ text: brief.line, colour: ink2 }] },
    ...(brief.flags.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            runs: [{ text: brief.flags.join(' '), bold: true, colour: '#644B0C' }],
          },
        ]),
    table(briefTable(brief), false),
  ],
});

const heading = (text: string): Block => ({ kind: 'heading', text });
const table = (rich: RichTable, small: boolean): Block => ({ kind: 'table', table: rich, small });
const list = (name: string, items: readonly (readonly Run[])[]): readonly Block[] => [
  heading(name),
  { kind: 'list', items },
];

const headOf = (report: Report): readonly Block[] => {
  const top = [report.head.title, report.head.session, report.head.roles].filter((part) => part !== '');
  return [
    { kind: 'paragraph', runs: [{ text: top.join(' · '), colour: ink2 }] },
    { kind: 'title', text: report.head.question },
    { kind: 'paragraph', runs: [{ text: report.head.line, colour: ink3 }] },
    { kind: 'paragraph', runs: answerRuns(report), large: true },
  ];
};

const thinking = (changed: NonNullable<Report['changed']>, also: Report['alsoChanged']): readonly Block[] => [
  heading(words.changed),
  changed.length === 0
    ? { kind: 'paragraph', runs: [quiet(words.nothingChanged)] }
    : table(thinkingTable(changed), false),
  ...(also === null ? [] : [{ kind: 'paragraph' as const, runs: [quiet(also)] }]),
];

const chart = (picture: ReportChart): readonly Block[] => [
  { kind: 'chart', chart: picture },
  { kind: 'paragraph', runs: [quiet(picture.caption)] },
  table(chartTable(picture), true),
];

const beside = (picture: ReportChart): Block => ({
  kind: 'beside',
  chart: picture,
  caption: [quiet(picture.caption)],
  table: chartTable(picture),
});

/** Struck and underlined in brackets: readable without colour. */
const wording = ({ wording: items }: Report): readonly Block[] =>
  items.length === 0
    ? []
    : [
        heading(words.wording),
        ...items.map(({ label, changes }): Block => {
          const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['[+', '+]'] } as const;
          const text = changes.map(({ kind, text: piece }) => `${marks[kind][0]}${piece}${marks[kind][1]}`);
          return { kind: 'paragraph', runs: [plain(`${label} ${text.join(' ')}`)] };
        }),
      ];

const appendix = ({ heading: name, lines, table: rows, code }: AppendixPart): readonly Block[] => [
  heading(name),
  ...(lines.length === 0 ? [] : [{ kind: 'list' as const, items: lines.map((line) => [plain(line)]) }]),
  ...(rows === null
    ? []
    : [
        table(
          {
            heads: rows.heads,
            widths: columnShares(rows.heads, rows.rows),
            rows: rows.rows.map((row) => row.map((cell) => [plain(cell)])),
          },
          true,
        ),
      ]),
  ...code.flatMap(({ words: said, text }): readonly Block[] => [
    { kind: 'paragraph', runs: [plain(said)] },
    { kind: 'paragraph', runs: [{ text, voice: 'mono' }] },
  ]),
];

export const reportDocument = (report: Report): TextDocument =>
  inLanguageOf(report, () => documentOfReport(report));

export const briefDocument = (brief: BriefPage): TextDocument =>
  inLanguageOf(brief, () => documentOfBrief(brief));

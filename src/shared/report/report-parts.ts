import { moreInsights, reportWords as words } from '../messages/report-words.ts';
import { withRange } from './figure.ts';
import { sourceCells, sourceHeads } from './source-table.ts';
import { columnShares } from './column-shares.ts';
import type { Decided, Known, LeftOut, Report, ReportChart, Source } from './report-model.ts';
import {
  type Cell,
  ink2,
  plain,
  quiet,
  type RichTable,
  type Run,
  sentences,
  spoken,
  strong,
} from './rich.ts';

/** The report's pieces as set words: the same sentences on a slide and in a document. */
export const answerRuns = ({ answer: { text, then, how } }: Report): readonly Run[] =>
  sentences(
    { ...strong(text), voice: 'serif' },
    then === null ? null : spoken(then),
    how === null ? null : { text: `(${how.replaceAll(' ', '\u00A0')})`, colour: ink2, size: 0.6 },
  );

/** Letters of a chart's table that stand side by side on half a page. */
const besideChart = 58;

/** More would be pages of numbers: they are taken along as a table of their own. */
const mostGroups = 30;

export const knownRuns = ({ statement, because, soWhat, limits, flags }: Known): readonly Run[] =>
  sentences(
    strong(statement),
    plain(because),
    soWhat === '' ? null : { text: words.soWhat, italic: true },
    plain(soWhat),
    ...[...(limits === null ? [] : [limits]), ...flags].map(quiet),
  );

export const knownList = (report: Report): readonly (readonly Run[])[] =>
  report.known.length === 0
    ? [[quiet(words.nothingKnown)]]
    : [
        ...report.known.map((known) => knownRuns(known)),
        ...(report.more === 0 ? [] : [[quiet(moreInsights(report.more))]]),
      ];

export const thinkingTable = (changed: NonNullable<Report['changed']>): RichTable => ({
  heads: [words.assumed, words.learned, words.now],
  widths: [0.32, 0.38, 0.3],
  rows: changed.map(({ assumed, learned, now }) => [
    [{ text: words.quoted(assumed), voice: 'serif', italic: true, colour: ink2 }],
    [plain(learned.join('\n'))],
    [strong(now)],
  ]),
});

/** A range is read in one line. */
const whole = (text: string): string => text.replaceAll(' ', '\u00A0');

/** So many groups of a chart are told line by line; those beyond are told how many they are. */
export const chartTable = (chart: ReportChart, most = mostGroups, letters = besideChart): RichTable => {
  const apart = chart.bars.some(({ gone }) => gone);
  // One more line would say no more than the last group itself.
  const shown = chart.bars.length <= most + 1 ? chart.bars : chart.bars.slice(0, most);
  const beyond = chart.bars.length - shown.length;
  const row = (cells: readonly string[]): readonly Cell[] => cells.map((text) => [plain(text)]);
  const total = (name: string, one: ReportChart['before']): readonly (readonly Cell[])[] =>
    one === null
      ? []
      : [row([name, one.figure.value, whole(one.figure.range ?? '–'), one.figure.n, ...(apart ? [''] : [])])];
  const heads = [words.group, words.value, words.range, words.nHead, ...(apart ? [words.remark] : [])];
  const rows = [
    ...shown.map(({ label, figure, gone }) =>
      row([
        label,
        figure.value,
        whole(figure.range ?? '–'),
        figure.n,
        ...(apart ? [gone ? words.shownApart : ''] : []),
      ]),
    ),
    ...(beyond === 0 ? [] : [row([words.moreGroups(beyond), ...Array<string>(apart ? 4 : 3).fill('')])]),
    ...total(words.all, chart.before),
    ...total(words.withoutThem, chart.after),
  ];
  const inWords = rows.map((cells) => cells.map((cell) => cell[0]?.text ?? ''));
  return { heads, widths: columnShares(heads, inWords, letters), numbers: [1, 2, 3], rows };
};

export const leftOutRuns = ({
  what,
  choice,
  reason,
  before,
  after,
  conclusion,
  changes,
  agreed,
}: LeftOut): readonly Run[] => [
  plain(
    `${what} ${choice}: ${reason}. ${withRange(before)} → ${[withRange(after), before.unit].join(' ').trim()}, `,
  ),
  changes ? strong(conclusion) : plain(conclusion),
  plain(`; ${agreed}.`),
];

export const leftOutList = (report: Report): readonly (readonly Run[])[] => [
  ...(report.leftOut.length === 0
    ? [[quiet(words.nothingLeftOut)]]
    : report.leftOut.map((one) => leftOutRuns(one))),
  [plain(report.cuts)],
];

export const openList = (open: readonly string[]): readonly (readonly Run[])[] =>
  open.length === 0 ? [[quiet(words.nothingOpen)]] : open.map((item) => [plain(item)]);

export const decidedRuns = ({ what, takenBy, lookAgain, mind }: Decided): readonly Run[] =>
  sentences(
    strong(what),
    takenBy === '' ? null : plain(`${takenBy} ${words.takenBy}.`),
    plain(`${words.lookAgain} ${lookAgain}.`),
    { text: words.mind, italic: true },
    plain(mind),
  );

export const decisionList = (decisions: readonly Decided[]): readonly (readonly Run[])[] =>
  decisions.length === 0 ? [[quiet(words.noDecision)]] : decisions.map((one) => decidedRuns(one));

export const sourceTable = (numbers: readonly Source[]): RichTable => ({
  heads: sourceHeads(),
  widths: columnShares(sourceHeads(), numbers.map(sourceCells)),
  numbers: [1, 2, 3],
  rows: numbers.map((source) => sourceCells(source).map((text) => [plain(text)])),
});

/** One source as a line of speaker notes. */
export const sourceLine = ({ says, figure, data, metric, result }: Source): string =>
  `${says} ${withRange(figure)} ${figure.unit}, ${words.n} ${figure.n}; ${words.data} ${data}, ${words.metric} ${metric}, ${words.fingerprint} ${result}`.replace(
    /\s+/gu,
    ' ',
  );

export const footerLine = ({ footer }: Pick<Report, 'footer'>): string => `${footer.made}, ${footer.log}`;

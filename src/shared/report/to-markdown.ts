import { moreInsights, reportWords as words } from '../messages/report-words.ts';
import { markdownText as text } from '../text/markdown.ts';
import { withRange } from './figure.ts';
import { sourceCells, sourceHeads } from './source-table.ts';
import { visible } from '../text/visible.ts';
import type { AppendixPart, Report, ReportChart } from './report-model.ts';
import { inLanguageOf } from '../messages/in-language-of.ts';

const textOf = (report: Report): string => {
  const { head, answer } = report;
  const parts: readonly (readonly string[])[] = [
    [`# ${text(head.question)}`],
    [
      text([head.title, head.session, head.roles].filter((part) => part !== '').join(' · ')),
      text(head.line),
    ].filter((line) => line !== ''),
    [
      `**${words.answer}.** **${text(answer.text)}**${answer.then === null ? '' : ` ${text(answer.then)}`}${answer.how === null ? '' : ` *(${text(answer.how)})*`}`,
    ],
    [`## ${words.known}`],
    report.known.length === 0
      ? [words.nothingKnown]
      : report.known.map(({ statement, because, soWhat, limits, flags }, at) =>
          [
            `${at + 1}. **${text(statement)}** ${text(because)} *${words.soWhat}* ${text(soWhat)}`,
            ...(limits === null ? [] : [text(limits)]),
            ...flags.map((flag) => `*${text(flag)}*`),
          ].join(' '),
        ),
    ...(report.more === 0 ? [] : [[moreInsights(report.more)]]),
    ...(report.changed === null
      ? []
      : [
          [`## ${words.changed}`],
          report.changed.length === 0
            ? [words.nothingChanged]
            : table(
                [words.assumed, words.learned, words.now],
                report.changed.map(({ assumed, learned, now }) => [
                  words.quoted(assumed),
                  learned.join('; '),
                  now,
                ]),
              ),
        ]),
    ...(report.alsoChanged === null ? [] : [[text(report.alsoChanged)]]),
    ...report.charts
      .slice(0, 1)
      .flatMap((one) => chart(one, `## ${one.after === null ? words.chart : words.beforeAfter}`)),
    [`## ${words.leftOut}`],
    report.leftOut.length === 0
      ? [words.nothingLeftOut]
      : report.leftOut.map(({ what, choice, reason, before, after, conclusion, changes, agreed }) => {
          const end = changes ? `**${text(conclusion)}**` : text(conclusion);
          return `- ${text(what)} ${text(choice)}: ${text(reason)}. ${text(withRange(before))} → ${text([withRange(after), before.unit].join(' ').trim())}, ${end}; ${text(agreed)}.`;
        }),
    [text(report.cuts)],
    ...(report.open === null
      ? []
      : [
          [`## ${words.open}`],
          report.open.length === 0 ? [words.nothingOpen] : report.open.map((item) => `- ${text(item)}`),
        ]),
    ...(report.decisions === null
      ? []
      : [
          [`## ${words.decision}`],
          report.decisions.length === 0
            ? [words.noDecision]
            : report.decisions.map(
                ({ what, takenBy, lookAgain, mind }) =>
                  `**${text(what)}** ${doer(takenBy)}${words.lookAgain} ${text(lookAgain)}. *${words.mind}* ${text(mind)}`,
              ),
        ]),
    ...(report.charts.length < 2
      ? []
      : [[`## ${words.charts}`], ...report.charts.slice(1).flatMap((one) => chart(one, null))]),
    ...(report.wording.length === 0
      ? []
      : [
          [`## ${words.wording}`],
          ...report.wording.map(({ label, changes }) => [
            `${text(label)} ${changes.map(({ kind, text: piece }) => (kind === 'same' ? text(piece) : kind === 'removed' ? `[-${text(piece)}-]` : `[+${text(piece)}+]`)).join(' ')}`,
          ]),
        ]),
    ...(report.numbers.length === 0 ? [] : [[`## ${words.numbers}`], sources(report)]),
    ...report.appendix.flatMap(appendix),
    ['---'],
    [`${text(report.footer.made)}, ${text(report.footer.log)}`],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${heads.map(text).join(' | ')} |`,
  `|${' --- |'.repeat(heads.length)}`,
  ...rows.map((row) => `| ${row.map(text).join(' | ')} |`),
];

const chart = (picture: ReportChart, heading: string | null): readonly (readonly string[])[] => {
  const rows = picture.bars.map(({ label, figure, gone }) => [
    label,
    figure.value,
    figure.range ?? '–',
    figure.n,
    gone ? words.shownApart : '',
  ]);
  const total = (name: string, one: ReportChart['before']): readonly (readonly string[])[] =>
    one === null ? [] : [[name, one.figure.value, one.figure.range ?? '–', one.figure.n, '']];
  return [
    ...(heading === null ? [] : [[heading]]),
    [text(picture.caption)],
    table(
      [words.group, words.value, words.range, words.nHead, words.remark],
      [...rows, ...total(words.all, picture.before), ...total(words.withoutThem, picture.after)],
    ),
  ];
};

const appendix = ({ heading, lines, table: rows, code }: AppendixPart): readonly (readonly string[])[] => [
  [`## ${text(heading)}`],
  ...(lines.length === 0 ? [] : [lines.map((one) => `- ${text(one)}`)]),
  ...(rows === null ? [] : [table(rows.heads, rows.rows)]),
  ...code.flatMap((one) => [[text(one.words)], codeBlock(one.text)]),
];

/** Indented, so that nothing in it can end the block. */
const codeBlock = (code: string): readonly string[] =>
  visible(code)
    .split('\n')
    .map((line) => `    ${line}`);

const doer = (who: string): string => (who === '' ? '' : `${text(who)} ${words.takenBy}. `);

const sources = ({ numbers }: Report): readonly string[] => table(sourceHeads(), numbers.map(sourceCells));

/** The same headings, sentences and numbers as the HTML page, as plain text. */
export const reportMarkdown = (report: Report): string => inLanguageOf(report, () => textOf(report));

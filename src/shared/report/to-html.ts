import type { Change } from '../log/what-changed.ts';
import { onePageStyle } from './one-page-style.ts';
import { chartSvg } from './chart-svg.ts';
import { withRange } from './figure.ts';
import { sourceCells, sourceHeads } from './source-table.ts';
import type { AppendixPart, Decided, Known, LeftOut, Report, ReportChart, Thinking } from './report-model.ts';
import { moreInsights, reportWords as words } from '../messages/report-words.ts';
import { htmlPage, type PageOptions } from './html-page.ts';
import { unbroken as text } from './unbroken.ts';
import { inLanguageOf } from '../messages/in-language-of.ts';

const pageOf = (report: Report, options: PageOptions = {}): string => {
  const [first, ...more] = report.charts;
  return htmlPage(
    {
      language: report.language,
      title: report.head.question,
      style: report.length === 'one_page' ? onePageStyle : '',
    },
    `<header>
<div class="top"><span><span class="mark"></span>${text([report.head.title, report.head.session].filter((part) => part !== '').join(', '))}</span><span>${text(report.head.roles)}</span></div>
<h1>${text(report.head.question)}</h1>
<p class="line">${text(report.head.line)}</p>
</header>
<main>
${answer(report)}
<div class="${first === undefined ? 'one' : 'two'}">
<section><h2>${words.known}</h2>${report.known.length === 0 ? quiet(words.nothingKnown) : `<ul class="known">${report.known.map(known).join('')}</ul>`}${report.more === 0 ? '' : quiet(moreInsights(report.more))}</section>
${first === undefined ? '' : chart(first)}
</div>
${report.changed === null ? '' : `<section><h2>${words.changed}</h2>${thinking(report.changed)}${report.alsoChanged === null ? '' : quiet(report.alsoChanged)}</section>`}
<div class="three">
<section><h2>${words.leftOut}</h2>${leftOut(report)}</section>
${report.open === null ? '' : `<section><h2>${words.open}</h2>${list(report.open, words.nothingOpen)}</section>`}
${report.decisions === null ? '' : `<section><h2>${words.decision}</h2>${report.decisions.length === 0 ? quiet(words.noDecision) : report.decisions.map(decided).join('')}</section>`}
</div>
${more.length === 0 ? '' : `<section class="more charts"><h2>${words.charts}</h2>${more.map((one) => chart(one, false)).join('')}</section>`}
${wording(report)}
${numbers(report)}
${report.appendix.map(appendix).join('')}
</main>
<footer><span>${text(report.footer.made)}</span><span class="mono">${text(report.footer.log)}</span></footer>`,
    options,
  );
};

const quiet = (sentence: string): string => `<p class="quiet">${text(sentence)}</p>`;

const answer = ({ answer: { text: said, then, how } }: Report): string =>
  `<p class="answer"><strong>${text(said)}</strong>${then === null ? '' : ` ${text(then)}`}${how === null ? '' : ` <small>${text(how)}</small>`}</p>`;

const known = ({ statement, because, soWhat, limits, flags }: Known): string =>
  `<li><strong>${text(statement)}</strong> ${text(because)} <em>${words.soWhat}</em> ${text(soWhat)}${[...(limits === null ? [] : [limits]), ...flags].map((flag) => ` <span class="flag">${text(flag)}</span>`).join('')}</li>`;

const chart = (picture: ReportChart, heading = true): string => {
  const apart = picture.bars.some(({ gone }) => gone);
  const rows = picture.bars.map(({ label, figure, gone }) => [
    label,
    figure.value,
    figure.range ?? '–',
    figure.n,
    ...(apart ? [gone ? words.shownApart : ''] : []),
  ]);
  const totals = [
    picture.before && [words.all, picture.before.figure],
    picture.after && [words.withoutThem, picture.after.figure],
  ] as const;
  const total = totals.flatMap((one) =>
    one === null
      ? []
      : [
          [
            one[0] as string,
            (one[1] as { value: string }).value,
            (one[1] as { range: string | null }).range ?? '–',
            (one[1] as { n: string }).n,
            ...(apart ? [''] : []),
          ],
        ],
  );
  const heads = [words.group, words.value, words.range, words.nHead, ...(apart ? [words.remark] : [])];
  return `<figure>${heading ? `<h2>${picture.after === null ? words.chart : words.beforeAfter}</h2>` : ''}${chartSvg(picture)}<figcaption>${text(picture.caption)}</figcaption>${table(heads, [...rows, ...total], 'small', 1)}</figure>`;
};

const table = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  kind: string,
  numbersFrom: number,
): string => {
  const side = (at: number): string => (at >= numbersFrom && at < numbersFrom + 3 ? ' class="number"' : '');
  const head = heads.map((name, at) => `<th scope="col"${side(at)}>${text(name)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell, at) => `<td${side(at)}>${text(cell)}</td>`).join('')}</tr>`)
    .join('');
  return `<table class="${kind}"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
};

const thinking = (changed: readonly Thinking[]): string => {
  if (changed.length === 0) return quiet(words.nothingChanged);
  const rows = changed.map(
    ({ assumed, learned, now }) =>
      `<tr><td class="said">${text(words.quoted(assumed))}</td><td>${learned.map(text).join('<br>')}</td><td class="now">${text(now)}</td></tr>`,
  );
  return `<table class="thinking"><thead><tr><th scope="col">${words.assumed}</th><th scope="col">${words.learned}</th><th scope="col">${words.now}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
};

const leftOut = ({ leftOut: items, cuts }: Report): string => {
  const lines = items.map(({ what, choice, reason, before, after, conclusion, changes, agreed }: LeftOut) => {
    const end = changes ? `<strong>${text(conclusion)}</strong>` : text(conclusion);
    return `<li>${text(what)} ${text(choice)}: ${text(reason)}. ${text(withRange(before))} → ${text([withRange(after), before.unit].join(' ').trim())}, ${end}; ${text(agreed)}.</li>`;
  });
  return `${lines.length === 0 ? quiet(words.nothingLeftOut) : `<ul class="plain">${lines.join('')}</ul>`}<p>${text(cuts)}</p>`;
};

const list = (items: readonly string[], none: string): string =>
  items.length === 0
    ? quiet(none)
    : `<ul class="plain">${items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;

const decided = ({ what, takenBy, lookAgain, mind }: Decided): string =>
  `<p><strong>${text(what)}</strong> ${takenBy === '' ? '' : `${text(takenBy)} ${words.takenBy}. `}${words.lookAgain} ${text(lookAgain)}. <em>${words.mind}</em> ${text(mind)}</p>`;

const wording = ({ wording: items }: Report): string =>
  items.length === 0
    ? ''
    : `<section class="more"><h2>${words.wording}</h2>${items.map(({ label, changes }) => `<p class="words">${text(label)} ${changes.map(piece).join(' ')}</p>`).join('')}</section>`;

/** Struck and underlined, and in brackets: readable without colour. */
const piece = ({ kind, text: words_ }: Change): string =>
  kind === 'same'
    ? text(words_)
    : kind === 'removed'
      ? `<del>[-${text(words_)}-]</del>`
      : `<ins>[+${text(words_)}+]</ins>`;

const appendix = ({ heading, lines, table: rows, code }: AppendixPart): string =>
  `<section class="more appendix"><h2>${text(heading)}</h2>${lines.length === 0 ? '' : `<ul class="plain">${lines.map((one) => `<li>${text(one)}</li>`).join('')}</ul>`}${rows === null ? '' : table(rows.heads, rows.rows, 'small', rows.heads.length)}${code.map((one) => `<p>${text(one.words)}</p><pre class="mono" tabindex="0">${text(one.text)}</pre>`).join('')}</section>`;

const numbers = ({ numbers: sources }: Report): string => {
  if (sources.length === 0) return '';
  return `<section class="more"><h2>${words.numbers}</h2>${table(sourceHeads(), sources.map(sourceCells), 'small sources', 1)}</section>`;
};

/** One file: no script, nothing loaded from anywhere, every word somebody typed is text. */
export const reportHtml = (report: Report, options: PageOptions = {}): string =>
  inLanguageOf(report, () => pageOf(report, options));

import { htmlText } from '../text/html.ts';
import type { BriefPage, BriefRow, PrintedLine } from './brief-page.ts';
import { unbroken as text } from './unbroken.ts';
import { htmlPage, type PageOptions } from './html-page.ts';
import { inLanguageOf } from '../messages/in-language-of.ts';

const pageOf = (brief: BriefPage, options: PageOptions = {}): string =>
  htmlPage(
    { language: brief.language, title: brief.heading, style: briefStyle },
    `<header>
<h1><span class="mark"></span>${text(brief.heading)}</h1>
<p class="line">${text(brief.line)}</p>
${brief.flags.length === 0 ? '' : `<p class="flags" role="note">${brief.flags.map(text).join(' ')}</p>`}
</header>
<main>
<table class="brief"><tbody>${brief.rows.map(row).join('')}</tbody></table>
</main>
<footer><span>${text(brief.footer.made)}</span><span class="mono">${text(brief.footer.log)}</span></footer>`,
    options,
  );

const row = ({ part, name, lines }: BriefRow): string =>
  `<tr class="${part}"><th scope="row">${htmlText(name)}</th><td>${lines.length === 1 ? lines.map(line).join('') : `<ul>${lines.map((one) => `<li>${line(one)}</li>`).join('')}</ul>`}</td></tr>`;

const line = ({ text: said, note, from }: PrintedLine): string =>
  `<span class="words">${text(said)}</span>${note === null ? '' : ` <em class="told">(${text(note)})</em>`}${from.length === 0 ? '' : ` <span class="from">${text(from.join(' '))}</span>`}`;

const briefStyle = `
h1{font:550 26px/32px "Source Serif 4",Georgia,serif;margin:0 0 4px}
h1 .mark{margin-right:12px;vertical-align:3px}
.line{padding-bottom:10px;border-bottom:1.5px solid #474D5A}
.flags{margin:10px 0 0;padding:8px 12px;background:#F6F1E4;color:#644B0C;font-weight:550}
table.brief{margin-top:2px}
table.brief th{width:150px;font-weight:600;color:#474D5A;padding:7px 16px 7px 0}
table.brief td{padding:7px 0}
table.brief ul{margin:0;padding-left:16px}
table.brief .words{font:450 14.5px/20px "Source Serif 4",Georgia,serif}
table.brief .message .words{font:650 19px/25px "Source Serif 4",Georgia,serif}
table.brief .numbers .words,table.brief .success .words{font:400 13px/19px Inter,system-ui,sans-serif}
.told{color:#5F6673}
.from{font:600 11px/16px Inter,system-ui,sans-serif;color:#765400;white-space:nowrap}
@media print{
h1{font-size:17pt;line-height:21pt}
body{font-size:9.5pt;line-height:13pt}
table.brief th{width:34mm}
table.brief .words{font-size:10pt;line-height:13.5pt}
table.brief .message .words{font-size:13pt;line-height:17pt}
table.brief .numbers .words,table.brief .success .words{font-size:9.5pt;line-height:13pt}
table.brief th,table.brief td{padding-top:1.5mm;padding-bottom:1.5mm}
footer{margin-top:5mm;font-size:8pt}
}
`;

/** One page, two columns: what it is about, and the words. */
export const briefHtml = (brief: BriefPage, options: PageOptions = {}): string =>
  inLanguageOf(brief, () => pageOf(brief, options));

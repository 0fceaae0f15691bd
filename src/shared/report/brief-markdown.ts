import { markdownText as text } from '../text/markdown.ts';
import type { BriefPage, PrintedLine } from './brief-page.ts';
import { inLanguageOf } from '../messages/in-language-of.ts';

const textOf = (brief: BriefPage): string => {
  const rows = brief.rows.map(
    ({ part, name, lines }) =>
      `| **${text(name)}** | ${lines.map((one) => line(one, part === 'message')).join('<br>')} |`,
  );
  return `${[
    `# ${text(brief.heading)}`,
    text(brief.line),
    ...brief.flags.map((flag) => `*${text(flag)}*`),
    ['| | |', '| --- | --- |', ...rows].join('\n'),
    '---',
    `${text(brief.footer.made)}, ${text(brief.footer.log)}`,
  ].join('\n\n')}\n`;
};

const line = ({ text: said, note, from }: PrintedLine, strong: boolean): string =>
  [
    strong ? `**${text(said)}**` : text(said),
    ...(note === null ? [] : [`*(${text(note)})*`]),
    ...(from.length === 0 ? [] : [`(${text(from.join(', '))})`]),
  ].join(' ');

export const briefMarkdown = (brief: BriefPage): string => inLanguageOf(brief, () => textOf(brief));

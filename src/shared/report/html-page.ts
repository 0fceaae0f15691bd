import { htmlText } from '../text/html.ts';
import { type Paper, paperStyle } from './paper.ts';
import { reportStyle } from './report-style.ts';

export type PageOptions = {
  /** Font faces as CSS with their bytes inside; without them the reader's own fonts are used. */
  readonly fonts?: string;
  /** As it will stand on this paper, also on a screen. */
  readonly paper?: Paper;
};

type Page = { readonly language: string; readonly title: string; readonly style: string };

/** One file: no script, nothing loaded from anywhere. */
export const htmlPage = (
  { language, title, style }: Page,
  body: string,
  { fonts, paper }: PageOptions,
): string => {
  const whole = `${reportStyle}${style}`;
  const look =
    paper === undefined ? whole : whole.replaceAll('@media print', '@media all') + paperStyle(paper);
  return `<!doctype html>
<html lang="${htmlText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'${fonts === undefined ? '' : '; font-src data:'}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<style>${fonts ?? ''}${look}</style>
</head>
<body>
${body}
</body>
</html>
`;
};

import { htmlText } from '../text/html.ts';
import { reportStyle } from './report-style.ts';

/** `fonts`: font faces as CSS with their bytes inside, for print; without them the reader's own fonts are used. */
export type PageOptions = { readonly fonts?: string };

type Page = { readonly language: string; readonly title: string; readonly style: string };

/** One file: no script, nothing loaded from anywhere. */
export const htmlPage = ({ language, title, style }: Page, body: string, { fonts }: PageOptions): string =>
  `<!doctype html>
<html lang="${htmlText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'${fonts === undefined ? '' : '; font-src data:'}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<style>${fonts ?? ''}${reportStyle}${style}</style>
</head>
<body>
${body}
</body>
</html>
`;

import type { Paper } from '../../shared/report/paper.ts';
import { hiddenWindow } from './hidden-window.ts';

/** A page as a tagged PDF with title, language and bookmarks, printed from the same HTML. */
export const printPdf = (html: string, paper: Paper): Promise<Uint8Array> =>
  hiddenWindow(html, { width: 820, height: 1160, offscreen: false }, async (contents) =>
    withoutMaker(
      await contents.printToPDF({
        pageSize: paper,
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    ),
  );

/** The maker's line tells the system and versions of this laptop. Same length, so that every offset stays right. */
const withoutMaker = (pdf: Buffer): Buffer => {
  const [line] = /\/Creator \((?:[^()\\]|\\.)*\)/u.exec(pdf.toString('latin1')) ?? [];
  if (line === undefined) return pdf;
  const at = pdf.indexOf(line, 0, 'latin1');
  pdf.write('/Creator (Nugget)'.padEnd(line.length), at, 'latin1');
  return pdf;
};

import type { Paper } from '../../shared/report/paper.ts';
import { hiddenWindow } from './hidden-window.ts';

/** A page as a tagged PDF with title, language and bookmarks, printed from the same HTML. */
export const printPdf = (html: string, paper: Paper): Promise<Uint8Array> =>
  hiddenWindow(html, { width: 820, height: 1160, offscreen: false }, (contents) =>
    contents.printToPDF({
      pageSize: paper,
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  );

import type { BriefPage } from '../../shared/report/brief-page.ts';
import type { Report } from '../../shared/report/report-model.ts';

/** What can be walked out with. */
export type Leaves =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'brief'; readonly brief: BriefPage };

/** Draws SVGs as PNGs; where nothing can, a document has the charts' tables alone. */
export type DrawPictures = (svgs: readonly string[]) => Promise<readonly Uint8Array[]>;

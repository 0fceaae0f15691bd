import { useEffect, useState } from 'react';

let known: string | null = null;

/** The fonts' bytes are large and only a preview needs them. */
export const usePageFonts = (): string | null => {
  const [fonts, setFonts] = useState(known);
  useEffect(() => {
    if (fonts !== null) return;
    void import('../../../shared/report/page-fonts.ts').then(({ pageFonts }) => {
      known = pageFonts;
      setFonts(pageFonts);
    });
  }, [fonts]);
  return fonts;
};

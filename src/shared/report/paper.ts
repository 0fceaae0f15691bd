/** The sheet that a printer there holds. */
export type Paper = 'A4' | 'Letter';

const letterRegions = new Set(['US', 'CA', 'MX', 'CL', 'CO', 'CR', 'GT', 'PA', 'PH', 'PR', 'SV', 'VE']);

export const paperFor = (locale: string): Paper => {
  const region = /[-_]([A-Za-z]{2})\b/u.exec(locale)?.[1]?.toUpperCase() ?? '';
  return letterRegions.has(region) ? 'Letter' : 'A4';
};

const sizes = { A4: ['210mm', '297mm'], Letter: ['216mm', '279mm'] } as const;

/** The sheet, and on a screen a picture of it. */
export const paperStyle = (paper: Paper): string => {
  const [width, height] = sizes[paper];
  // Letters that a font swaps for others have no meaning in a PDF: nobody could copy or hear them.
  const plain =
    '*{font-feature-settings:"calt" 0,"tnum" 0;font-variant-numeric:normal!important;font-variant-ligatures:none}';
  return `${plain}@page{size:${paper === 'A4' ? 'A4' : 'letter'}}@media screen{html{background:#FFFEFC;overflow-x:hidden}body{width:${width};max-width:none;min-height:${height};margin:0;padding:14mm 15mm}}`;
};

export const sheetPixels = {
  A4: { width: 794, height: 1123 },
  Letter: { width: 816, height: 1056 },
} as const;

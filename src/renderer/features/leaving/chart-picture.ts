import { chartSize } from '../../../shared/report/chart-shapes.ts';

/** A drawing as a PNG at three times its size, with the app's own letters in it. */
export const pngOf = async (svg: string): Promise<Blob> => {
  const { pageFonts } = await import('../../../shared/report/page-fonts.ts');
  const withFonts = svg.replace(/(<svg [^>]*>)/u, `$1<style>${pageFonts}</style>`);
  const address = URL.createObjectURL(new Blob([withFonts], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(chartSize.width * 3, chartSize.height * 3);
    const paper = canvas.getContext('2d');
    if (!paper) throw new Error('a canvas without a context');
    paper.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
};

export const base64Of = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
};

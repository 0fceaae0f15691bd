import { chartSize } from '../../shared/report/chart-shapes.ts';
import { hiddenWindow } from './hidden-window.ts';

const [width, height] = [chartSize.width * 2, chartSize.height * 2];
/** One below the other in one window; a taller one than this no graphics card draws. */
const atOnce = 12;

/** Charts as PNGs at twice their size, by a window nobody sees. */
export const drawPictures = async (svgs: readonly string[]): Promise<readonly Uint8Array[]> => {
  const pictures: Uint8Array[] = [];
  for (let from = 0; from < svgs.length; from += atOnce)
    pictures.push(...(await drawSome(svgs.slice(from, from + atOnce))));
  return pictures;
};

const drawSome = (svgs: readonly string[]): Promise<readonly Uint8Array[]> => {
  const style = `html,body{margin:0;overflow:hidden}svg{display:block;width:${width}px;height:${height}px}`;
  const page = `<!doctype html><style>${style}</style>${svgs.join('')}`;
  const size = { width, height: height * svgs.length, offscreen: true };
  return hiddenWindow(page, size, async (contents) => {
    const all = await contents.capturePage({ x: 0, y: 0, width, height: size.height });
    return svgs.map((_svg, at) => all.crop({ x: 0, y: at * height, width, height }).toPNG());
  });
};

import { hiddenWindow } from './hidden-window.ts';

/** A drawing as a PNG at four times its size, by a window nobody sees. */
export const drawPicture = async (svg: string): Promise<Uint8Array> => {
  const [, width = '400', height = '296'] = /width="(\d+)" height="(\d+)"/u.exec(svg) ?? [];
  const [wide, high] = [Number(width) * 4, Number(height) * 4];
  const page = `<!doctype html><style>html,body{margin:0;overflow:hidden}svg{display:block;width:${wide}px;height:${high}px}</style>${svg}`;
  return hiddenWindow(page, { width: wide, height: high, offscreen: true }, async (contents) => {
    const image = await contents.capturePage({ x: 0, y: 0, width: wide, height: high });
    return image.toPNG();
  });
};

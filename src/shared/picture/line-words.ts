import { type Box, type Drawn, type Room, text, wide } from './shapes.ts';

/** The line's name stands at an end of the line where nothing is in its way; null where something is everywhere. */
export const lineWordsAt = (
  words: string,
  at: number,
  { x, width, top }: { readonly x: number; readonly width: number; readonly top: number },
  taken: readonly Box[],
  room: Room,
): Drawn | null => {
  const w = wide(words, room.small) + 8;
  for (const [from, anchor] of [
    [x + width - w, 'end'],
    [x, 'start'],
  ] as const)
    for (const y of [at - room.small * 0.45, at + room.small * 1.2, at - 6 - room.number * 1.2]) {
      const box: Box = { x: from, y: y - room.small, width: w, height: room.small + 2 };
      if (w < width && box.y > top && !taken.some((one) => meets(one, box)))
        return text(words, anchor === 'end' ? x + width : x, y, room.small, {
          anchor,
          bold: true,
          paper: true,
        });
    }
  return null;
};

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

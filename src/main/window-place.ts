import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserWindow, screen } from 'electron';
import { z } from 'zod';
import { parsedJson } from './parsed-json.ts';
import { writeWhole } from './store/disk.ts';
import { userData } from './user-data.ts';

const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof placeSchema>;

const file = (): string => join(userData(), 'window.json');

/** Where the window stood last; nothing when that place is on no screen any more. */
export const lastPlace = async (): Promise<WindowPlace | null> => {
  const text = await readFile(file(), 'utf8').catch(() => '');
  const read = text === '' ? null : placeSchema.safeParse(parsedJson(text));
  if (!read?.success) return null;
  const { x, y, width, height } = read.data;
  const { workArea } = screen.getDisplayMatching(read.data);
  const onIt =
    x < workArea.x + workArea.width - 80 &&
    x + width > workArea.x + 80 &&
    y >= workArea.y - 20 &&
    y < workArea.y + workArea.height - 80;
  return onIt && height > 0 ? read.data : null;
};

/** Notes the window's place whenever it rests somewhere new. */
export const notePlace = (window: BrowserWindow): void => {
  let timer: NodeJS.Timeout | undefined;
  const note = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (window.isDestroyed() || window.isMinimized()) return;
      const place: WindowPlace = { ...window.getNormalBounds(), maximized: window.isMaximized() };
      // A place that can't be noted costs nothing but the place.
      void writeWhole(file(), JSON.stringify(place)).catch(() => undefined);
    }, 400);
  };
  window.on('resize', note).on('move', note).on('maximize', note).on('unmaximize', note);
};

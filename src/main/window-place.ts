import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { parsedJson } from './parsed-json.ts';
import { writeWhole } from './store/disk.ts';
import { userData } from './user-data.ts';

export type WindowPlace = { readonly bounds: Rectangle; readonly maximized: boolean };

const file = (): string => join(userData(), 'window.json');

const isBetween = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

/** By hand: a schema library read in here would keep the window waiting. */
const placeIn = (read: unknown): WindowPlace | null => {
  const { x, y, width, height, maximized } = (read ?? {}) as Readonly<Record<string, unknown>>;
  if (!isBetween(x, -100_000, 100_000) || !isBetween(y, -100_000, 100_000)) return null;
  if (!isBetween(width, 400, 20_000) || !isBetween(height, 300, 20_000)) return null;
  return { bounds: { x, y, width, height }, maximized: maximized === true };
};

/** Where the window stood last; nothing when that place is on no screen any more. */
export const lastPlace = async (): Promise<WindowPlace | null> => {
  const place = placeIn(parsedJson(await readFile(file(), 'utf8').catch(() => '')));
  if (!place) return null;
  const { x, y, width } = place.bounds;
  const { workArea } = screen.getDisplayMatching(place.bounds);
  const onIt =
    x < workArea.x + workArea.width - 80 &&
    x + width > workArea.x + 80 &&
    y >= workArea.y - 20 &&
    y < workArea.y + workArea.height - 80;
  return onIt ? place : null;
};

/** Notes the window's place whenever it rests somewhere new. */
export const notePlace = (window: BrowserWindow): void => {
  let timer: NodeJS.Timeout | undefined;
  const note = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (window.isDestroyed() || window.isMinimized()) return;
      const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
      // A place that can't be noted costs nothing but the place.
      void writeWhole(file(), JSON.stringify(place)).catch(() => undefined);
    }, 400);
  };
  window.on('resize', note).on('move', note).on('maximize', note).on('unmaximize', note);
};

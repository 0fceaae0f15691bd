import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parsedJson } from './parsed-json.ts';
import { writeWhole } from './store/disk.ts';

const openSchema = z.object({ workshopId: z.uuid() });

/** Which workshop was open when the app, or its window, went down without being quit. */
export type BrokenOff = {
  readonly is: (workshopId: string) => boolean;
  readonly opened: (workshopId: string) => void;
  /** The window alone went down: what is open now is what was broken off. */
  readonly windowGone: () => void;
  readonly quit: () => void;
};

/** Noted in a small file while a workshop is open; a start that still finds it follows on a crash. */
export const watchBrokenOff = (folder: string): BrokenOff => {
  const file = join(folder, 'open.json');
  const found = openSchema.safeParse(parsedJson(textOf(file)));
  let broken: string | null = found.success ? found.data.workshopId : null;
  let open: string | null = null;
  rmSync(file, { force: true });
  return {
    is: (workshopId) => workshopId === broken,
    opened: (workshopId) => {
      broken = null;
      open = workshopId;
      // Without it nothing is lost but the sentence.
      void writeWhole(file, JSON.stringify({ workshopId })).catch(() => undefined);
    },
    windowGone: () => {
      broken = open;
    },
    quit: () => rmSync(file, { force: true }),
  };
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

import { packedWords } from '../messages/cli-words.ts';
import { oneLine } from '../text/visible.ts';
import type { FileMode } from './manifest.ts';

/** In the language spoken now: whoever packs speaks the workshop's. */
export const readme = (title: string, mode: FileMode): string =>
  packedWords.readme(oneLine(title), packedWords.contents[mode]);

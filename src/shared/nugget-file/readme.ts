import { oneLine } from '../text/visible.ts';
import type { FileMode } from './manifest.ts';

const contents: Readonly<Record<FileMode, string>> = {
  none: 'It holds what was said and decided. It holds no results and no customer rows.',
  aggregates:
    'It holds what was said and decided, and the results shown (sums and counts). It holds no customer rows.',
  data: 'It holds what was said and decided, the results shown, and a copy of the tables with their rows. Handle it like the data itself.',
};

export const readme = (
  title: string,
  mode: FileMode,
): string => `This is a workshop of Nugget: "${oneLine(title)}".
${contents[mode]}

Open it with Nugget, or read it without: it is a zip archive.

  log.md             the whole log, readable in any text editor
  log.ndjson         the log itself: one entry per line, JSON
  manifest.json      what is in here, with the SHA-256 of every part
  results/           frozen results, JSON, each named by its SHA-256
  data/              tables as Parquet, only when they were added on purpose

Each entry of log.ndjson has an envelope "env", a "salt" and a "body". An entry's id is the SHA-256 of its envelope written
as JSON with sorted keys and no spaces. "bodyHash" is the SHA-256 of the salt followed by the body written the same way.
"parents" are the entries its writer had seen. An entry without a body was removed on purpose, or its words stayed at home.
`;

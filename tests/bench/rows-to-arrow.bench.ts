import type { Figure } from './figure.ts';
import { inOwnProcess } from './own-process.ts';

export const name = 'rows-to-arrow';

/** Target: a million rows of six numeric columns as Arrow in at most twice the time of the bare DuckDB run. */
export const run = (): Promise<Figure[]> => inOwnProcess(name);

/** Words as slides and documents set them. `serif` is people speaking, `sans` the instrument, `mono` raw. */
export type Run = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  readonly voice?: 'serif' | 'sans' | 'mono';
  readonly size?: number;
};
export type Cell = readonly Run[];
export type RichTable = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Shares of the width. */
  readonly widths: readonly number[];
  /** Columns of numbers stand right. */
  readonly numbers?: readonly number[];
};

export const ink = '#1B1F27';
export const ink2 = '#474D5A';
export const ink3 = '#5F6673';
export const goldInk = '#765400';

export const plain = (text: string): Run => ({ text });
export const quiet = (text: string): Run => ({ text, colour: ink3 });
export const strong = (text: string): Run => ({ text, bold: true });
export const spoken = (text: string): Run => ({ text, voice: 'serif' });
/** Sentences one after another, with a space between. */
export const sentences = (...runs: readonly (Run | null)[]): readonly Run[] =>
  runs
    .filter((run): run is Run => run !== null && run.text !== '')
    .map((run, at, all) => (at === all.length - 1 ? run : { ...run, text: `${run.text} ` }));

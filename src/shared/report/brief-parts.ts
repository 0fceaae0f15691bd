import type { BriefPage, BriefRow, PrintedLine } from './brief-page.ts';
import { goldInk, ink3, type Cell, type RichTable, type Run } from './rich.ts';

/** Part by part: its name, then its lines with what they come from. */
export const briefTable = (brief: BriefPage): RichTable => ({
  heads: [],
  widths: [0.22, 0.78],
  rows: brief.rows.map((row) => [[{ text: row.name, bold: true }], lines(row)]),
});

const lines = ({ part, lines: own }: BriefRow): Cell =>
  own.flatMap((line, at) => [...(at === 0 ? [] : [{ text: '\n' }]), ...lineRuns(line, part === 'message')]);

const lineRuns = ({ text, note, from }: PrintedLine, message: boolean): readonly Run[] => [
  { text, voice: 'serif', bold: message, ...(message ? { size: 1.35 } : {}) },
  ...(note === null ? [] : [{ text: ` (${note})`, italic: true, colour: ink3 }]),
  ...(from.length === 0 ? [] : [{ text: ` ${from.join(' ')}`, colour: goldInk, bold: true }]),
];

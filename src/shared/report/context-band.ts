import type { Pattern } from '../context-pattern.ts';

/** A report prints on white: the light table's line and ground. */
export const bandColours: Readonly<Record<Pattern, { readonly line: string; readonly ground: string }>> = {
  hatch: { line: '#8C7B66', ground: '#F1EBE1' },
  foot: { line: '#4E7F62', ground: '#E5EFE8' },
  flag: { line: '#5C6B93', ground: '#E8EBF3' },
  grid: { line: '#5C6B93', ground: '#E8EBF3' },
  dots: { line: '#8A6A95', ground: '#F1EAF3' },
};

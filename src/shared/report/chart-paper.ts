import type { ChartBar } from './report-model.ts';
import type { Shape } from './shape.ts';

/** What every part of one chart in a report agrees on. */
export const chartSize = { width: 400, height: 296 } as const;

export const inner = { left: 34, right: 8, top: 18, floor: 226 } as const;
export const ink = '#1B1F27';
export const quiet = '#5F6673';
export const colours = {
  grid: '#ECE9E2',
  axis: '#A39E94',
  bar: '#CBD8EC',
  edge: '#2F5C9E',
  before: '#565D6A',
  after: '#17376A',
  range: '#DCE5F3',
  band: '#A9BFE0',
  ghost: '#5F6673',
  paper: '#FFFEFC',
} as const;

export type ToY = (value: number) => number;
export type Place = { readonly bar: ChartBar; readonly middle: number; readonly width: number };

export const small = (
  x: number,
  y: number,
  words: string,
  over: Partial<Extract<Shape, { kind: 'text' }>> = {},
): Shape => ({
  kind: 'text',
  x,
  y,
  words,
  size: 11,
  bold: false,
  colour: ink,
  anchor: 'middle',
  ...over,
});

export const shorten = (words: string, letters: number): string =>
  words.length > letters ? `${words.slice(0, letters - 1)}…` : words;

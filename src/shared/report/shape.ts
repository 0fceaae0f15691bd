import type { Pattern } from '../context-pattern.ts';

/** A chart as plain shapes, so that a page, a slide and a document draw the same picture. Top left is 0, 0. */
export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string | null;
      readonly pattern?: Pattern;
      readonly stroke?: Stroke;
      /** The circle, or ellipse, that fills its place. */
      readonly round?: true;
    }
  | {
      readonly kind: 'line';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly stroke: Stroke;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** The line the letters stand on. */
      readonly y: number;
      readonly words: string;
      readonly size: number;
      readonly bold: boolean;
      readonly colour: string;
      readonly anchor: 'start' | 'middle' | 'end';
      /** On paper of its own, where lines cross. */
      readonly paper?: boolean;
      /** The colour of what it stands on, where that is not the paper itself. */
      readonly ground?: string;
    };
export type Stroke = {
  readonly colour: string;
  readonly width: number;
  readonly dash?: 'short' | 'long' | 'dots';
};

import { useLayoutEffect, useRef } from 'react';
import type { DrawnTable } from '../../shared/picture/of-table.ts';
import { leastLetters } from '../ui/least-letters.ts';
import { drawShapes } from './draw-shapes.ts';

const height = 210;

/** A result of a query as a picture, as wide as its place. */
export const TablePicture = ({
  picture,
  large,
  label,
}: {
  readonly picture: DrawnTable;
  readonly large: boolean;
  readonly label: string;
}) => {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const least = large ? leastLetters() : 12;
    const width = Math.max(240, Math.min(720, Math.floor(element.clientWidth)));
    const { shapes } = picture.lay({
      width,
      height,
      small: least,
      name: large ? Math.max(18, least) : 13.5,
      number: large ? Math.max(18, least) : 13,
      strong: large ? 4 : 2.5,
    });
    const svg = drawShapes(shapes, width, height);
    svg.setAttribute('aria-label', label);
    element.replaceChildren(svg);
  });
  return <div ref={frame} style={{ minHeight: height }} />;
};

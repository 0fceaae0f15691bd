import { useLayoutEffect, useRef, useState } from 'react';
import type { Laid, Room } from '../../shared/picture/shapes.ts';
import { leastLetters } from '../ui/least-letters.ts';
import { drawShapes } from './draw-shapes.ts';
import { type Direction, neighbour, spanned, within } from './neighbour.ts';
import { useRoom } from './use-room.ts';
import styles from './lens-chart.module.css';

type Props = {
  readonly lens: 'marketer' | 'analyst';
  readonly description: string;
  readonly large: boolean;
  /** How large its numbers are, besides large type. */
  readonly number: number;
  readonly lay: (room: Room) => Laid;
  /** The first of these is under the cursor. */
  readonly picked: readonly string[];
  readonly spoken: (key: string) => string;
  /** `add`: what was selected stays. */
  readonly onPick: (keys: readonly string[], add: boolean) => void;
};

/** Only so many marks are told one by one; of more, the one under the cursor is. */
const mostOptions = 150;
const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A picture by two columns or of steps: arrows walk its marks, Shift with arrows and dragging take several. */
export const PictureChart = ({ lens, description, large, number, lay, picked, spoken, onPick }: Props) => {
  const frame = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const stretched = useRef<{ readonly from: string; readonly to: string } | null>(null);
  const dragged = useRef<readonly [number, number] | null>(null);
  const size = useRoom(frame, 150);
  const [lasso, setLasso] = useState<{
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
  } | null>(null);
  const least = leastLetters();
  const laid = size
    ? lay({
        ...size,
        small: large ? least : 12,
        name: large ? Math.max(18, least) : 13.5,
        number: large ? Math.max(20, least) : number,
        strong: large ? 4 : 2.5,
      })
    : null;
  // Before the paint: no frame shows a lens without its picture.
  useLayoutEffect(() => {
    if (!paper.current || !size || !laid) return;
    const svg = drawShapes(laid.shapes, size.width, size.height);
    svg.setAttribute('aria-label', description);
    paper.current.replaceChildren(svg);
  });
  const hits = laid?.hits ?? [];
  const here = picked[0] ?? null;
  const options = hits.length <= mostOptions ? hits : hits.filter(({ key }) => key === here);
  const at = (event: React.PointerEvent): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const walk = (event: React.KeyboardEvent): void => {
    const to = directions[event.key];
    if (to === undefined && event.key !== ' ') return;
    event.preventDefault();
    const next = to === undefined ? (here === null ? hits[0] : undefined) : neighbour(hits, here, to);
    if (!next) return;
    if (!event.shiftKey || here === null) return onPick([next.key], false);
    // Where Shift went down is one corner, the mark walked to the other.
    const from = stretched.current?.to === here ? stretched.current.from : here;
    stretched.current = { from, to: next.key };
    onPick(
      spanned(hits, from, next.key).map(({ key }) => key),
      false,
    );
  };
  const up = (event: React.PointerEvent): void => {
    const [from, to] = [dragged.current, at(event)];
    dragged.current = null;
    setLasso(null);
    if (!from) return;
    const add = event.shiftKey || event.ctrlKey || event.metaKey;
    if (Math.hypot(to[0] - from[0], to[1] - from[1]) > 6)
      return onPick(
        within(hits, from, to).map(({ key }) => key),
        add,
      );
    const [x, y] = to;
    const hit = hits.find(
      (one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height,
    );
    if (!hit) return onPick([], false);
    onPick(hit.key === here && picked.length === 1 ? [] : [hit.key], add);
  };
  return (
    <div className={styles.frame} ref={frame}>
      <div ref={paper} className={styles.paper} />
      <div
        role="listbox"
        aria-label={description}
        aria-multiselectable="true"
        aria-activedescendant={here === null ? undefined : `${lens}-${here}`}
        tabIndex={0}
        data-chart={lens}
        className={styles.marks}
        onKeyDown={walk}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          dragged.current = at(event);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (dragged.current) setLasso({ from: dragged.current, to: at(event) });
        }}
        onPointerUp={up}
        onPointerCancel={() => {
          dragged.current = null;
          setLasso(null);
        }}
      >
        {options.map((hit) => (
          <div
            key={hit.key}
            id={`${lens}-${hit.key}`}
            role="option"
            aria-selected={picked.includes(hit.key)}
            aria-label={spoken(hit.key)}
            tabIndex={-1}
            className={styles.place}
            style={{ left: hit.x, top: hit.y, width: hit.width, height: hit.height }}
          />
        ))}
        {lasso ? (
          <div
            className={styles.lasso}
            style={{
              left: Math.min(lasso.from[0], lasso.to[0]),
              top: Math.min(lasso.from[1], lasso.to[1]),
              width: Math.abs(lasso.to[0] - lasso.from[0]),
              height: Math.abs(lasso.to[1] - lasso.from[1]),
            }}
          />
        ) : null}
      </div>
    </div>
  );
};

import { wrapCut } from './wrap-name.ts';
import { type Drawn, type Hit, type Laid, type Room, text, wide } from './shapes.ts';

export type FunnelStep = {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly words: string;
  /** How many of the step before go on; the first has none. */
  readonly rate: string | null;
  readonly picked: boolean;
};

/** Steps from top to foot: a bar for those who reached it, and between two bars how many went on. */
export const layFunnel = (steps: readonly FunnelStep[], room: Room): Laid => {
  const most = Math.max(1, ...steps.map(({ count }) => count));
  const names = Math.min(
    room.width * 0.34,
    20 + Math.max(0, ...steps.map(({ name }) => wide(name, room.name * 1.08))),
  );
  const numbers = Math.max(0, ...steps.map(({ words }) => wide(words, room.number * 1.06))) + 14;
  const across = Math.max(20, room.width - names - numbers);
  const slot = room.height / Math.max(1, steps.length);
  const rateHeight = Math.min(room.small * 1.7, slot * 0.42);
  const shapes: Drawn[] = [];
  const hits: Hit[] = [];
  steps.forEach((step, at) => {
    const y = at * slot + rateHeight;
    const height = Math.max(6, Math.min(64, slot - rateHeight - 6));
    const width = (step.count / most) * across;
    if (step.picked)
      shapes.push({
        kind: 'rect',
        x: 0,
        y: y - 4,
        width: room.width - 2,
        height: height + 8,
        fill: 'selSoft',
      });
    const name = wrapCut(step.name, Math.max(6, Math.floor((names - 12) / (room.name * 0.56))));
    shapes.push(
      ...name.map((line, row) =>
        text(line, 8, y + height / 2 + room.name * (0.36 + (row - (name.length - 1) / 2) * 1.2), room.name, {
          anchor: 'start',
          bold: true,
        }),
      ),
      { kind: 'rect', x: names, y, width: across, height, fill: 'grid' },
      { kind: 'rect', x: names, y, width: Math.max(width, step.count > 0 ? 2 : 0), height, fill: 'data' },
      text(step.words, names + across + 8, y + height / 2 + room.number * 0.36, room.number, {
        anchor: 'start',
        bold: true,
      }),
    );
    if (step.rate !== null && rateHeight >= room.small * 0.9)
      shapes.push(
        text(`↓ ${step.rate}`, names + 4, y - rateHeight * 0.3, room.small, {
          anchor: 'start',
          ink: 'ink2',
        }),
      );
    if (step.picked)
      shapes.push({
        kind: 'rect',
        x: names - 3,
        y: y - 3,
        width: across + 6,
        height: height + 6,
        fill: null,
        edge: { ink: 'sel', width: room.strong },
      });
    hits.push({ key: step.key, x: 0, y: y - rateHeight, width: room.width, height: slot });
  });
  shapes.push({ kind: 'line', from: [names, 0], to: [names, room.height], ink: 'axis', width: 1 });
  return { shapes, hits };
};

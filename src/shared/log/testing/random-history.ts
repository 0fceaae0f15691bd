import type { LogEvent } from '../envelope.ts';
import type { Sha256 } from '../sha256.ts';
import { playDemo } from './demo-log.ts';
import { analyst, marketer, newWriter, type Writer } from './writer.ts';

/** Three copies of the demo go on by themselves, clocks up to a day off, and sometimes take in each other's log. */
export const randomHistory = (sha256: Sha256, seed: number, steps: number): readonly LogEvent[] => {
  let turn = 0;
  const roll = (sides: number): number =>
    Number.parseInt(sha256(`${seed}/${turn++}`).slice(0, 8), 16) % sides;
  const start = startOf(sha256);
  const copies = ['red', 'green', 'blue'].map((actor) => newWriter(sha256, actor, start));
  for (let step = 0; step < steps; step++) {
    const copy = copies[roll(3)] as Writer;
    if (roll(6) === 0) copy.take((copies[roll(3)] as Writer).events());
    else act(copy, roll, step);
  }
  const [first] = copies;
  for (const copy of copies) first?.take(copy.events());
  return first?.events() ?? [];
};

/** Played once: every history begins with it. */
const starts = new Map<Sha256, readonly LogEvent[]>();
const startOf = (sha256: Sha256): readonly LogEvent[] => {
  const start = starts.get(sha256) ?? playDemo(sha256).events.slice(0, 30);
  starts.set(sha256, start);
  return start;
};

const act = ({ force, workshop }: Writer, roll: (sides: number) => number, step: number): void => {
  const how = {
    at: Date.UTC(2025, 3, 24) + roll(172_800_000) - 86_400_000,
    by: roll(2) === 0 ? analyst : marketer,
  };
  const role = how.by === analyst ? 'analyst' : 'marketer';
  const state = workshop();
  const target = state.assumptions.find(({ id }) => id === 'a1')?.verdict?.event;
  const cause = state.heads[0] ?? '';
  switch (roll(8)) {
    case 0:
      return void force(
        'assumption.logged',
        `r${step}${how.by}`,
        { label: `A${roll(4)}`, statement: `Claim ${step}`, evidence: [] },
        how,
      );
    case 1:
      return void force(
        'assumption.revised',
        'a1',
        { version: 2, statement: `Wording ${step}`, causedBy: [cause] },
        how,
      );
    case 2:
      return void force(
        'verdict.set',
        'a1',
        { verdict: roll(2) === 0 ? 'holds' : 'does_not_hold', version: 1 + roll(3) },
        how,
      );
    case 3:
      return void force('agreement.given', 'a1', { target: target ?? cause, role }, how);
    case 4:
      return void force('assumption.detailed', 'a1', { confidence: roll(2) === 0 ? 'guess' : 'strong' }, how);
    case 5:
      return void force(
        'context.linked',
        `k${step}${how.by}`,
        { note: 'c1', assumption: 'a1', version: 1, effect: 'refines', reason: 'More' },
        how,
      );
    case 6:
      return void force('workshop.renamed', 'w', { title: `Title ${step}` }, how);
    default:
      return void force('assumption.parked', 'a1', { reason: `Later ${step}` }, how);
  }
};

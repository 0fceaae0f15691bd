import { describe, expect, it } from 'vitest';
import { type Mark, paceOf, type Progress, progressed } from './pace.ts';

const mark = (at: number, bytes: number, part: Partial<Mark> = {}): Mark => ({
  fileName: 'orders.csv',
  step: 'read',
  total: 100e6,
  at,
  bytes,
  ...part,
});
const heard = (...marks: readonly Mark[]): Progress =>
  marks.reduce<Progress | null>((before, one) => progressed(before, one), null) as Progress;

describe('how fast a file is read', () => {
  it('says share, rate and time left from what was heard of this step', () => {
    expect(paceOf(heard(mark(0, 0), mark(200, 10e6), mark(1000, 40e6)))).toEqual({
      share: 0.4,
      bytesPerSecond: 40e6,
      left: 1.5,
    });
  });

  it('says nothing before there is something to say, and of steps that count no bytes', () => {
    expect(paceOf(heard(mark(0, 0), mark(300, 10e6)))).toBeNull();
    expect(paceOf(heard(mark(0, 0), mark(900, 0)))).toBeNull();
    expect(paceOf(heard(mark(0, 0, { step: 'types' }), mark(900, 9, { step: 'types' })))).toBeNull();
  });

  it('begins anew with another step, and when a file is read once more', () => {
    expect(heard(mark(0, 50e6), mark(500, 1e6)).first.at).toBe(500);
    expect(heard(mark(0, 0), mark(500, 1e6, { step: 'doctor' })).first.at).toBe(500);
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guideSteps, stepNow } from './guide.ts';
import { fold } from './log/fold.ts';
import { playDemo } from './log/testing/demo-log.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the demo’s guide', () => {
  it('a step is done when the log says so, one after the other as the story goes', () => {
    const { events } = playDemo(sha256);
    const walked = events.map((_, at) => stepNow(fold(events.slice(0, at + 1)), []));
    expect(walked.filter((step, at) => step !== walked[at - 1])).toEqual([...guideSteps, null]);
  });

  it('a skipped step is passed, and a later one that is done already stays done', () => {
    expect(stepNow(null, [])).toBe('question');
    expect(stepNow(null, ['question', 'files'])).toBe('assume');
    expect(stepNow(null, guideSteps)).toBe(null);
  });

  it('what it tells about the jacket is what the stock list of the samples says', () => {
    const stock = readFileSync(new URL('../../samples/sold-out-week/stock.csv', import.meta.url), 'utf8');
    const none = stock
      .split('\n')
      .map((line) => line.split(';'))
      .filter(([, group, units]) => group === 'Jacket' && units?.trim() === '0')
      .map(([day]) => day);
    expect([none.length, none[0], none.at(-1)]).toEqual([9, '17.03.2025', '25.03.2025']);
  });
});

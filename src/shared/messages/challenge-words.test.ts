import { describe, expect, it } from 'vitest';
import { challengeWords as words } from './challenge-words.ts';

const endless = 'a_very_long_name_of_a_column_that_somebody_typed_into_a_spreadsheet';
const title =
  'Shop relaunch, guest checkout gives a new customer number to each and every one of them, for ever';
const period = { from: '2025-03-18', to: '2025-04-24' };

const questions: readonly string[] = [
  words.P1.asks(),
  words.P1.quiet(),
  words.P2.asks(1, '€18,600', words.nounOf('orders')),
  words.P2.asks(5, '€18,600', words.nounOf(`${endless}s`)),
  words.P2.quiet(),
  words.P3.asks(period),
  words.P3.asksMuch(
    { from: '2025-03-18', to: '2025-03-18' },
    { now: '16.7', without: '20.5', gap: false, per: 1000 },
  ),
  words.P3.asksMuch(period, { now: '€1,234,567', without: '€2,345,678', gap: true, per: 1 }),
  words.P3.quiet('week'),
  words.P4.asks('department', true),
  words.P4.asks(endless, true),
  words.P4.asks(endless, false),
  words.P4.asksPart(endless, title),
  words.P4.quiet(),
  words.P5.asks(endless, 0.66),
  words.P5.asks(endless, 1.4),
  words.P5.quiet(),
  words.P6.asks(null),
  words.P6.asks(endless),
  words.P6.asksUneven(null),
  words.P6.asksUneven(endless),
  words.P6.quiet(),
  words.P7.asks(0.07, 30, words.nounOf('orders')),
  words.P7.asks(0.7, 30, words.nounOf(`${endless}s`)),
  words.P7.asks(1, 30, words.nounOf('stock')),
  words.P7.quiet(),
  words.P8.asks({ title, from: '2025-03-03', to: null }),
  words.P8.asks({ title, from: '2025-03-03', to: '2025-04-25' }),
  words.P8.quiet(0),
  words.P8.quiet(2),
  words.P9.asks(12),
  words.P9.quiet(1),
  words.P9.quiet(12),
  words.P10.asksUneven({ share: 0.123, label: 'north' }, { share: 0.034, label: 'south' }, 'customers'),
  words.P10.asksUneven({ share: 0.123, label: null }, { share: 0.034, label: null }, endless),
  words.P10.asksTwice(1, endless),
  words.P10.asksTwice(1200, 'customers'),
  words.P10.quiet(),
  words.tooFew(12, 30).question,
  words.cannotAsk,
];

const statistics =
  /\b(significan\w*|varian\w*|confiden\w*|interval\w*|p-?values?|z-?scores?|mean|median|deviation\w*|standard errors?|regress\w*|correlat\w*|distribution\w*|samples?|hypothes\w*|probabilit\w*|quantile\w*|percentile\w*|confound\w*|outliers?|weight(ed|ing)|adjust\w*|bias\w*|strat\w*|simpson\w*|bootstrap\w*|bonferroni|effects?|null|random\w*|robust\w*|covaria\w*|metric\w*)\b/i;

describe('the questions', () => {
  it.each(questions)('C24 is plain and short: %s', (question) => {
    expect(question.split(/\s+/).length).toBeLessThanOrEqual(25);
    expect(question).not.toMatch(statistics);
    expect(question).toMatch(/\?$/);
  });

  it('C24 a foreign name is cut, not spread over the question', () => {
    expect(words.P8.asks({ title: 'x'.repeat(400), from: '2025-03-03', to: null }).length).toBeLessThan(140);
    expect(words.P4.asks('product_group', true)).toContain('product group');
    expect(words.P2.asks(1, '€5', words.nounOf('orders'))).toBe(
      'One order of €5 carries this. Was it a usual one?',
    );
    expect(words.P2.asks(2, '€5', words.nounOf('stock'))).toMatch(/^Two rows carry/);
  });
});

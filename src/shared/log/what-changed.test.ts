import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causeHint, personHint, twoQuestionsHint } from './hints.ts';
import { changeText, numberStory, whatChanged } from './what-changed.ts';

describe('whatChanged', () => {
  it('L30 same and removed read as before, same and added as after (seed 7)', () => {
    const sentence = fc
      .array(fc.constantFrom('the', 'e-mail', 'pays', 'when', 'jackets', 'are', 'in', 'stock'), {
        maxLength: 14,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const changes = whatChanged(before, after);
        const read = (kind: string): string =>
          changes
            .filter((change) => change.kind === 'same' || change.kind === kind)
            .map(({ text }) => text)
            .join(' ');
        expect(read('removed')).toBe(before);
        expect(read('added')).toBe(after);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('L30 is readable without colour', () => {
    expect(changeText(whatChanged('The e-mail has stopped working', 'The e-mail works in stock'))).toBe(
      'The e-mail [-has stopped working-] [+works in stock+]',
    );
    expect(whatChanged('Same words', 'Same words')).toEqual([{ kind: 'same', text: 'Same words' }]);
  });
});

describe('numberStory', () => {
  const then = { value: 9, low: 7.5, high: 10.9, n: 12_000 };
  const other = { ...then, value: 20.5 };

  it('L31 the number in v1 was right when its own rows count the same again', () => {
    expect(numberStory({ then, now: then, asThen: then })).toBe('right');
    expect(numberStory({ then, now: { ...then, value: 9 + 1e-12 }, asThen: null })).toBe('right');
    expect(numberStory({ then, now: null, asThen: null })).toBe('not-recounted');
  });

  it('L31 otherwise the way of counting, the rows or the values changed it', () => {
    expect(numberStory({ then, now: other, asThen: then })).toBe('definition');
    expect(numberStory({ then, now: other, asThen: other })).toBe('data');
    expect(numberStory({ then, now: other, asThen: { ...then, n: 12_400 } })).toBe('rows');
    expect(numberStory({ then, now: { ...then, n: 12_400 }, asThen: null })).toBe('rows');
  });
});

describe('hints', () => {
  it('I7 L27 cause wording', () => {
    expect(causeHint('People order because of the e-mail')).toBe(true);
    expect(causeHint('The mail leads to orders')).toBe(true);
    expect(causeHint('People who looked order four times as often')).toBe(false);
  });

  it('L27 two questions in one', () => {
    expect(twoQuestionsHint('Does the spring e-mail pay and which channel is best and why?')).toBe(true);
    expect(twoQuestionsHint('Does it pay? Which is best?')).toBe(true);
    expect(twoQuestionsHint('Does the spring e-mail pay for itself, and should we send it in May?')).toBe(
      true,
    );
    expect(twoQuestionsHint('Do hats and gloves sell together?')).toBe(false);
  });

  it('L27 a person’s name', () => {
    expect(personHint('Herr Weber did not tag the orders')).toBe(true);
    expect(personHint('Sam from sales typed the code in')).toBe(true);
    expect(personHint('Anna forgot the filter')).toBe(true);
    expect(personHint('The jacket was sold out in March')).toBe(false);
    expect(personHint('Marketing missed the date')).toBe(false);
  });

  it('I7 L27 in German, too', () => {
    for (const text of [
      'Die Bestellungen kamen wegen der E-Mail',
      'Die E-Mail führt zu mehr Käufen',
      'Dank der Welle kauften mehr',
      'Der Rückgang liegt am Lager',
      'Die Mail löst den Kauf aus',
    ])
      expect([text, causeHint(text)]).toEqual([text, true]);
    for (const text of [
      'Wer die Jacke ansah, bestellte viermal so oft',
      'In Welle 2 war die Jacke ausverkauft',
      'Bestellungen und E-Mails zusammen gesehen',
    ])
      expect([text, causeHint(text)]).toEqual([text, false]);
    expect(twoQuestionsHint('Lohnt sich die E-Mail und welcher Kanal ist am besten?')).toBe(true);
    expect(twoQuestionsHint('Lohnt sich die E-Mail, und sollen wir sie im Mai senden?')).toBe(true);
    expect(twoQuestionsHint('Verkaufen sich Mützen und Handschuhe zusammen?')).toBe(false);
    expect(personHint('Frau Weber hat nicht angerufen')).toBe(true);
    expect(personHint('Sam aus dem Vertrieb hat den Code eingetippt')).toBe(true);
    expect(personHint('Anna hat den Filter vergessen')).toBe(true);
    expect(personHint('Der Shop hat den Preis vergessen')).toBe(false);
    expect(personHint('Marketing hat den Tag verpasst')).toBe(false);
    expect(personHint('Die Jacke war im März ausverkauft')).toBe(false);
  });
});

import { decoderFor } from './decoder.ts';

/**
 * Which older way of writing letters a file uses, from words that hold them. One byte is "ü" in one and "Ÿ" in another:
 * the reading whose letters people write most wins; signs inside words speak against it.
 */
export const olderEncodings = ['windows-1252', 'iso-8859-15', 'macintosh'] as const;

/** Letters of western languages by how ordinary they are. */
const common = new Set('äöüßéèêàáâãåçñíóôõøæúëïîûùœìòÄÖÜÉÅØÑÇÁÓÍÆÈÀ');
const openers = new Set('“”‘’„–—…•·°§©®™«»€£');

export function olderEncoding(words: readonly Buffer[]): string {
  if (utf8Share(words) >= 0.6) return 'utf-8';
  let best: string = olderEncodings[0];
  let most = Number.NEGATIVE_INFINITY;
  for (const encoding of olderEncodings) {
    const score = words.reduce((sum, word) => sum + scoreOf(word, encoding), 0);
    if (score > most) [best, most] = [encoding, score];
  }
  return best;
}

function scoreOf(word: Buffer, encoding: string): number {
  const text = decoderFor(encoding).decode(word);
  let score = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char.charCodeAt(0) < 0x80) continue;
    const code = char.charCodeAt(0);
    const inWord = /\p{L}/u.test(text[i - 1] ?? '') && /\p{L}/u.test(text[i + 1] ?? '');
    if (code >= 0x80 && code < 0xa0) score -= 6;
    else if (common.has(char)) score += isMixed(text, i) ? -1 : 3;
    else if (/\p{L}/u.test(char)) score += isMixed(text, i) ? -2 : 0.5;
    else if (char === '€' && /[\d\s]/.test(text[i - 1] ?? text[i + 1] ?? '')) score += 2;
    else if (char === '’' && inWord) score += 1;
    else if (openers.has(char)) score += inWord ? -3 : 0.5;
    else score -= inWord ? 4 : 1;
  }
  return score;
}

/** A capital after a small letter: no word is written like this. */
const isMixed = (text: string, i: number): boolean =>
  /\p{Lu}/u.test(text[i] as string) && /\p{Ll}/u.test(text[i - 1] ?? '');

/** Share of the letters beyond ASCII that are whole UTF-8. */
function utf8Share(words: readonly Buffer[]): number {
  let good = 0;
  let bad = 0;
  for (const word of words) {
    const text = new TextDecoder('utf-8').decode(word);
    // A snippet may begin and end inside a letter.
    const inside = text.replace(/^\ufffd+|\ufffd+$/g, '');
    for (const char of inside) {
      if (char === '\ufffd') bad++;
      else if (char.charCodeAt(0) > 0x7f) good++;
    }
  }
  return good + bad === 0 ? 0 : good / (good + bad);
}

/** A word to show, such as "Müller": the one with most ordinary letters around its special one. */
export function sampleWord(words: readonly Buffer[], encoding: string): string | undefined {
  const found = words.flatMap(
    (bytes) =>
      decoderFor(encoding)
        .decode(bytes)
        .match(/[\p{L}'’-]*[^\x00-\x7f][\p{L}'’-]*/gu) ?? [],
  );
  return found.sort((a, b) => Math.abs(a.length - 7) - Math.abs(b.length - 7))[0];
}

import { decoderFor } from './decoder.ts';

/**
 * "MÃ¼ller" is "Müller" in UTF-8 that a program read letter by letter in the older way of Windows and wrote as UTF-8
 * again; "MÃƒÂ¼ller" went through that twice. It can be undone letter for letter, since right letters never make the
 * bytes of others.
 */
const bytesOf = new Map<string, number>(
  Array.from({ length: 128 }, (_, i) => i + 128).flatMap((byte): [string, number][] => [
    [String.fromCharCode(byte), byte],
    [decoderFor('windows-1252').decode(Uint8Array.of(byte)), byte],
  ]),
);
const beyond = /[^\0-\x7f]+/g;
const mostTimes = 3;

/** The letters that stand behind a run of garbled ones; null when they are letters of their own. */
function behind(run: string): string | null {
  const bytes: number[] = [];
  for (const letter of run) {
    const byte = bytesOf.get(letter);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

export function ungarbled(text: string, times: number): string {
  let found = text;
  for (let i = 0; i < times; i++) found = found.replaceAll(beyond, (run) => behind(run) ?? run);
  return found;
}

/** Undoes it in a text that comes in pieces: a run of letters may lie across two. */
export class Ungarbling {
  readonly #times: number;
  #open = '';

  constructor(times: number) {
    this.#times = times;
  }

  add(piece: string): string {
    const text = this.#open + piece;
    const end = /[^\0-\x7f]*$/.exec(text)?.index ?? text.length;
    this.#open = text.slice(end);
    return ungarbled(text.slice(0, end), this.#times);
  }

  end(): string {
    return ungarbled(this.#open, this.#times);
  }
}

export type Garbled = {
  readonly times: number;
  /** Words as they stand and as they are meant. */
  readonly words: readonly (readonly [string, string])[];
};
const mostWords = 5;
const word = /[^\s,;|"\t]*[^\0-\x7f][^\s,;|"\t]*/g;

/** Whether letters of a UTF-8 text are garbled, how many times, and examples; from places all over the file. */
export function garbledIn(places: readonly Buffer[]): Garbled | null {
  const words = new Map<string, string>();
  let times = 0;
  for (const place of places) {
    const text = place.toString('utf8');
    for (const match of text.matchAll(word)) {
      // A place may begin and end inside a word.
      if (match.index === 0 || match.index + match[0].length === text.length) continue;
      const own = timesOf(match[0]);
      if (own === 0) continue;
      times = Math.max(times, own);
      words.set(match[0], ungarbled(match[0], own));
    }
  }
  return times === 0 ? null : { times, words: [...words].slice(0, mostWords) };
}

function timesOf(text: string): number {
  let times = 0;
  for (let now = text; times < mostTimes; times++) {
    const next = ungarbled(now, 1);
    if (next === now) break;
    now = next;
  }
  return times;
}

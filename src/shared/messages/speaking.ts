/**
 * Which language the app speaks. English stands where a sentence is used; every other language is a catalogue of the same
 * shape that is installed at the start. Each process (window, main, engine, command line) speaks one language at a time.
 */
export type Language = 'en' | 'de';

/** The shape of a catalogue entry, free of its English letters. */
export type Worded<T> = T extends string
  ? string
  : T extends (...given: infer A) => infer R
    ? (...given: A) => Worded<R>
    : T extends readonly (infer E)[]
      ? readonly Worded<E>[]
      : T extends object
        ? { readonly [K in keyof T]: Worded<T[K]> }
        : T;

type Catalogue = Readonly<Record<string, object>>;
type Speech = {
  readonly language: Language;
  /** How numbers are written: the workshop's way, whatever the words are. */
  readonly locale: string;
};

const catalogues = new Map<Language, Catalogue>();
const known = new Map<string, unknown>();
const usual = { en: 'en-GB', de: 'de-DE' } as const satisfies Record<Language, string>;

let speech: Speech = { language: 'en', locale: usual.en };
/** Tests only: every sentence is lengthened and marked, so that one that never came from a catalogue is seen. */
let pseudo: ((text: string) => string) | null = null;

export const install = (language: Language, catalogue: Catalogue): void => {
  catalogues.set(language, catalogue);
};
export const speak = (language: Language, locale?: string): void => {
  speech = { language, locale: locale ?? usual[language] };
};
export const speakPseudo = (change: ((text: string) => string) | null): void => {
  pseudo = change;
};
export const spokenLanguage = (): Language => speech.language;
export const numbersLocale = (): string => speech.locale;

/** What a setting and the system's locale come to. */
export const languageFor = (chosen: Language | 'system', system: string): Language =>
  chosen === 'system' ? (system.toLowerCase().startsWith('de') ? 'de' : 'en') : chosen;

/** Says something in one language and one way of numbers, whatever the app speaks: reports speak their workshop's. */
export const inLanguage = <T>(language: Language, locale: string, make: () => T): T => {
  const before = speech;
  speech = { language, locale };
  try {
    return make();
  } finally {
    speech = before;
  }
};

/** Every name under which something is spoken, with its English. */
export const spokenNames = (): ReadonlyMap<string, unknown> => known;

/** English that gives way to the catalogue of the language spoken now. `name`: its place in every catalogue. */
export const spoken = <const T extends object>(name: string, english: T): Worded<T> => {
  if (known.has(name)) throw new Error(`"${name}" is spoken twice`);
  known.set(name, english);
  const current = (): object => catalogues.get(speech.language)?.[name] ?? english;
  return facade(english, current) as Worded<T>;
};

/** Looks like the English, answers in the language of the moment. */
const facade = (english: object, current: () => object): object => {
  const parts = new Map<PropertyKey, object>();
  return new Proxy(english, {
    get: (_target, key) => {
      const value: unknown = Reflect.get(current(), key);
      if (typeof value === 'string') return pseudo ? pseudo(value) : value;
      if (typeof value === 'function') return pseudo ? pseudoOf(value as Sayer) : value;
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return pseudo ? value.map((one) => marked(one)) : value;
      const part = parts.get(key) ?? facade(value, () => Reflect.get(current(), key) as object);
      parts.set(key, part);
      return part;
    },
    apply: (_target, _self, given: unknown[]) => marked((current() as unknown as Sayer)(...given)),
  });
};

type Sayer = (...given: unknown[]) => unknown;
const pseudoOf =
  (say: Sayer): Sayer =>
  (...given) =>
    marked(say(...given));
const marked = (value: unknown): unknown => (pseudo && typeof value === 'string' ? pseudo(value) : value);

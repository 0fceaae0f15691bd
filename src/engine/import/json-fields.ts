/** A field that had to be called otherwise, because DuckDB knows each name once and without case. */
export type RenamedField = { readonly name: string; readonly as: string };
export type UniqueFields = { readonly text: string; readonly renamed: readonly RenamedField[] };

type Place = {
  readonly kind: '{' | '[';
  readonly path: string;
  readonly seen: Map<string, number>;
  key: string;
};

/**
 * The same JSON with every field of a record under a name of its own: {"a":1,"a":2} becomes a and a_2, and so do "a"
 * and "A", the same way in every record. Everything else stays as it is written. The text is valid JSON.
 */
export function uniqueFields(text: string): UniqueFields {
  const names = new FieldNames();
  const places: Place[] = [];
  const pieces: string[] = [];
  let from = 0;
  let expectsKey = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    const place = places.at(-1);
    if (char === '"') {
      const end = stringEnd(text, i);
      if (expectsKey && place !== undefined) {
        const key = JSON.parse(text.slice(i, end)) as string;
        const nth = (place.seen.get(key) ?? 0) + 1;
        place.seen.set(key, nth);
        place.key = key;
        const as = names.of(place.path, key, nth);
        if (as !== key) {
          pieces.push(text.slice(from, i), JSON.stringify(as));
          from = end;
        }
        expectsKey = false;
      }
      i = end - 1;
    } else if (char === '{' || char === '[') {
      const path =
        place === undefined ? '' : place.kind === '{' ? `${place.path}\u0001${place.key}` : place.path;
      places.push({ kind: char, path, seen: new Map(), key: '' });
      expectsKey = char === '{';
    } else if (char === '}' || char === ']') {
      places.pop();
      expectsKey = false;
    } else if (char === ',') expectsKey = place?.kind === '{';
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), renamed: names.renamed };
}

/** Behind the closing quotation mark. */
function stringEnd(text: string, start: number): number {
  let i = start + 1;
  while (text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i + 1;
}

/** The same field gets the same name wherever it stands at the same place. */
class FieldNames {
  readonly renamed: RenamedField[] = [];
  readonly #names = new Map<string, string>();
  readonly #used = new Set<string>();

  of(path: string, key: string, nth: number): string {
    const id = `${path}\u0001${nth}\u0001${key}`;
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    let name = key;
    for (let n = 2; this.#used.has(`${path}\u0001${name.toLowerCase()}`); n++) name = `${key}_${n}`;
    this.#used.add(`${path}\u0001${name.toLowerCase()}`);
    this.#names.set(id, name);
    if (name !== key) this.renamed.push({ name: key, as: name });
    return name;
  }
}

/** Files that are one table: most of their columns are the same. */
export type Alike<T> = { readonly first: T; readonly all: readonly T[] };

/** Of all columns of two files, so many stand in both. */
const enough = 0.6;

/** Each file joins the first group whose columns are mostly its own; the largest group comes first, then by the order of the files. */
export function alike<T>(
  files: readonly T[],
  columnsOf: (file: T) => readonly string[],
): readonly Alike<T>[] {
  const groups: { readonly first: T; readonly columns: ReadonlySet<string>; readonly all: T[] }[] = [];
  for (const file of files) {
    const columns = new Set(columnsOf(file).map((name) => name.toLowerCase()));
    const own = groups.find((group) => overlap(group.columns, columns) >= enough);
    if (own === undefined) groups.push({ first: file, columns, all: [file] });
    else own.all.push(file);
  }
  return groups.sort((a, b) => b.all.length - a.all.length);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((name) => b.has(name)).length;
  return shared / (a.size + b.size - shared);
}

/** A finding is about one column, or its sentence names several. */
export const onColumns = (names: readonly string[]): { readonly column?: string } => {
  const [only, ...more] = names;
  return only === undefined || more.length > 0 ? {} : { column: only };
};

/** What is the same of several, in the order of the first of each. */
export const alike = <T>(all: readonly T[], key: (one: T) => string): readonly (readonly [T, ...T[]])[] => {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return [...groups.values()];
};

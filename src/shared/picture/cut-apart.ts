/**
 * Names with too little room, each cut as `cut` does. Those that would read the same ("District North-…" forty times) keep
 * their ends instead of their beginnings, where they differ.
 */
export const cutApart = (
  names: readonly string[],
  letters: number,
  cut: (name: string, letters: number) => string,
): readonly string[] => {
  const all = names.map((name) => cut(name, letters));
  const times = new Map<string, Set<string>>();
  all.forEach((short, at) => times.set(short, (times.get(short) ?? new Set()).add(names[at] ?? '')));
  return all.map((short, at) => {
    const name = names[at] ?? '';
    return name.length > letters && (times.get(short)?.size ?? 0) > 1
      ? `…${name.slice(1 - letters).trimStart()}`
      : short;
  });
};

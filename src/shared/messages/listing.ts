/** Names in one sentence: all of a few, the first of many. */
export type ListWords = { readonly and: string; readonly more: (n: number) => string };

const shown = 6;

export const listed = (names: readonly string[], { and, more }: ListWords): string => {
  const [first, last] =
    names.length > shown + 1
      ? [names.slice(0, shown), more(names.length - shown)]
      : [names.slice(0, -1), names.at(-1) ?? ''];
  return first.length === 0 ? last : `${first.join(', ')} ${and} ${last}`;
};

/** "clicks" → "click", as English says what stands after "per". What is no plural stays. */
export const oneOf = (things: string): string =>
  things
    .replace(/ies$/i, 'y')
    .replace(/(ch|sh|x|ss)es$/i, '$1')
    .replace(/(?<=[^\Wsiu])s$/i, '');

/** The words a column's name is made of, small: `salesRep_1` → "sales", "rep", "1". */
export const nameWords = (name: string): readonly string[] =>
  name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);

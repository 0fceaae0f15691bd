/** What the column is called that holds another one's letters and digits, among the names a table has already. */
export function joinKeyName(column: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = `${column}_key`;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${column}_key_${n}`;
  return name;
}

/** One text per value: keys sorted by code unit, no spaces, no `undefined`. What is hashed and what is written to disk. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') return canonicalObject(value as Record<string, unknown>);
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error('Only finite numbers can be written');
  const text = JSON.stringify(value);
  if (text === undefined) throw new Error(`A ${typeof value} can not be written`);
  return text;
};

const canonicalObject = (value: Record<string, unknown>): string => {
  const fields: string[] = [];
  for (const key of Object.keys(value).sort()) {
    if (value[key] !== undefined) fields.push(`${JSON.stringify(key)}:${canonical(value[key])}`);
  }
  return `{${fields.join(',')}}`;
};

/** One text per value: keys sorted by code unit, no spaces, no `undefined`. What is hashed and what is written to disk. */
export const canonical = (value: unknown): string => {
  // What was read from a canonical text has its keys in order already: the platform's own writer gives the same.
  if (isPlain(value)) return JSON.stringify(value);
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

/** Finite numbers, texts, truth values, null, and lists and plain objects of these with their keys in order. */
const isPlain = (value: unknown): boolean => {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.every(isPlain);
  const proto: unknown = Object.getPrototypeOf(value);
  return (proto === Object.prototype || proto === null) && hasOrderedFields(value as Record<string, unknown>);
};

const hasOrderedFields = (value: Record<string, unknown>): boolean => {
  let before: string | null = null;
  for (const key of Object.keys(value)) {
    if ((before !== null && before > key) || key === 'toJSON' || !isPlain(value[key])) return false;
    before = key;
  }
  return true;
};

type Optional<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
type Required<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };

/** The same object without the keys whose value is undefined. Called for every entity of a fold, so it copies by hand. */
export const defined = <T extends object>(value: T): Required<T> & Optional<T> => {
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) if (field !== undefined) copy[key] = field;
  return copy as Required<T> & Optional<T>;
};

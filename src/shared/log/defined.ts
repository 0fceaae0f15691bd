type Optional<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
type Required<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };

/** The same object without the keys whose value is undefined. Called for every entity of a fold, so it copies by hand. */
export const defined = <T extends object>(value: T): Required<T> & Optional<T> => {
  const copy: Partial<T> = {};
  for (const key of Object.keys(value) as (keyof T)[]) {
    if (value[key] !== undefined) copy[key] = value[key];
  }
  return copy as unknown as Required<T> & Optional<T>;
};

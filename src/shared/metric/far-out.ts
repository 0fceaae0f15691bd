/**
 * The usual rule for values that stand out: further from the middle half than three times its width (Tukey's outer
 * fence). Amounts have long tails, so the inner fence would name dozens. Null where there are too few values to say.
 */
export const farOut = (values: readonly number[]): { readonly low: number; readonly high: number } | null => {
  if (values.length < 8) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const [q1, q3] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const width = q3 - q1;
  return { low: q1 - 3 * width, high: q3 + 3 * width };
};

const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
};

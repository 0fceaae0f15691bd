/** Percent of `all`; next to nothing and all but everything are not rounded to it. */
export function percentOf(n: number, all: number): string {
  const percent = (100 * n) / all;
  if (percent < 0.01) return '< 0.01';
  if (percent > 99.5) return '> 99';
  return percent.toFixed(percent < 1 ? 2 : 0);
}

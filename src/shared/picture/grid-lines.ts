/** Four to five round lines from zero. */
export const gridLines = (top: number): readonly number[] => {
  if (top <= 0) return [0];
  const rough = top / 5;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * unit).find((size) => top / size < 6.2) ?? unit * 10;
  return Array.from({ length: Math.floor(top / step + 1e-9) }, (_, at) => (at + 1) * step);
};

/** A unit that is a share of something already: "%", "% of customers", "percent". Its number is out of a hundred. */
export const isPercentUnit = (unit: string): boolean =>
  /^\s*(?:%|(?:percent|prozent)(?![\p{L}]))/iu.test(unit);

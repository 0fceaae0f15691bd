const isRate = (unit: string): boolean => /(?:^|\s)(?:per|je|pro)\s|%/.test(unit);

/** The number that matters may be written "per 1,000" where the metric says "orders per 1,000 e-mails". */
export const sameUnit = (threshold: string, unit: string): boolean => {
  const [short, long] = [threshold.trim().toLowerCase(), unit.trim().toLowerCase()];
  return short === ''
    ? !/^\p{Sc}$/u.test(unit) && long.includes('per')
    : long.includes(short) || (short.includes(long) && isRate(short) === isRate(long));
};

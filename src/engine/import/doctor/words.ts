/** Figures inside the doctor's sentences. */
export const count = (n: number): string => n.toLocaleString('en-US');
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${count(n)} ${n === 1 ? one : many}`;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "2025-03-04" as "4 March 2025"; without the year when asked. */
export function day(iso: string, year = true): string {
  const [y, m, d] = iso.slice(0, 10).split('-').map(Number);
  return `${d} ${months[(m as number) - 1]}${year ? ` ${y}` : ''}`;
}

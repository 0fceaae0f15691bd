import { dayMonth } from '../../../shared/messages/dates.ts';

/** "13 May 17:40", as this laptop's clock has it. */
export const timeOf = (at: number): string => {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${dayMonth(day)} ${two(date.getHours())}:${two(date.getMinutes())}`;
};

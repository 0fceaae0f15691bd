/** Whole numbers of days, ticks and digits as text, without rounding any of them. */
export const pointed = (digits: bigint, scale: number): string => {
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const minus = digits < 0n ? '-' : '';
  return scale <= 0 ? minus + text : `${minus}${text.slice(0, -scale)}.${text.slice(-scale)}`;
};

export function dayText(days: number): string {
  const date = new Date(days * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, -14);
}

export function clockText(ticks: bigint, perSecond: bigint): string {
  const seconds = Number(ticks / perSecond);
  const two = (n: number): string => String(n).padStart(2, '0');
  const rest = String(ticks % perSecond).padStart(String(perSecond).length - 1, '0');
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return perSecond === 1n ? clock : `${clock}.${rest}`;
}

export function timestampText(ticks: bigint, perSecond: bigint): string {
  const perDay = perSecond * 86_400n;
  const days = ticks / perDay - (ticks % perDay < 0n ? 1n : 0n);
  return `${dayText(Number(days))} ${clockText(ticks - days * perDay, perSecond)}`;
}

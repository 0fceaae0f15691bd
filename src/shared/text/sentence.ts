/** People end their sentences or not; where words are put together, once is enough. */
export const withoutStop = (text: string): string => text.trim().replace(/\.+$/u, '');
export const withStop = (text: string): string =>
  /[.!?…]["”’)]*$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`;

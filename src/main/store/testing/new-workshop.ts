import { sha256 } from '../sha256.ts';
import type { StoreDeps } from '../workshop-store.ts';

let tick = 0;
/** An installation whose clock goes on a second with every look. */
export const depsOf = (actor = 'laptop-1'): StoreDeps => ({
  actor,
  now: () => 1_745_478_000_000 + ++tick * 1000,
  timeZone: () => '+02:00',
  salt: () => sha256(String(tick)).slice(0, 32),
});

export const created = {
  title: 'Spring e-mail',
  language: 'en',
  locale: 'en-GB',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  weekStarts: 'monday' as const,
  smallGroupMin: 10,
};

import type { CommandId, commands } from '../../shared/commands.ts';
import type { AppState } from '../state/app-store.ts';

const everywhere: ReadonlySet<CommandId> = new Set([
  'open',
  'theme',
  'large',
  'settings',
  'keys',
  'about',
  'next-area',
  'previous-area',
]);
const onlyChart: ReadonlySet<CommandId> = new Set([
  'before-after',
  'calendar',
  'lenses',
  'sql',
  'closer',
  'metric',
  'filter',
  'columns',
  'second',
  'explore',
  'take',
]);
const anywhereInside: ReadonlySet<CommandId> = new Set([
  'expect',
  'session',
  'close-session',
  'scope',
  'message',
]);

/** What would do nothing here is not offered. */
export const worksHere = (
  { id, menu }: (typeof commands)[number],
  { workshop, screen, away, toast }: Pick<AppState, 'workshop' | 'screen' | 'away' | 'toast'>,
): boolean => {
  if (id === 'palette') return false;
  if (id === 'blank') return away !== null;
  if (id === 'next-step') return (toast?.next ?? null) !== null;
  if (id === 'decision') return workshop !== null && (screen === 'workshop' || screen === 'insights');
  if (!workshop || screen === 'start') return everywhere.has(id);
  const chart = onlyChart.has(id) || (menu === 'Workshop' && !anywhereInside.has(id));
  return screen === 'workshop' || !chart;
};

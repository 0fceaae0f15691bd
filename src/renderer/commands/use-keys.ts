import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { commands } from '../../shared/commands.ts';
import { getApp, setApp } from '../state/app-store.ts';
import { setBrushes } from '../features/explore/exploring.ts';
import { select } from '../state/selecting.ts';
import { useSettings } from '../state/settings.ts';
import { inText } from './in-text.ts';
import { isSingle, keyOf } from './keys.ts';
import { runCommand } from './run.ts';

/** Screens beside the chart: Esc leads back to it. */
const leavable: ReadonlySet<string> = new Set([
  'insights',
  'timeline',
  'words',
  'brief',
  'messages',
  'report',
]);

/** Out of a field first, which keeps what was typed; then back to the chart. */
const leaveScreen = (target: EventTarget | null): void => {
  if (inText(target)) (target as HTMLElement).blur();
  else setApp({ screen: 'workshop' });
};

/** Single keys work only outside text fields and open lists; combinations work everywhere. */
export const useKeys = (): void => {
  const keys = useSettings((settings) => settings.keys);
  const quick = useSettings((settings) => settings.quickKeys);
  useEffect(() => {
    const bound = commands
      .map(({ id }) => ({ id, key: keyOf(id, keys) }))
      .filter(({ id, key }) => key !== '' && (quick || !isSingle(key) || id === 'keys'));
    const bindings = Object.fromEntries(
      bound.map(({ id, key }) => [
        key,
        (event: KeyboardEvent) => {
          const single = isSingle(key);
          const inList =
            event.target instanceof HTMLElement &&
            event.target.closest('[data-chart]') === null &&
            event.target.closest('[role=listbox],[role=menu],[data-own-keys]') !== null;
          if (single && (inText(event.target) || inList || event.ctrlKey || event.metaKey || event.altKey))
            return;
          if ((id === 'undo' || id === 'redo') && inText(event.target)) return;
          event.preventDefault();
          // A held key is one press.
          if (event.repeat && id !== 'next-area' && id !== 'previous-area') return;
          runCommand(id);
        },
      ]),
    );
    return tinykeys(window, {
      ...bindings,
      // On most keyboards the question mark needs Shift.
      ...(bindings['?'] ? { 'Shift+?': bindings['?'] } : {}),
      Escape: (event: KeyboardEvent) => {
        if (event.defaultPrevented) return;
        if (getApp().panel) setApp({ panel: null });
        else if (leavable.has(getApp().screen)) leaveScreen(event.target);
        else if (getApp().exploring?.brushes.length) setBrushes([]);
        else select(undefined);
      },
    });
  }, [keys, quick]);
};

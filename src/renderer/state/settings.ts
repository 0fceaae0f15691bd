import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FirstAnswer } from '../../shared/ipc/contract.ts';
import { firstSettings, readSettings, type Settings } from '../../shared/settings.ts';
import { setApp } from './app-store.ts';
import { bridge } from './bridge.ts';
import type { UndoPlace } from './undo-places.ts';
import { back, forth, left, noSteps, type Steps } from './view-history.ts';

/** What was chosen on this laptop, as main keeps it. */
export const settingsStore = createStore<Settings>(() => firstSettings);
export const useSettings = <T>(pick: (settings: Settings) => T): T => useStore(settingsStore, pick);

const system = window.matchMedia('(prefers-color-scheme: dark)');
const isDark = (theme: Settings['theme']): boolean =>
  theme === 'system' ? system.matches : theme === 'dark';

/** How the window looks, from what was chosen and what the system says. */
const dress = (): void => {
  const { theme, large } = settingsStore.getState();
  setApp({ dark: isDark(theme), large });
};

/** At the start, before anything is shown: what was chosen, as the file has it. */
export const dressAtStart = async (): Promise<Omit<FirstAnswer, 'settings'> & { settings: Settings }> => {
  const first = await bridge.first();
  const settings = readSettings(first.settings);
  settingsStore.setState(settings);
  dress();
  system.addEventListener('change', dress);
  return { ...first, settings };
};

let steps: Steps<Settings> = noSteps;

export const changeSettings = (change: Partial<Settings>): void => {
  steps = left(steps, settingsStore.getState(), Date.now(), false);
  keep(change);
};

const keep = (change: Partial<Settings>): void => {
  settingsStore.setState(change);
  dress();
  void bridge.appInfo({ keep: settingsStore.getState() });
};

const go = (to: ReturnType<typeof back<Settings>>): boolean => {
  if (!to) return false;
  steps = to.steps;
  keep(to.look);
  return true;
};

/** Ctrl+Z where settings and keys are open. */
export const settingsPlace: UndoPlace = {
  undo: () => go(back(steps, settingsStore.getState())),
  redo: () => go(forth(steps, settingsStore.getState(), Date.now())),
};

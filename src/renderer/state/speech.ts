import { languageFor, speak } from '../../shared/messages/speaking.ts';
import { appStore, getApp, setApp } from './app-store.ts';
import { settingsStore } from './settings.ts';

let system = 'en-GB';

/** Words as chosen for this laptop, numbers as the open workshop writes them. */
const tune = (): void => {
  const language = languageFor(settingsStore.getState().language, system);
  speak(language, getApp().workshop?.locale);
  document.documentElement.lang = language;
  if (getApp().language !== language) setApp({ language });
};

export const startSpeaking = (systemLocale: string): void => {
  system = systemLocale;
  tune();
  settingsStore.subscribe(tune);
  appStore.subscribe((now, before) => {
    if (now.workshop?.locale !== before.workshop?.locale) tune();
  });
};

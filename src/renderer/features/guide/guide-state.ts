import type { GuideStep } from '../../../shared/guide.ts';
import { useApp, say } from '../../state/app-store.ts';
import { changeSettings, settingsStore, useSettings } from '../../state/settings.ts';
import { words } from '../../../shared/messages/screen-words.ts';

export const beginGuide = (workshop: string): void => changeSettings({ guide: { workshop, skipped: [] } });

export const closeGuide = (): void => {
  changeSettings({ guide: null });
  say(words.guide.closed);
};

export const skipStep = (step: GuideStep): void => {
  const { guide } = settingsStore.getState();
  if (guide) changeSettings({ guide: { ...guide, skipped: [...guide.skipped, step] } });
};

/** Whether the open workshop is the one the guide was begun in. */
export const useGuided = (): boolean => {
  const workshopId = useApp((state) => state.workshopId);
  return useSettings((settings) => settings.guide !== null && settings.guide.workshop === workshopId);
};

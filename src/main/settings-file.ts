import { readSettings as settingsIn, type Settings } from '../shared/settings.ts';
import { readSettingsText, settingsFile } from './settings-text.ts';
import { writeWhole } from './store/disk.ts';

export type SettingsFile = {
  readonly now: () => Settings;
  readonly keep: (settings: Settings) => Promise<void>;
};

/** What was chosen on this laptop. */
export const readSettings = async (): Promise<SettingsFile> => {
  let now = settingsIn(await readSettingsText());
  return {
    now: () => now,
    keep: async (settings) => {
      now = settings;
      await writeWhole(settingsFile(), JSON.stringify(settings));
    },
  };
};

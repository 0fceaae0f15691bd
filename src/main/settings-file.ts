import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstSettings, type Settings, settingsSchema } from '../shared/settings.ts';
import { parsedJson } from './parsed-json.ts';
import { writeWhole } from './store/disk.ts';
import { userData } from './user-data.ts';

const file = (): string => join(userData(), 'settings.json');

export type SettingsFile = {
  readonly now: () => Settings;
  readonly keep: (settings: Settings) => Promise<void>;
};

/** What was chosen on this laptop. A file that can't be read is as none: nothing said is lost with it. */
export const readSettings = async (): Promise<SettingsFile> => {
  const kept = await readFile(file(), 'utf8').then(
    (text) => settingsSchema.safeParse(parsedJson(text)).data,
    () => undefined,
  );
  let now = kept ?? firstSettings;
  return {
    now: () => now,
    keep: async (settings) => {
      now = settings;
      await writeWhole(file(), JSON.stringify(settings));
    },
  };
};

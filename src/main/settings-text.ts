import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { userData } from './user-data.ts';

export const settingsFile = (): string => join(userData(), 'settings.json');

/** As it stands in the file, whatever that is; '' where there is none. */
export const readSettingsText = (): Promise<string> => readFile(settingsFile(), 'utf8').catch(() => '');

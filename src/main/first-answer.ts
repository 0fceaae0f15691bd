import { app } from 'electron';
import type { FirstAnswer } from '../shared/ipc/contract.ts';
import { readSettingsText } from './settings-text.ts';

/** All that the first picture needs. Nothing is imported for it that would keep the window waiting. */
export const firstAnswer = async (): Promise<FirstAnswer> => ({
  settings: await readSettingsText(),
  locale: app.getLocale(),
  pseudo: process.env['NUGGET_TEST'] === '1' && process.env['NUGGET_PSEUDO'] === '1',
});

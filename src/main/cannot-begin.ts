import { app, dialog } from 'electron';
import { installGerman } from '../shared/messages/de/german.ts';
import { nativeWords } from '../shared/messages/engine-words.ts';
import { languageFor, speak } from '../shared/messages/speaking.ts';
import { noteProblem } from './problem-log.ts';
import { readSettings } from './settings-file.ts';

/** The picture stands, but nothing behind it could begin: a page that waits for ever helps nobody. */
export const cannotBegin = async (error: unknown): Promise<void> => {
  noteProblem('begin', error);
  const settings = await readSettings();
  installGerman();
  speak(languageFor(settings.now().language, app.getLocale()));
  dialog.showErrorBox(nativeWords.heading, nativeWords.cannotBegin);
  app.exit(1);
};

import { installGerman } from './de/german.ts';
import { inLanguage } from './speaking.ts';

/** What leaves a workshop speaks the workshop's language and writes its numbers, whatever the app or the machine speaks. */
export const inLanguageOf = <T>(
  { language, locale }: { readonly language: string; readonly locale: string },
  make: () => T,
): T => {
  installGerman();
  return inLanguage(/^de\b/i.test(language) ? 'de' : 'en', locale, make);
};

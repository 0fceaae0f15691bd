import { inLanguage } from '../messages/speaking.ts';

/** What leaves a workshop speaks the workshop's language and writes its numbers, whatever the app speaks now. */
export const inLanguageOf = <T>(
  { language, locale }: { readonly language: string; readonly locale: string },
  make: () => T,
): T => inLanguage(/^de\b/i.test(language) ? 'de' : 'en', locale, make);

import { type Language, languageFor } from '../shared/messages/speaking.ts';

type Asked = {
  readonly language: Language;
  /** What was asked for and is not spoken here. */
  readonly wrong: string | null;
  readonly args: readonly string[];
};

/** `--lang de` anywhere, else NUGGET_LANG, else the system's own; the other words stay as they are. */
export const languageOf = (
  given: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Asked => {
  const at = given.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const flag = at < 0 ? undefined : (given[at]?.split('=')[1] ?? given[at + 1] ?? '');
  const args =
    at < 0 ? given : given.filter((_, place) => place < at || place > at + (given[at] === '--lang' ? 1 : 0));
  const chosen = flag ?? env['NUGGET_LANG'];
  if (chosen === undefined || (flag === undefined && chosen === ''))
    return {
      language: languageFor('system', env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''),
      wrong: null,
      args,
    };
  return chosen === 'de' || chosen === 'en'
    ? { language: chosen, wrong: null, args }
    : { language: 'en', wrong: chosen, args };
};

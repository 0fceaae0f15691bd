import type { CommandId } from '../../shared/commands.ts';
import type { Settings } from '../../shared/settings.ts';
import { settingsStore, useSettings } from '../state/settings.ts';
import { keyInWords } from './key-in-words.ts';
import { isSingle, keyOf } from './keys.ts';

/** What stands on a button's key cap: the command's key as this person has it; nothing where it does nothing. */
const capIn = ({ keys, quickKeys }: Pick<Settings, 'keys' | 'quickKeys'>, id: CommandId): string => {
  const key = keyOf(id, keys);
  return isSingle(key) && !quickKeys ? '' : keyInWords(key);
};

export const keyCap = (id: CommandId): string => capIn(settingsStore.getState(), id);

/** The same in what is not drawn anew with everything around it. */
export const useKeyCap = (id: CommandId): string => useSettings((settings) => capIn(settings, id));

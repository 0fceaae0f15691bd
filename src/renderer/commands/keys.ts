import { commands, type CommandId } from '../../shared/commands.ts';
import type { Settings } from '../../shared/settings.ts';

/** The key of a command as this person has it; '' for none. */
export const keyOf = (id: CommandId, keys: Settings['keys']): string =>
  keys[id] ?? commands.find((command) => command.id === id)?.key ?? '';

/** Typed without a helper key: a letter, a sign. */
export const isSingle = (key: string): boolean => !key.includes('+') && !/^F\d/.test(key);

/** Kept for moving about and for text: no command takes them. */
const reserved = new Set(['Escape', 'Tab', 'Enter', ' ', 'Backspace', 'Delete', 'Home', 'End']);

/** A press in the form of the command list: "$mod+Shift+k", "u", "F6". Null: a helper key alone, or one that is kept. */
export const pressedKey = (event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}): string | null => {
  const { key } = event;
  if (/^(Control|Shift|Alt|Meta|AltGraph|Dead|CapsLock)$/.test(key)) return null;
  if (reserved.has(key) || key.startsWith('Arrow') || key.startsWith('Page')) return null;
  const letter = key.length === 1 ? key.toLowerCase() : key;
  const helpers = [
    ...(event.ctrlKey || event.metaKey ? ['$mod'] : []),
    ...(event.altKey ? ['Alt'] : []),
    // A sign such as "?" holds its Shift already.
    ...(event.shiftKey && (key.length > 1 || key.toLowerCase() !== key.toUpperCase()) ? ['Shift'] : []),
  ];
  return [...helpers, letter].join('+');
};

/** The command that has this key already, other than `id`. */
export const takenBy = (id: CommandId, key: string, keys: Settings['keys']): CommandId | null =>
  commands.find((command) => command.id !== id && keyOf(command.id, keys) === key)?.id ?? null;

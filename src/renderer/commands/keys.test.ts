import { expect, it } from 'vitest';
import { keyOf, pressedKey, takenBy } from './keys.ts';

const press = (key: string, ...held: readonly ('ctrl' | 'alt' | 'shift' | 'meta')[]) =>
  pressedKey({
    key,
    ctrlKey: held.includes('ctrl'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
    metaKey: held.includes('meta'),
  });

it('a press is written as the command list writes it', () => {
  expect(press('a')).toBe('a');
  expect(press('K', 'ctrl', 'shift')).toBe('$mod+Shift+k');
  expect(press('k', 'meta')).toBe('$mod+k');
  expect(press('F6')).toBe('F6');
  expect(press('?', 'shift')).toBe('?');
  expect(press('A', 'shift')).toBe('Shift+a');
});

it('helper keys alone, and keys that move and write, are no keys of a command', () => {
  for (const key of ['Control', 'Shift', 'Escape', 'Enter', 'Tab', ' ', 'ArrowLeft', 'PageDown', 'Backspace'])
    expect(press(key)).toBeNull();
});

it('a changed key counts in place of the one it came with, and a taken one is known', () => {
  expect(keyOf('assumption', {})).toBe('a');
  expect(keyOf('assumption', { assumption: 'y' })).toBe('y');
  expect(takenBy('context', 'a', {})).toBe('assumption');
  expect(takenBy('context', 'a', { assumption: 'y' })).toBeNull();
  expect(takenBy('assumption', 'a', {})).toBeNull();
});

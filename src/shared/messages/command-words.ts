import { commands, type CommandId } from '../commands.ts';
import { spoken } from './speaking.ts';

/** What each command is called. The command list holds the English. */
export const commandTitles = spoken(
  'commandTitles',
  Object.fromEntries(commands.map(({ id, title }) => [id, title])) as Readonly<Record<CommandId, string>>,
);
export const commandTitle = (id: CommandId): string => commandTitles[id];

export const menuNames = spoken('menuNames', {
  File: 'File',
  Edit: 'Edit',
  View: 'View',
  Workshop: 'Workshop',
  Help: 'Help',
});

/** What the system does for every app. */
export const roleNames = spoken('roleNames', {
  quit: 'Quit',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  resetZoom: 'Actual size',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  togglefullscreen: 'Full screen',
});

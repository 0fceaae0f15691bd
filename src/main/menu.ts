import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { commands } from '../shared/commands.ts';
import type { Settings } from '../shared/settings.ts';
import { commandTitle, menuNames, roleNames } from '../shared/messages/command-words.ts';

type Role = keyof typeof roleNames;
const role = (name: Role): MenuItemConstructorOptions => ({ role: name, label: roleNames[name] });

const accelerator = (key: string): string | undefined =>
  key.includes('$mod') ? key.replace('$mod', 'CommandOrControl') : undefined;
const places = ['File', 'Edit', 'View', 'Workshop', 'Help'] as const;

const extras = (): Readonly<Partial<Record<(typeof places)[number], MenuItemConstructorOptions[]>>> => ({
  File: [{ type: 'separator' }, role('quit')],
  Edit: [{ type: 'separator' }, role('cut'), role('copy'), role('paste'), role('selectAll')],
  View: [{ type: 'separator' }, role('resetZoom'), role('zoomIn'), role('zoomOut'), role('togglefullscreen')],
});

/** The menu is the command list with this person's keys; they are handled in the page, so that single letters stay typable. */
export const buildMenu = (window: BrowserWindow, changed: Settings['keys']): void => {
  const template: MenuItemConstructorOptions[] = places.map((place) => ({
    label: menuNames[place],
    submenu: [
      ...commands
        .filter((command) => command.menu === place)
        .map((command): MenuItemConstructorOptions => {
          const keys = accelerator(changed[command.id] ?? command.key);
          return {
            id: command.id,
            label: commandTitle(command.id),
            registerAccelerator: false,
            ...(keys ? { accelerator: keys } : {}),
            click: () => window.webContents.send('told:menu:command', { command: command.id }),
          };
        }),
      ...(extras()[place] ?? []),
    ],
  }));
  if (process.platform === 'darwin')
    template.unshift({ label: app.name, submenu: [{ role: 'about' }, role('quit')] });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
};

import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { commands } from '../shared/commands.ts';
import { commandTitle, menuNames } from '../shared/messages/command-words.ts';

const accelerator = (key: string): string | undefined =>
  key.includes('$mod') ? key.replace('$mod', 'CommandOrControl') : undefined;
const places = ['File', 'Edit', 'View', 'Workshop', 'Help'] as const;

const extras: Readonly<Partial<Record<(typeof places)[number], MenuItemConstructorOptions[]>>> = {
  File: [{ type: 'separator' }, { role: 'quit' }],
  Edit: [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  View: [
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
  ],
};

/** The menu is the command list; keys are handled in the page, so that single letters stay typable. */
export const buildMenu = (window: BrowserWindow): void => {
  const template: MenuItemConstructorOptions[] = places.map((place) => ({
    label: menuNames[place],
    submenu: [
      ...commands
        .filter((command) => command.menu === place)
        .map((command): MenuItemConstructorOptions => {
          const keys = accelerator(command.key);
          return {
            id: command.id,
            label: commandTitle(command.id),
            registerAccelerator: false,
            ...(keys ? { accelerator: keys } : {}),
            click: () => window.webContents.send('told:menu:command', { command: command.id }),
          };
        }),
      ...(extras[place] ?? []),
    ],
  }));
  if (process.platform === 'darwin')
    template.unshift({ label: app.name, submenu: [{ role: 'about' }, { role: 'quit' }] });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
};

import { LockedSheet } from './features/leaving/locked-sheet.tsx';
import { DamagedSheet } from './features/merge/damaged-sheet.tsx';
import { AboutSheet } from './features/settings/about-sheet.tsx';
import { KeysSheet } from './features/settings/keys-sheet.tsx';
import { SettingsSheet } from './features/settings/settings-sheet.tsx';
import { Overall } from './features/talk/overall.tsx';
import { Palette } from './features/workshop/palette.tsx';
import { SaveSheet } from './features/workshop/save-sheet.tsx';

/** What rises over any screen. */
export const Sheets = () => (
  <>
    <SaveSheet />
    <SettingsSheet />
    <AboutSheet />
    <KeysSheet />
    <DamagedSheet />
    <LockedSheet />
    <Palette />
    <Overall />
  </>
);

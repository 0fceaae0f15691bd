import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, nativeTheme } from 'electron';
import type { LicenceGroup } from '../../shared/ipc/contract.ts';
import { problemReport } from '../problem-log.ts';
import { answer } from './answer.ts';
import type { Parts } from './parts.ts';

/** Written by the build: what really is in the bundles. */
const licenceFile = join(dirname(fileURLToPath(import.meta.url)), '../licences.json');
const readLicences = async (): Promise<readonly LicenceGroup[]> =>
  JSON.parse(await readFile(licenceFile, 'utf8')) as LicenceGroup[];

export const appCalls = ({ settings, given, engine }: Parts, speakAsChosen: () => void): void => {
  answer('app:info', async (asked) => {
    if (asked?.keep) {
      await settings.keep(asked.keep);
      nativeTheme.themeSource = asked.keep.theme;
      speakAsChosen();
      engine.speak();
    }
    return {
      version: app.getVersion(),
      runtime: `Electron ${process.versions['electron']}, Chromium ${process.versions['chrome']}, Node ${process.versions.node}`,
      test: process.env['NUGGET_TEST'] === '1',
      platform: process.platform,
      locale: app.getLocale(),
      settings: settings.now(),
      given: given.take(),
      licences: asked?.licences ? await readLicences() : [],
      problems: asked?.problems ? await problemReport(settings.now()) : '',
    };
  });
};

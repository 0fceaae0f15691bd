/** What Electron can do that Nugget never needs is switched off in the binary itself. */
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

/** Asar integrity holds on macOS and Windows; Linux has none. */
export const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: process.platform !== 'linux',
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

export const setFuses = (binary) =>
  flipFuses(binary, { version: FuseVersion.V1, strictlyRequireAllFuses: false, ...FUSES });

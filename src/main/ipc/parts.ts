import type { BrokenOff } from '../broken-off.ts';
import type { CurrentWorkshop } from '../current-workshop.ts';
import type { EngineHost } from '../engine-host.ts';
import type { FileHandles } from '../file-handles.ts';
import type { GivenFiles } from '../given-files.ts';
import type { SettingsFile } from '../settings-file.ts';

/** What the calls work with. */
export type Parts = {
  readonly files: FileHandles;
  readonly current: CurrentWorkshop;
  readonly brokenOff: BrokenOff;
  readonly engine: EngineHost;
  readonly settings: SettingsFile;
  readonly given: GivenFiles;
};

import type { CurrentWorkshop } from '../current-workshop.ts';
import type { EngineHost } from '../engine-host.ts';
import type { FileHandles } from '../file-handles.ts';

/** What the calls work with. */
export type Parts = {
  readonly files: FileHandles;
  readonly current: CurrentWorkshop;
  readonly engine: EngineHost;
};

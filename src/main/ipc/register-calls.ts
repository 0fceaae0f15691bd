import type { CurrentWorkshop } from '../current-workshop.ts';
import type { EngineHost } from '../engine-host.ts';
import type { FileHandles } from '../file-handles.ts';
import { dataCalls } from './data-calls.ts';
import { fileCalls } from './file-calls.ts';
import { workshopCalls } from './workshop-calls.ts';

export type Parts = {
  readonly files: FileHandles;
  readonly current: CurrentWorkshop;
  readonly engine: EngineHost;
};

export const registerCalls = (parts: Parts): void => {
  workshopCalls(parts);
  dataCalls(parts);
  fileCalls(parts);
};

import { appCalls } from './app-calls.ts';
import { dataCalls } from './data-calls.ts';
import { fileCalls } from './file-calls.ts';
import { mergeCalls } from './merge-calls.ts';
import { reportCalls } from './report-calls.ts';
import type { Parts } from './parts.ts';
import { workshopCalls } from './workshop-calls.ts';

export const registerCalls = (parts: Parts, speakAsChosen: () => void): void => {
  appCalls(parts, speakAsChosen);
  workshopCalls(parts);
  dataCalls(parts);
  fileCalls(parts);
  mergeCalls(parts);
  reportCalls(parts);
};

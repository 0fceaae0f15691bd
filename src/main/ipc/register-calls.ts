import { appCalls } from './app-calls.ts';
import { dataCalls } from './data-calls.ts';
import { fileCalls } from './file-calls.ts';
import { mergeCalls } from './merge-calls.ts';
import { reportCalls } from './report-calls.ts';
import type { SecondWindow } from '../second-window.ts';
import type { Parts } from './parts.ts';
import { secondCalls } from './second-calls.ts';
import { workshopCalls } from './workshop-calls.ts';

export const registerCalls = (parts: Parts, second: SecondWindow, speakAsChosen: () => void): void => {
  appCalls(parts, speakAsChosen);
  secondCalls(second);
  workshopCalls(parts);
  dataCalls(parts);
  fileCalls(parts);
  mergeCalls(parts);
  reportCalls(parts);
};

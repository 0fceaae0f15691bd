import type { DiskFailure } from '../ipc/contract.ts';
import type { EngineFailure } from '../ipc/engine-requests.ts';
import type { ImportFailure } from '../ipc/import-report.ts';
import type { Refusal } from '../log/refusals.ts';
import { engineFailureWords } from './engine-words.ts';
import { importFailureWords } from './import-words.ts';
import { refusalWords } from './log-words.ts';

type Sayable = Refusal | DiskFailure | ImportFailure | EngineFailure;

const isImport = (failure: Sayable): failure is ImportFailure => 'fileName' in failure;
const isDisk = (failure: Sayable): failure is DiskFailure => failure.code === 'disk';
const isEngine = (failure: Sayable): failure is EngineFailure => 'message' in failure && failure.code !== 'disk';

/** One sentence for whatever did not work. */
export const failureWords = (failure: Sayable): string => {
  if (isImport(failure)) return importFailureWords(failure);
  if (isDisk(failure)) return failure.message;
  if (isEngine(failure)) return engineFailureWords(failure);
  return refusalWords(failure);
};

export const appendFailureWords = (failure: Refusal | DiskFailure): string => failureWords(failure);

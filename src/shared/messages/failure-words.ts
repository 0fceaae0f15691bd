import type { DiskFailure } from '../ipc/contract.ts';
import type { EngineFailure } from '../ipc/engine-requests.ts';
import type { ImportFailure } from '../ipc/import-report.ts';
import type { Refusal } from '../log/refusals.ts';
import { engineFailureWords } from './engine-words.ts';
import { importFailureWords } from './import-words.ts';
import { refusalWords } from './refusal-words.ts';
import { spoken } from './speaking.ts';

export const reasons: Readonly<Record<string, string>> = spoken('reasons', {
  ENOSPC: 'no space left',
  EACCES: 'writing is not allowed there',
  EPERM: 'writing is not allowed there',
  EROFS: 'writing is not allowed there',
  ENOENT: 'the folder is not there any more',
  EBUSY: 'another program holds the file',
  EIO: 'the disk does not answer',
  EDQUOT: 'no space left for this account',
});

/** The system's code in words; its own text may hold a path and is never shown. */
export const diskWords = spoken('diskWords', (failure: DiskFailure): string => {
  const code = /\bE[A-Z]{2,}\b/.exec(failure.message)?.[0] ?? '';
  return `Could not write (${reasons[code] ?? 'the disk refused'}). Everything up to the last entry is safe in the app.`;
});

type Sayable = Refusal | DiskFailure | ImportFailure | EngineFailure;

const isImport = (failure: Sayable): failure is ImportFailure => 'fileName' in failure;
const isDisk = (failure: Sayable): failure is DiskFailure => failure.code === 'disk';
const isEngine = (failure: Sayable): failure is EngineFailure =>
  'message' in failure && failure.code !== 'disk';

/** One sentence for whatever did not work. */
export const failureWords = (failure: Sayable): string => {
  if (isImport(failure)) return importFailureWords(failure);
  if (isDisk(failure)) return diskWords(failure);
  if (isEngine(failure)) return engineFailureWords(failure);
  return refusalWords(failure);
};

export const appendFailureWords = (failure: Refusal | DiskFailure): string => failureWords(failure);

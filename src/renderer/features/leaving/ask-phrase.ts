import type { FileNotOpened } from '../../../shared/ipc/contract.ts';
import { type Panel, setApp } from '../../state/app-store.ts';

/** The chosen file has a passphrase, or another one than was typed: asked for, not told as a problem. */
export const askPhrase = (
  { fileName, failure }: FileNotOpened,
  then: Extract<Panel, { kind: 'locked' }>['then'],
): boolean => {
  if (failure.code !== 'locked' && failure.code !== 'wrong-passphrase') return false;
  setApp({ panel: { kind: 'locked', fileName, wrong: failure.code === 'wrong-passphrase', then } });
  return true;
};

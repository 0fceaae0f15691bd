import { open, readFile } from 'node:fs/promises';
import { Decrypter, Encrypter } from 'age-encryption';
import type { FileFailure } from '../../shared/nugget-file/file-failure.ts';
import { limits } from '../../shared/nugget-file/part-names.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { passphraseIdentity, passphraseRecipient } from './passphrase-key.ts';

/**
 * A locked file is the whole workshop file in the age format with one passphrase (scrypt, 2^18): `age -d` opens it too.
 * The passphrase is never kept and never written anywhere.
 */
const header = 'age-encryption.org/v1\n';

/** Case and spaces at the ends are how people type; letters composed otherwise are the same letters. */
const asTyped = (passphrase: string): string => passphrase.normalize('NFC').trim();

export const lock = async (bytes: Uint8Array, passphrase: string): Promise<Buffer> => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(passphraseRecipient(asTyped(passphrase)));
  return Buffer.from(await encrypter.encrypt(bytes));
};

export const isLocked = async (path: string): Promise<boolean> => {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(header.length), 0, header.length, 0);
    return buffer.toString('latin1', 0, bytesRead) === header;
  } finally {
    await handle.close();
  }
};

/** Work that a hostile header asks for is bounded: more than 2^20 is refused unopened. */
export const unlock = async (path: string, passphrase: string): Promise<Result<Buffer, FileFailure>> => {
  const bytes = await readFile(path);
  if (bytes.length > limits.totalBytes) return err({ code: 'too-big', what: 'whole' });
  const decrypter = new Decrypter();
  decrypter.addIdentity(passphraseIdentity(asTyped(passphrase)));
  try {
    return ok(Buffer.from(await decrypter.decrypt(new Uint8Array(bytes))));
  } catch (error) {
    const wrong = error instanceof Error && error.message.includes('no identity matched');
    return err({ code: wrong ? 'wrong-passphrase' : 'locked-damaged' });
  }
};

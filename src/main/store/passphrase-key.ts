import { randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { type Identity, type Recipient, Stanza } from 'age-encryption';

/** Doublings of work: 2^18 takes about a second, which is what a guesser pays for each guess. */
const usual = 18;
/** What a hostile header may ask of us: a few seconds and 1 GB. */
const most = 20;
const label = Buffer.from('age-encryption.org/v1/scrypt');
const noNonce = new Uint8Array(12);

/** The library's own derivation runs in JavaScript and holds its process for seconds; Node's runs beside it. */
const keyOf = (passphrase: string, salt: Uint8Array, doublings: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const [N, r] = [2 ** doublings, 8];
    const options = { N, r, p: 1, maxmem: 128 * N * r + 2 ** 20 };
    scrypt(passphrase, Buffer.concat([label, salt]), 32, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

/** The age format's scrypt stanza (C2SP age, "The scrypt recipient type"). */
export const passphraseRecipient = (passphrase: string): Recipient => ({
  wrapFileKey: async (fileKey) => {
    const salt = randomBytes(16);
    const key = await keyOf(passphrase, salt, usual);
    const sealed = chacha20poly1305(key, noNonce).encrypt(fileKey);
    return [new Stanza(['scrypt', base64(salt), String(usual)], sealed)];
  },
});

/** Null when the passphrase does not fit; throws when the header is not what the format allows. */
export const passphraseIdentity = (passphrase: string): Identity => ({
  unwrapFileKey: async (stanzas) => {
    const [stanza] = stanzas;
    const [kind, salted = '', doublings = '', ...more] = stanza?.args ?? [];
    if (stanza === undefined || kind !== 'scrypt') return null;
    const salt = Buffer.from(salted, 'base64');
    const allowed = /^[1-9]\d?$/.test(doublings) && Number(doublings) <= most;
    const fits = salt.length === 16 && base64(salt) === salted && stanza.body.length === 32;
    if (stanzas.length > 1 || more.length > 0 || !allowed || !fits)
      throw new Error('The header asks for what the format does not allow');
    const key = await keyOf(passphrase, salt, Number(doublings));
    try {
      return chacha20poly1305(key, noNonce).decrypt(stanza.body);
    } catch {
      return null;
    }
  },
});

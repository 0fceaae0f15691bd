import { wordlist } from '@scure/bip39/wordlists/english.js';

/** Five of 2,048 short, common words, each as likely as any other: 55 bits, said in one breath on the phone. */
export const newPhrase = (): string =>
  [...crypto.getRandomValues(new Uint16Array(5))]
    .map((random) => wordlist[random % wordlist.length])
    .join('-');

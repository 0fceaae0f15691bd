import { spoken } from '../speaking.ts';

/** A file with a passphrase: on leaving, and when it is opened. */
export const lockWords = spoken('lockWords', {
  label: 'Passphrase',
  without: 'Without a passphrase',
  withoutNote: 'whoever has the file can read it',
  with: 'Lock with a passphrase',
  withNote: 'only who knows it can read the file',
  another: 'Another one',
  tell: 'Tell it by phone, not in the same mail. It is kept nowhere: without it nobody can open the file; neither can we.',
  tool: 'Nugget opens it, and so does the free tool “age”.',
  weak: 'Easy to guess. Four or more words that have nothing to do with each other are hard to guess and easy to say.',
  needed: 'A passphrase is missing.',
  lockedHeading: 'Locked file',
  open: 'Open',
  opening: 'Opening…',
  ask: (fileName: string) => `“${fileName}” is locked. Whoever sent it knows the passphrase.`,
  otherTarget: (fileName: string) =>
    `“${fileName}” is there already and locked with another passphrase. Choose another name, or lock this one with the same passphrase.`,
});

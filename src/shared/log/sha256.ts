/** SHA-256 of the text's UTF-8 bytes, 64 lower-case hex digits. Passed in: this folder has no crypto of its own. */
export type Sha256 = (text: string) => string;

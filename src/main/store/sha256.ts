import { hash } from 'node:crypto';

/** In one call: a hash object per text costs as much again as hashing it. */
export const sha256 = (bytes: string | Uint8Array): string => hash('sha256', bytes, 'hex');

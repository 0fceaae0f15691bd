declare module 'lz4js' {
  /** An LZ4 frame as its bytes. */
  export function decompress(data: Uint8Array, maxSize?: number): Uint8Array | number[];
}

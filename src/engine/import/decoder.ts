/** What windows-1252 has where Latin-1 has control characters. The runtime's own decoder leaves them as they are. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export type Decoder = {
  readonly encoding: string;
  readonly decode: (bytes?: Uint8Array, options?: { readonly stream?: boolean }) => string;
};

export function decoderFor(label: string, fatal = false): Decoder {
  const decoder = new TextDecoder(label, { fatal });
  if (decoder.encoding !== 'windows-1252') return decoder;
  return {
    encoding: decoder.encoding,
    decode: (bytes) =>
      bytes === undefined
        ? ''
        : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
            .toString('latin1')
            .replaceAll(/[\u0080-\u009f]/g, (char) => windows[char.charCodeAt(0) - 0x80] as string),
  };
}

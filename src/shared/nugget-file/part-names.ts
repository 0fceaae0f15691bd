/** The only names a file may hold. Blobs are named by the SHA-256 of their bytes, so no name can contain a path. */
const patterns = [
  /^mimetype$/,
  /^manifest\.json$/,
  /^log\.ndjson$/,
  /^README\.txt$/,
  /^log\.md$/,
  /^results\/[0-9a-f]{64}\.json$/,
  /^data\/[0-9a-f]{64}\.parquet$/,
];
export const isPartName = (name: string): boolean => patterns.some((pattern) => pattern.test(name));

export const resultName = (sha256: string): string => `results/${sha256}.json`;
export const dataName = (sha256: string): string => `data/${sha256}.parquet`;
export const hashIn = (name: string): string | null =>
  /^(?:results|data)\/([0-9a-f]{64})\./.exec(name)?.[1] ?? null;

/** mimetype, manifest and log come first: a reader that is cut short still has them. */
export const firstParts = ['mimetype', 'manifest.json', 'log.ndjson'] as const;

export const inPlace = (names: readonly string[]): readonly string[] => {
  const rest = names.filter((name) => !(firstParts as readonly string[]).includes(name));
  return [...firstParts, ...rest.sort()];
};

export const typeOf = (name: string): string =>
  name.endsWith('.json')
    ? 'application/json'
    : name.endsWith('.parquet')
      ? 'application/vnd.apache.parquet'
      : name.endsWith('.md')
        ? 'text/markdown'
        : 'text/plain';

/** Kept unpacked, so that damage to one byte costs one entry: the log up to 4 MB, and what is packed in itself. */
export const isStored = (name: string, bytes: number): boolean =>
  name === 'mimetype' ||
  name === 'manifest.json' ||
  (name === 'log.ndjson' && bytes <= 4 * 1024 * 1024) ||
  name.endsWith('.parquet');

export const limits = {
  parts: 5_000,
  partBytes: 256 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 1024 * 1024,
  logBytes: 64 * 1024 * 1024,
  events: 200_000,
} as const;

/** Electron's `process.parentPort`, described here because the engine imports no Electron. */
export type ForeignPort = {
  postMessage(message: unknown): void;
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly ForeignPort[] }) => void,
  ): void;
  start(): void;
};

export function parentPort(): ForeignPort {
  const port = (process as unknown as { parentPort?: ForeignPort }).parentPort;
  if (port === undefined) throw new Error('This file runs as a utility process of the app only.');
  return port;
}

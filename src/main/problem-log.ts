import { homedir } from 'node:os';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { app } from 'electron';
import log from 'electron-log/node';
import { userData } from './user-data.ts';

const file = (): string => join(userData(), 'problems.log');
const lines = 200;

/** Only where and what in the code: no path of this laptop, nothing that somebody wrote. */
const bare = (text: string): string =>
  text
    .replaceAll(app.getAppPath(), 'app')
    .replaceAll(homedir(), '~')
    .replace(
      /(?:file:\/\/)?(?:\/|[A-Za-z]:\\)[^\s:()"']+/g,
      (path) => `…/${path.split(/[\\/]/).at(-1) ?? ''}`,
    );

const inWords = (error: unknown): string =>
  error instanceof Error
    ? // The message may quote a cell or a name; the kind of error and its place say enough.
      [error.name, ...(error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))].join('\n')
    : typeof error;

/** Notes a problem of the app itself, for a person to send on if they like. Nothing is ever sent. */
export const noteProblem = (what: string, error?: unknown): void => {
  log.error(bare(error === undefined ? what : `${what}: ${inWords(error)}`));
};

export const startProblemLog = (): void => {
  log.transports.file.resolvePathFn = file;
  log.transports.file.maxSize = 256 * 1024;
  log.transports.file.format = '{iso} {text}';
  log.transports.console.level = false;
  process.on('uncaughtExceptionMonitor', (error) => noteProblem('main', error));
  process.on('unhandledRejection', (error) => noteProblem('main, a promise', error));
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') noteProblem(`window gone: ${reason}, ${exitCode}`);
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode, serviceName }) => {
    if (reason !== 'clean-exit') noteProblem(`${serviceName ?? type} gone: ${reason}, ${exitCode}`);
  });
};

/** What a helper would need: versions, settings, the last problems. */
export const problemReport = async (settings: unknown): Promise<string> => {
  const noted = await readFile(file(), 'utf8').catch(() => '');
  return [
    `Nugget ${app.getVersion()}`,
    `Electron ${process.versions['electron']}, Chromium ${process.versions['chrome']}, Node ${process.versions.node}`,
    `${process.platform} ${process.arch} ${process.getSystemVersion()}, ${app.getLocale()}`,
    `Settings: ${JSON.stringify(settings)}`,
    '',
    noted === '' ? 'No problem was noted.' : noted.trim().split('\n').slice(-lines).join('\n'),
    '',
  ].join('\n');
};

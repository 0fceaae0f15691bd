import { extname, resolve } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { PickedFile } from '../shared/ipc/contract.ts';
import type { FileHandles } from './file-handles.ts';

/** What a double-click may bring. Anything else on the command line is not ours to read. */
const known = /^\.(nugget|csv|tsv|txt|json|ndjson|jsonl|parquet|arrow|feather|xlsx|xlsm|xls|xlsb|ods)$/i;

const filesIn = (argv: readonly string[], folder: string): readonly string[] =>
  argv
    .slice(1)
    .filter((one) => !one.startsWith('-') && known.test(extname(one)))
    .map((one) => resolve(folder, one));

export type GivenFiles = {
  /** What came before the window could listen; handed over once. */
  readonly take: () => readonly PickedFile[];
  /** A second start of the app, which handed over to this one. */
  readonly startedAgain: (argv: readonly string[], folder: string) => void;
  /** From now on they are told to this window. */
  readonly tell: (window: BrowserWindow) => void;
};

/** Files that a person opened with Nugget from outside: on the command line, by a double-click, in a second start. */
export const listenForFiles = (files: FileHandles, opened: readonly string[]): GivenFiles => {
  let waiting: readonly PickedFile[] = [];
  let asked = false;
  let window: BrowserWindow | null = null;
  const give = async (paths: readonly string[]): Promise<void> => {
    const picked = await files.take(paths);
    if (picked.length === 0) return;
    if (asked && window && !window.isDestroyed()) window.webContents.send('told:file:given', picked);
    else waiting = [...waiting, ...picked];
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void give([path]);
  });
  void give([...filesIn(process.argv, process.cwd()), ...opened]);
  return {
    take: () => {
      asked = true;
      const all = waiting;
      waiting = [];
      return all;
    },
    startedAgain: (argv, folder) => void give(filesIn(argv, folder)),
    tell: (own) => {
      window = own;
    },
  };
};

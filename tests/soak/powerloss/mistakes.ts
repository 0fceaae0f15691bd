import type { DiskCall } from './record.ts';

/** The classic mistakes, made in what was recorded. A check that lets one of them pass proves nothing. */
export type Mistake = (calls: readonly DiskCall[]) => readonly DiskCall[];

const filesAt = (calls: readonly DiskCall[], which: (path: string) => boolean): ReadonlySet<number> =>
  new Set(calls.flatMap((call) => (call.op === 'make-file' && which(call.path) ? [call.file] : [])));
const isTemporary = (path: string): boolean => path.endsWith('.tmp');

export const mistakes: Readonly<Record<string, Mistake>> = {
  'the journal is not synced': (calls) => {
    const journals = filesAt(calls, (path) => path.includes('/journal/') && !isTemporary(path));
    return calls.filter((call) => call.op !== 'sync' || !journals.has(call.file));
  },
  'the new file is not synced before it is renamed': (calls) => {
    const temporary = filesAt(calls, isTemporary);
    return calls.filter((call) => call.op !== 'sync' || !temporary.has(call.file));
  },
  'the folder is not synced': (calls) => calls.filter((call) => call.op !== 'sync-folder'),
  'the old file is removed before the new one is in its place': (calls) =>
    calls.flatMap((call): DiskCall[] =>
      call.op === 'rename'
        ? [{ op: 'remove', path: call.to }, { op: 'sync-folder', path: folderOf(call.to) }, call]
        : [call],
    ),
  'the file is written in its place': (calls) => {
    const targets = new Map<number, number>();
    const own = new Map<string, number>();
    const at = new Map<string, number>();
    for (const call of calls) {
      if (call.op === 'make-file') at.set(call.path, call.file);
      if (call.op !== 'rename') continue;
      const file = at.get(call.from);
      if (file === undefined) continue;
      const target = own.get(call.to) ?? file;
      own.set(call.to, target);
      targets.set(file, target);
    }
    const started = new Set<number>();
    const where = new Map([...own].map(([path, file]) => [file, path]));
    return calls.flatMap((call): DiskCall[] => {
      if (call.op === 'rename' && own.has(call.to)) return [];
      if (!('file' in call)) return [call];
      const target = targets.get(call.file);
      if (target === undefined) return [call];
      if (call.op !== 'make-file') return [{ ...call, file: target }];
      const path = where.get(target) ?? call.path;
      if (started.has(target)) return [{ op: 'truncate', file: target, length: 0 }];
      started.add(target);
      return [{ op: 'make-file', path, file: target }];
    });
  },
  'the answer comes before the sync': (calls) => {
    const early = [...calls];
    for (let at = 1; at < early.length; at++) {
      const [before, call] = [early[at - 1], early[at]];
      if (call?.op === 'told' && before?.op === 'sync') [early[at - 1], early[at]] = [call, before];
    }
    return early;
  },
};

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

import type { DiskCall } from './record.ts';

/** mulberry32: the same states for the same seed, on every machine. */
export type Roll = (sides: number) => number;
export const roller = (seed: number): Roll => {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
};

type FileCall = Extract<DiskCall, { op: 'write' | 'truncate' }>;
type NameCall = Extract<DiskCall, { op: 'make-folder' | 'make-file' | 'rename' | 'remove' }>;
type Content = { durable: Buffer; pending: FileCall[] };
/** Names in a folder: a file's number, or -1 for a folder. */
type Folder = { durable: Map<string, number>; pending: NameCall[] };

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const sector = 512;

/**
 * A disk as a power cut may leave it. What was not synced may be there, lost, torn at a sector, or there as zeros; names
 * come in their folder's order, and only a synced folder is sure to have them.
 */
export class CrashDisk {
  readonly #files = new Map<number, Content>();
  readonly #folders = new Map<string, Folder>([['', { durable: new Map(), pending: [] }]]);

  apply(call: DiskCall): void {
    switch (call.op) {
      case 'make-folder':
        this.#folders.set(call.path, { durable: new Map(), pending: [] });
        this.#folder(parentOf(call.path)).pending.push(call);
        return;
      case 'make-file':
        this.#files.set(call.file, { durable: Buffer.alloc(0), pending: [] });
        this.#folder(parentOf(call.path)).pending.push(call);
        return;
      case 'rename':
        this.#folder(parentOf(call.to)).pending.push(call);
        return;
      case 'remove':
        this.#folder(parentOf(call.path)).pending.push(call);
        return;
      case 'write':
      case 'truncate':
        this.#file(call.file).pending.push(call);
        return;
      case 'sync': {
        const file = this.#file(call.file);
        file.durable = file.pending.reduce(done, file.durable);
        file.pending = [];
        return;
      }
      case 'sync-folder': {
        const folder = this.#folder(call.path);
        for (const one of folder.pending) named(folder.durable, one);
        folder.pending = [];
        return;
      }
      case 'told':
    }
  }

  /** One of the states that a cut right now may leave: files by path, and the folders that are there. */
  crash(roll: Roll): { readonly files: ReadonlyMap<string, Buffer>; readonly folders: readonly string[] } {
    const files = new Map<string, Buffer>();
    const folders: string[] = [];
    const walk = (path: string): void => {
      const { durable, pending } = this.#folder(path);
      const names = new Map(durable);
      // Often all or nothing: the middle alone would hide what only an end shows.
      const upTo = [0, pending.length, roll(pending.length + 1)][roll(3)] ?? 0;
      for (const call of pending.slice(0, upTo)) named(names, call);
      for (const [name, file] of names) {
        const at = path === '' ? name : `${path}/${name}`;
        if (file < 0) {
          folders.push(at);
          walk(at);
        } else files.set(at, this.#contentAfter(this.#file(file), roll));
      }
    };
    walk('');
    return { files, folders };
  }

  #contentAfter({ durable, pending }: Content, roll: Roll): Buffer {
    const all = roll(4);
    let content = durable;
    for (const call of pending) {
      const fate = all < 3 ? all : roll(4);
      if (fate === 0) continue;
      if (fate === 1 || call.op === 'truncate') content = done(content, call);
      else if (fate === 2) {
        const bytes = call.bytes.subarray(0, sector * roll(Math.ceil(call.bytes.length / sector) + 1));
        content = done(content, { ...call, bytes });
      } else content = done(content, { ...call, bytes: Buffer.alloc(call.bytes.length) });
    }
    return content;
  }

  #file(file: number): Content {
    const content = this.#files.get(file);
    if (content === undefined) throw new Error(`no file ${file}`);
    return content;
  }

  #folder(path: string): Folder {
    const folder = this.#folders.get(path);
    if (folder === undefined) throw new Error(`no folder ${path}`);
    return folder;
  }
}

const done = (content: Buffer, call: FileCall): Buffer => {
  if (call.op === 'truncate') {
    const cut = Buffer.alloc(call.length);
    content.copy(cut, 0, 0, call.length);
    return cut;
  }
  const bytes = Buffer.alloc(Math.max(content.length, call.at + call.bytes.length));
  content.copy(bytes);
  call.bytes.copy(bytes, call.at);
  return bytes;
};

const named = (names: Map<string, number>, call: NameCall): void => {
  if (call.op === 'make-folder') names.set(nameOf(call.path), -1);
  else if (call.op === 'make-file') names.set(nameOf(call.path), call.file);
  else if (call.op === 'remove') names.delete(nameOf(call.path));
  else {
    const file = names.get(nameOf(call.from));
    names.delete(nameOf(call.from));
    if (file !== undefined) names.set(nameOf(call.to), file);
  }
};

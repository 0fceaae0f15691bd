/** The installed Electron as the zip that the packager takes, so that nothing is fetched while packaging. */
import { createWriteStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export async function runtimeZip(runtime, folder) {
  const zip = new ZipFile();
  for (const entry of await readdir(runtime.dir, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(runtime.dir, file).split(path.sep).join('/');
    // The launcher of the older runtime is for development only.
    if (!entry.isFile() || name.startsWith('resources/app/')) continue;
    // The older runtime calls Electron's own licence otherwise.
    const as = name === 'LICENSE.electron.txt' ? 'LICENSE' : name;
    zip.addFile(file, as, { compress: false, mode: (await stat(file)).mode });
  }
  // The packager renames what stands here and wants the folder to be there.
  zip.addBuffer(Buffer.alloc(0), 'resources/.keep');
  zip.end();
  const target = path.join(folder, `electron-v${runtime.version}-${process.platform}-${process.arch}.zip`);
  await pipeline(zip.outputStream, createWriteStream(target));
}

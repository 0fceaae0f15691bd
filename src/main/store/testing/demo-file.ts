import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Demo, playDemo } from '../../../shared/log/testing/demo-log.ts';
import type { FileMode } from '../../../shared/nugget-file/manifest.ts';
import { openBlobs } from '../blobs.ts';
import { packFile, type SaveInput } from '../save-file.ts';
import { sha256 } from '../sha256.ts';

/** The demo workshop with its frozen results on the disk, ready to be saved. */
export const demoInput = async (
  mode: FileMode = 'aggregates',
  play: (sha: typeof sha256) => Demo = playDemo,
): Promise<SaveInput & { readonly place: string; readonly demo: Demo }> => {
  const place = await mkdtemp(join(tmpdir(), 'nugget-file-'));
  const demo = play(sha256);
  const blobs = await openBlobs(join(place, 'blobs'));
  for (const text of demo.results.values()) await blobs.put(text);
  return {
    place,
    demo,
    events: demo.events,
    blobs,
    mode,
    app: '0.1.0',
    tables: [],
    backups: join(place, 'backups'),
  };
};

export const demoBytes = async (
  mode: FileMode = 'aggregates',
  play: (sha: typeof sha256) => Demo = playDemo,
): Promise<Buffer> => (await packFile(await demoInput(mode, play))).bytes;

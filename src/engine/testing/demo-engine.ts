import { join } from 'node:path';
import { build } from '../import/build.ts';
import { QueryEngine } from '../query-engine.ts';
import type { ImportFile } from '../import/joins.ts';
import type { JoinChoice } from '../import/join-measure.ts';
import { asItIs, keptFolder, readThousands, removeFolder, sample } from './folders.ts';

export type TestEngine = {
  readonly engine: QueryEngine;
  readonly folder: string;
  readonly close: () => void;
};

/** A real engine on a generation built from files; its folder goes with `close`. */
export async function engineOn(
  files: readonly ImportFile[],
  joins: readonly JoinChoice[] = [],
): Promise<TestEngine> {
  const folder = keptFolder();
  const built = await build(files, joins, join(folder, 'gen'));
  if (!built.ok) throw new Error(`${built.error.code}: ${built.error.detail}`);
  const engine = await QueryEngine.open(join(folder, 'gen'), {
    spill: join(folder, 'spill'),
    memoryLimit: '1GB',
    dataVersion: 3,
  });
  return {
    engine,
    folder,
    close: () => {
      engine.close();
      removeFolder(folder);
    },
  };
}

export const demoEngine = (): Promise<TestEngine> =>
  engineOn(
    [
      { path: sample('email_sends'), recipe: asItIs },
      { path: sample('orders'), recipe: readThousands },
    ],
    [
      {
        left: 'email_sends',
        right: 'orders',
        on: [
          ['email_hash', 'email_hash'],
          ['wave', 'campaign'],
        ],
      },
    ],
  );

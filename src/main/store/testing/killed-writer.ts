import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Writes as fast as it can and says each entry's id once it is answered; is killed after a while. */
export const killedWriter = (
  script: string,
  folder: string,
  after: number,
  acknowledged: Set<string>,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    let started = false;
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (!started) setTimeout(() => child.kill('SIGKILL'), after);
      started = true;
    });
    child.on('error', reject);
    child.on('close', () => {
      for (const line of text.split('\n').slice(1, -1)) acknowledged.add(line);
      resolve();
    });
  });

/** The writer as one file that plain Node runs. */
export const writerProgram = async (place: string): Promise<string> => {
  const entry = fileURLToPath(new URL('./endless-writer.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: place,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'writer.mjs', codeSplitting: false } },
    },
  });
  return join(place, 'writer.mjs');
};

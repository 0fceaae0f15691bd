import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leavesHtml, readReport } from '../../src/main/store/make-report.ts';
import { writeDocument } from '../../src/main/store/write-document.ts';
import { writeSlides } from '../../src/main/store/write-slides.ts';
import { sha256 } from '../../src/main/store/sha256.ts';
import { playTwelve } from '../../src/shared/log/testing/twelve-charts.ts';
import { fullReport } from '../../src/shared/report/report-options.ts';
import type { Leaves } from '../../src/main/store/leaves.ts';
import { err, ok } from '../../src/shared/result.ts';
import { Nugget } from '../e2e/fixtures.ts';
import { endings, type Format, openDemo, saveAs } from '../e2e/report-hands.ts';
import { type Figure, median } from './figure.ts';

export const name = 'report';

/** Made alone, without a window. Targets for a full report with 12 charts and more: HTML in 2 s, slides in 5 s. */
const formats = [
  { format: 'html', target: 2000, write: async (leaves: Leaves) => leavesHtml(leaves) },
  { format: 'docx', target: 5000, write: (leaves: Leaves) => writeDocument(leaves, null) },
  { format: 'pptx', target: 5000, write: (leaves: Leaves) => writeSlides(leaves) },
] as const;

export async function run(): Promise<Figure[]> {
  const demo = playTwelve(sha256);
  const read = async (hash: string) => {
    const text = demo.results.get(hash);
    return text === undefined ? err({ code: 'missing' } as const) : ok(Buffer.from(text));
  };
  const figures: Figure[] = [];
  for (const { format, target, write } of formats) {
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      const started = performance.now();
      const leaves = await readReport(demo.events, { read }, fullReport);
      if (leaves.kind === 'report' && leaves.report.charts.length < 12)
        throw new Error('fewer than 12 charts');
      await write(leaves);
      times.push(performance.now() - started);
    }
    const value = median(times);
    figures.push({
      name: `full report, 14 charts, made as ${format}`,
      value,
      unit: 'ms',
      ratio: value / target,
    });
  }
  return [...figures, ...(await inTheWindow())];
}

const pressed = { HTML: 2000, PDF: 5000, PPTX: 5000, DOCX: 5000 } as const;

/** From the press to the file on the disk and the sentence on the screen, pictures drawn and pages printed: what a pair waits for. */
const inTheWindow = async (): Promise<Figure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-bench-report-'));
  const nugget = new Nugget(await mkdtemp(join(tmpdir(), 'nugget-bench-user-')), {});
  const figures: Figure[] = [];
  try {
    await nugget.launch();
    await openDemo(nugget, folder, playTwelve);
    await nugget.window.keyboard.press('ControlOrMeta+r');
    await nugget.window.getByRole('radio', { name: 'Full' }).click();
    await nugget.window.getByText(/What leaves this laptop: \d+ sums, 15 charts/u).waitFor();
    for (const [format, target] of Object.entries(pressed)) {
      const times: number[] = [];
      for (let turn = 0; turn < 5; turn++) {
        const started = performance.now();
        await saveAs(nugget, format as Format, join(folder, `turn-${turn}.${endings[format as Format]}`));
        times.push(performance.now() - started);
      }
      const value = median(times);
      figures.push({
        name: `full report, 15 charts, pressed: ${format}`,
        value,
        unit: 'ms',
        ratio: value / target,
      });
    }
    return figures;
  } finally {
    await nugget.kill();
    await rm(nugget.userData, { recursive: true, force: true, maxRetries: 3 });
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
};

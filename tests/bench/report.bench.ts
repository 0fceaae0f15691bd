import { leavesHtml, readReport } from '../../src/main/store/make-report.ts';
import { writeDocument } from '../../src/main/store/write-document.ts';
import { writeSlides } from '../../src/main/store/write-slides.ts';
import { sha256 } from '../../src/main/store/sha256.ts';
import { playTwelve } from '../../src/shared/log/testing/twelve-charts.ts';
import { fullReport } from '../../src/shared/report/report-options.ts';
import type { Leaves } from '../../src/main/store/leaves.ts';
import { err, ok } from '../../src/shared/result.ts';
import { type Figure, median } from './figure.ts';

export const name = 'report';

/** Targets for a full report with 12 charts and more: HTML in 2 s, slides in 5 s. The PDF's figure is in scenario 8. */
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
      name: `full report, 14 charts, as ${format}`,
      value,
      unit: 'ms',
      ratio: value / target,
    });
  }
  return figures;
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoBytes } from '../../src/main/store/testing/demo-file.ts';
import type { Demo } from '../../src/shared/log/testing/demo-log.ts';
import { playBrief } from '../../src/shared/log/testing/demo-brief.ts';
import { expect, type Nugget } from './fixtures.ts';
import { pressOn } from './hands.ts';

export const formats = ['HTML', 'PDF', 'PPTX', 'DOCX', 'Markdown'] as const;
export const endings = { HTML: 'html', PDF: 'pdf', PPTX: 'pptx', DOCX: 'docx', Markdown: 'md' } as const;
export type Format = (typeof formats)[number];

/** A played workshop, as a file that somebody sent. */
export const openDemo = async (
  nugget: Nugget,
  folder: string,
  play: (sha256: (text: string) => string) => Demo = playBrief,
): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'Spring e-mail.nugget');
  await writeFile(file, await demoBytes('aggregates', play));
  await nugget.answerOpen(file);
  await pressOn(nugget.window, nugget.window.getByRole('button', { name: 'Open a file…' }));
  await expect(nugget.window.locator('[data-entry=A1]')).toBeVisible({ timeout: 20_000 });
};

/** Until the report stands on the disk and the screen says so. */
export const saveAs = async (nugget: Nugget, format: Format, file: string): Promise<void> => {
  const page = nugget.window;
  await page.getByRole('radio', { name: format, exact: true }).click();
  await nugget.answerSave(file);
  await page.getByRole('button', { name: `Save as ${format}` }).click();
  const name = file.split('/').at(-1) ?? '';
  await expect(page.getByText(`Saved as ${name}. Nothing was sent.`).first()).toBeVisible({
    timeout: 30_000,
  });
};

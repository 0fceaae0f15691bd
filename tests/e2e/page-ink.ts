/** What stands where on a page: how dark each cell of a grid is. Fonts differ between machines; places and amounts don't. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const reviewedIn = 'Liberation Sans';
const grid = { across: 24, down: 32 } as const;
export type Ink = readonly number[];
/** By page name: "brief.pdf 1". */
export type PagesInk = Readonly<Record<string, Ink>>;

/** The tool or the face that is missing here, or null. */
export const missingTool = async (): Promise<string | null> => {
  for (const [tool, flag] of [
    ['soffice', '--version'],
    ['pdftoppm', '-v'],
  ] as const) {
    const there = await run(tool, [flag]).then(
      () => true,
      () => false,
    );
    if (!there) return tool;
  }
  // Another face than the one that stands in for Arial breaks its lines elsewhere: pages are compared in the one they were looked at in.
  const { stdout } = await run('fc-match', ['-f', '%{family[0]}', 'Arial']);
  return stdout === reviewedIn ? null : reviewedIn;
};

/** Every page of these files; Office files go through LibreOffice. `keep`: a folder for pictures to look at. */
export const inkOf = async (files: readonly string[], place: string, keep?: string): Promise<PagesInk> => {
  await mkdir(place, { recursive: true });
  const office = files.filter((file) => !file.endsWith('.pdf'));
  const pdfs = files.filter((file) => file.endsWith('.pdf')).map((file) => [basename(file), file] as const);
  for (const file of office) {
    const profile = `-env:UserInstallation=file://${join(place, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', place, file]);
    const made = join(place, `${basename(file)}.pdf`);
    await copyFile(join(place, basename(file).replace(/\.\w+$/u, '.pdf')), made);
    pdfs.push([basename(file), made]);
  }
  const found: Record<string, Ink> = {};
  for (const [name, pdf] of pdfs) {
    const pages = join(place, `${name}-pages`);
    await rm(pages, { recursive: true, force: true });
    await mkdir(pages);
    await run('pdftoppm', ['-gray', '-r', '48', pdf, join(pages, 'page')]);
    for (const [at, page] of (await readdir(pages)).toSorted().entries())
      found[`${name} ${at + 1}`] = inkOfPage(await readFile(join(pages, page)));
    if (keep !== undefined) {
      await mkdir(keep, { recursive: true });
      await run('pdftoppm', ['-gray', '-png', '-r', '45', pdf, join(keep, name)]);
    }
  }
  return found;
};

/** A binary grey map: three numbers of head, then a byte for each point. */
const inkOfPage = (bytes: Buffer): Ink => {
  const head = /^P5\s+(?:#.*\n)?(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(0, 100).toString('latin1'));
  if (!head) throw new Error('no grey map');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const points = bytes.subarray(head[0].length);
  const sums = Array.from({ length: grid.across * grid.down }, () => ({ dark: 0, of: 0 }));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const cell =
        sums[Math.floor((y * grid.down) / height) * grid.across + Math.floor((x * grid.across) / width)];
      if (!cell) continue;
      cell.dark += 255 - (points[y * width + x] ?? 255);
      cell.of += 255;
    }
  return sums.map(({ dark, of }) => Math.round((1000 * dark) / Math.max(1, of)) / 1000);
};

/** How far two pages are apart: the mean over cells that hold something on either of them, and the share that differs much. */
export const apart = (a: Ink, b: Ink): { readonly mean: number; readonly much: number } => {
  const pairs = a.map((dark, at) => [dark, b[at] ?? 0] as const).filter(([x, y]) => x > 0.004 || y > 0.004);
  const differences = pairs.map(([x, y]) => Math.abs(x - y));
  const all = Math.max(1, differences.length);
  return {
    mean: differences.reduce((sum, one) => sum + one, 0) / all,
    much: differences.filter((one) => one > 0.12).length / all,
  };
};

export const readInk = async (file: string): Promise<PagesInk> =>
  JSON.parse(await readFile(file, 'utf8')) as PagesInk;
export const writeInk = (file: string, pages: PagesInk): Promise<void> =>
  writeFile(
    file,
    `{\n${Object.entries(pages)
      .map(([name, ink]) => `${JSON.stringify(name)}: ${JSON.stringify(ink)}`)
      .join(',\n')}\n}\n`,
  );

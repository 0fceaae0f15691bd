import { createReadStream } from 'node:fs';
import { blankRuns } from './dialect.ts';
import { FixedLines } from './fixed-lines.ts';
import { ImportStop } from './fail.ts';
import { LineReader } from './line-reader.ts';
import { RecordReader } from './records.ts';
import { RowRepairs } from './row-repair.ts';
import type { Scan } from './scan.ts';
import type { CutOff, Form, Straightened } from './staged.ts';
import { StraightFile } from './straight.ts';
import type { Work } from './work.ts';

/** Rewrites the file with every cell quoted and every record equally wide: nothing is lost, everything uneven is counted. */
export async function straighten(
  source: string,
  form: Form,
  scan: Scan,
  work: Work,
): Promise<Straightened & { readonly straight: StraightFile }> {
  let literalFrom = Number.POSITIVE_INFINITY;
  let openQuote: number | undefined;
  let seen: RowRepairs;
  for (;;) {
    const rows = new RowRepairs(form);
    const open = await feed(
      source,
      readerOf(form, rows, literalFrom, () => {}),
      scan,
      work,
    );
    seen = rows;
    if (open === -1) break;
    openQuote ??= open + 1;
    literalFrom = open;
  }
  const plan = seen.plan();
  if (plan.width > 10_000) throw new ImportStop('not-a-table', `A row has ${plan.width} cells.`);
  const straight = new StraightFile(work);
  const writer = new RowRepairs(form, plan);
  const reader = readerOf(form, writer, literalFrom, (cells) => straight.push(cells, plan.width));
  await feed(source, reader, scan, work, () => (straight.waiting ? straight.flush() : Promise.resolve()));
  await straight.close();
  return {
    straight,
    width: plan.width,
    uneven: { ...writer.uneven, ...(openQuote === undefined ? {} : { openQuote }) },
    aside: writer.aside,
    leftOut: { above: writer.above, comments: writer.comments },
    long: writer.long,
    ...cutOffBy(reader),
  };
}

type Reader = LineReader | RecordReader | FixedLines;

function cutOffBy(reader: Reader): { readonly cutOff?: CutOff } {
  if (reader instanceof RecordReader && reader.behind !== null) return { cutOff: reader.behind };
  const [first] = reader instanceof FixedLines ? reader.between : [];
  return first !== undefined && reader instanceof FixedLines
    ? { cutOff: { rows: reader.betweenRows, first: first.record, text: first.text } }
    : {};
}

function readerOf(
  form: Form,
  rows: RowRepairs,
  literalFrom: number,
  onRow: (cells: readonly string[]) => void,
): Reader {
  const onRecord = (cells: string[], index: number): void => {
    const row = rows.take(cells, index);
    if (row !== null) onRow(row);
  };
  if (form.fields !== undefined) return new FixedLines(form.fields, form.skip, onRecord);
  return form.dialect.delimiter === blankRuns || !form.repair.spans
    ? new LineReader(form.dialect, onRecord)
    : new RecordReader(form.dialect, onRecord, literalFrom);
}

async function feed(
  source: string,
  reader: Reader,
  scan: Scan,
  work: Work,
  flush?: () => Promise<void>,
): Promise<number> {
  let bytes = 0;
  let last = Date.now();
  let start = true;
  for await (const piece of createReadStream(source, {
    encoding: 'utf8',
    highWaterMark: 1024 * 1024,
  }) as AsyncIterable<string>) {
    work.check();
    reader.write(start && piece.startsWith('\uFEFF') ? piece.slice(1) : piece);
    start = false;
    bytes += piece.length;
    if (flush !== undefined) await flush();
    if (Date.now() - last > 200) {
      last = Date.now();
      work.options.onProgress?.({
        kind: 'progress',
        fileName: scan.fileName,
        bytes: Math.min(bytes, scan.bytes),
        total: scan.bytes,
        step: 'read',
      });
    }
  }
  const open = reader.end();
  if (flush !== undefined) await flush();
  return open;
}

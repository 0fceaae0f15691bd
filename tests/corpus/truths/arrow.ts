import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load } from '../table.ts';
import { difference } from '../compare.ts';
import { differs, type Truth, unless, type Verdict } from '../verdict.ts';
import { arrowJsonRows, type ArrowJson } from './arrow-json.ts';

/** Arrow's own JSON of the same content. */
export async function arrow(truth: Truth, corpus: string): Promise<Verdict> {
  const ours = await load(join(corpus, truth.file));
  const json = JSON.parse(
    // Long whole numbers are text in it already, except in a few places.
    gunzipSync(readFileSync(join(corpus, truth.like as string))).toString('utf8'),
  ) as ArrowJson;
  const wanted = arrowJsonRows(json);
  if (!ours.ok)
    return ours.error.code === 'empty-file' && wanted.length === 0
      ? { kind: 'right' }
      : differs(`${ours.error.code}: ${ours.error.detail ?? ''}`);
  return unless(difference(ours.value.rows, wanted));
}

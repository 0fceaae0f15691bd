import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { playDemo } from '../../shared/log/testing/demo-log.ts';
import { metricSchema } from '../../shared/metric/metric.ts';
import { readFrozenResult } from '../../shared/metric/frozen-result.ts';
import { readCell, readCells } from '../../shared/metric/reading.ts';
import { type ChartTable, chartTable, tableCsv } from '../../shared/report/chart-table.ts';
import { hostileStrings } from '../../shared/text/testing/hostile.ts';
import { writeTable } from './write-table.ts';

const demo = playDemo((text) => createHash('sha256').update(text).digest('hex'));
const workshop = demo.writer.workshop();
const table = (): ChartTable => {
  const [state] = workshop.metrics;
  const frozen = readFrozenResult(demo.results.get(workshop.evidence[0]?.result ?? '') ?? '');
  if (!state || !frozen) throw new Error('the demo counts orders');
  const metric = metricSchema.parse(state.definition);
  return chartTable({
    state,
    view: { metric, breakdown: 'wave', rowScope: { all: [] } },
    groups: readCells(metric, frozen.cells),
    total: readCell(metric, frozen.total),
    after: null,
    made: ['data version 1'],
  });
};
const sheetOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

describe('a chart’s numbers by themselves', () => {
  it('R8 keep their unit and their exact values, in CSV and as a workbook', async () => {
    expect(tableCsv(table(), 'en-GB').split('\r\n').slice(0, 3)).toEqual([
      'wave,"Orders per 1,000 e-mails",likely from,likely to,n',
      'W1,21,18.5837034495,23.7228748707,12000',
      'W2,9,7.46038538815,10.853873391,12000',
    ]);
    expect(tableCsv(table(), 'de-DE')).toContain('W1;21;18,5837034495;23,7228748707;12000');
    const sheet = sheetOf(await writeTable(table()));
    expect(sheet).toContain('<v>18.5837034495</v>');
    expect(sheet).toContain('Orders per 1,000 e-mails');
  });

  it('R6 hostile names of groups are no formula, in CSV and as a workbook', async () => {
    const hostile: ChartTable = {
      name: hostileStrings[1] ?? '',
      heads: ['group', 'n'],
      rows: hostileStrings.map((text) => [text, 1]),
      made: hostileStrings.slice(0, 20),
    };
    for (const line of tableCsv(hostile, 'en').split('\r\n')) expect(/^"?[=+@＝]/u.exec(line)).toBeNull();
    const parts = unzipSync(await writeTable(hostile));
    for (const [name, part] of Object.entries(parts)) {
      if (!/\.(xml|rels)$/u.test(name)) continue;
      const xml = strFromU8(part);
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(xml).close();
      expect(/<f[ >]|hyperlink|TargetMode="External"/u.exec(xml)).toBeNull();
    }
  });
});

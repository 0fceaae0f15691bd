import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exploreColumns } from '../../shared/metric/explore-columns.ts';
import { isNumberType, isTimeType } from '../../shared/metric/catalog.ts';
import { compare } from '../testing/brushed.ts';
import { engineOn } from '../testing/demo-engine.ts';
import { asItIs } from '../testing/folders.ts';

/** Real files of shops, campaigns and customers; not part of this repository. */
const corpus = process.env['NUGGET_CORPUS'];
const files = [
  'marketing/online_shoppers/online_shoppers_intention.csv',
  'marketing/meridian_mmm/geo_media.csv',
  'marketing/telco_churn/Telco-Customer-Churn.csv',
  'marketing/cdnow_sample/example_transactions.csv',
  'marketing/packt_marketing/Lesson09_bank.csv',
  'marketing/packt_marketing/Lesson02_sales.csv',
  'marketing/online_retail_week1/2010-12-06.csv',
  'marketing/adsmart_ab/AdSmartABdata.csv',
];
const wanted = 1000;

describe.runIf(corpus !== undefined)('brushing real files', () => {
  it('E52 equals SQL on 1,000 random ranges over real files', async () => {
    let compared = 0;
    const used: string[] = [];
    for (const path of files) {
      const world = await engineOn([{ path: join(corpus ?? '', path), recipe: asItIs }]).catch(() => null);
      // What a person would have to decide about first is no matter here.
      if (world === null) continue;
      const [table, columns = []] = [...world.engine.catalog][0] ?? [];
      const drawn = exploreColumns(columns).slice(0, 6);
      const typeOf = (name: string): string => columns.find((one) => one.name === name)?.type ?? '';
      const active = drawn
        .filter((name) => isNumberType(typeOf(name)) || isTimeType(typeOf(name)))
        .slice(0, 2);
      for (const one of active)
        compared += await compare(
          world,
          table ?? '',
          one,
          drawn.filter((name) => name !== one),
          100,
        );
      if (active.length > 0) used.push(path);
      world.close();
    }
    console.log(`${compared} ranges over ${used.length} files`);
    expect(compared).toBeGreaterThanOrEqual(wanted);
  }, 600_000);
});

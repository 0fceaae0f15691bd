import { writeFile } from 'node:fs/promises';
import { newWriter } from '../../src/shared/log/testing/writer.ts';
import type { Metric } from '../../src/shared/metric/metric.ts';
import { packFile } from '../../src/main/store/save-file.ts';
import { openFile } from '../../src/main/store/open-file.ts';
import { sha256 } from '../../src/main/store/sha256.ts';

const rows = (over: Partial<Metric> = {}): Metric => ({
  base: 'orders',
  y: { agg: 'rows' },
  per: 1,
  unit: 'orders',
  ...over,
});

/** A statement in each place of a way of counting that becomes SQL, as it is and trying to break out of its quotes. */
const definitions = (sql: string, at: number): readonly Metric[] => {
  const texts = [sql, `"; ${sql}; --`, `'); ${sql}; --`].map((text) => text.slice(0, 190));
  const text = texts[at % texts.length] ?? sql;
  const places: readonly Metric[] = [
    rows({ base: text }),
    rows({ join: { table: text, on: [['id', 'id']] }, y: { agg: 'matched' } }),
    rows({ join: { table: 'people', on: [[text, 'person']] }, y: { agg: 'matched' } }),
    rows({ y: { agg: 'sum', column: text } }),
    rows({ y: { agg: 'rows', where: { all: [{ col: text, op: 'is empty' }] } } }),
    rows({ y: { agg: 'rows', where: { all: [{ col: 'kind', op: '=', value: text }] } } }),
    rows({ y: { agg: 'rows', where: { all: [{ col: 'kind', op: 'contains', value: text }] } } }),
    rows({ y: { agg: 'rows', where: { all: [{ col: 'kind', op: 'in', value: [text, 'new'] }] } } }),
    rows({ derived: [{ is: 'existsIn', name: 'there', table: text, on: [['id', text]] }] }),
    rows({ unit: text.slice(0, 80) }),
  ];
  return [places[at % places.length] as Metric, places[(at + 5) % places.length] as Metric];
};

/** A colleague's copy of the workshop, with the statements wherever an entry's words can become part of a query. */
export const craftFile = async (from: string, to: string, statements: readonly string[]): Promise<number> => {
  const opened = await openFile(from);
  if (!opened.ok) throw new Error(opened.error.code);
  const evil = newWriter(sha256, 'laptop-evil', opened.value.events);
  const all = statements.flatMap((sql, at) => definitions(sql, at));
  for (const [at, definition] of all.entries())
    evil.force('metric.defined', `evil-${at}`, {
      name: `Counted ${at}`,
      definition,
      unit: 'orders',
      goodDirection: 'up',
      minN: 1,
      analystWords: (statements[at] ?? '').slice(0, 390),
      marketerWords: '',
    });
  const blobs = { read: async () => ({ ok: false, error: { code: 'missing' } }) as never };
  const { bytes } = await packFile({
    events: evil.events(),
    blobs,
    mode: 'none',
    app: '0.1.0',
    tables: [],
    backups: null,
  });
  await writeFile(to, bytes);
  return all.length;
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from './line-reader.ts';
import { RowRepairs } from './row-repair.ts';
import { type Dialect, parseRecords, RecordReader } from './records.ts';
import { decoderFor } from './decoder.ts';
import { sniffDialect } from './dialect.ts';
import { layoutOf } from './layout.ts';
import { olderEncoding } from './letters.ts';
import { file } from '../testing/folders.ts';
import { guarded, read } from './inspect.ts';

const runs = 2000;
const names = ['id', 'name', 'city', 'amount', 'note', 'day', 'code', 'size'];
const delimiter = fc.constantFrom(';', ',', '\t', '|');
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const cell = fc.oneof(
  fc.constantFrom(
    'Müller',
    'Aachen',
    'a "quoted" word',
    'x;y',
    'a, b',
    'one\ntwo',
    'tab\there',
    'p|q',
    '',
    '#9',
    "it's",
  ),
  fc.integer({ min: -99999, max: 99999 }).map(String),
  fc.float({ noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000 }).map((n) => n.toFixed(2)),
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[\0\r\u2028\ufeff]/g, '').trim()),
);
const table = fc
  .record({ width: fc.integer({ min: 2, max: 6 }), height: fc.integer({ min: 3, max: 12 }) })
  .chain(({ width, height }) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

const written = (rows: readonly (readonly string[])[], mark: string, end: string, all: boolean): string =>
  rows
    .map((row) =>
      row
        .map((text) =>
          all || text === '' || /["\r\n;,\t|#']/.test(text) || text.includes(mark)
            ? `"${text.replaceAll('"', '""')}"`
            : text,
        )
        .join(mark),
    )
    .join(end) + end;

describe('the reader in front of any table', () => {
  it('E10 gives back a random table written in a random dialect, however it is cut into pieces', () => {
    fc.assert(
      fc.property(
        table,
        delimiter,
        lineEnd,
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        (rows, mark, end, all, piece) => {
          const text = written(rows, mark, end, all);
          const dialect: Dialect = { delimiter: mark, quote: '"', escape: '"' };
          const records: string[][] = [];
          const reader = new RecordReader(dialect, (cells) => records.push(cells));
          for (let at = 0; at < text.length; at += piece) reader.write(text.slice(at, at + piece));
          reader.end();
          expect(records).toEqual(rows);
        },
      ),
      { numRuns: runs },
    );
  });

  it('E10 finds the dialect of a table under a header', () => {
    fc.assert(
      fc.property(table, delimiter, lineEnd, fc.boolean(), (rows, mark, end, all) => {
        const header = names.slice(0, (rows[0] as string[]).length);
        const text = written([header, ...rows], mark, end, all);
        const found = sniffDialect(text, {}, true);
        expect(parseRecords(text, found)).toEqual([header, ...rows]);
        expect(layoutOf(parseRecords(text, found)).skip).toBe(0);
      }),
      { numRuns: runs },
    );
  });

  it('E10 I20 loses no row to random damage: each one is in, set aside, above the header, or a comment', () => {
    const damage = fc.tuple(fc.nat(), fc.constantFrom('', '"', ';', ';;', '\n', '\r\n', 'x', '#', '\t'));
    fc.assert(
      fc.property(
        table,
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(undefined, 'keep' as const, 1),
        (rows, damages, extraCells) => {
          let text = written([names.slice(0, (rows[0] as string[]).length), ...rows], ';', '\n', false);
          for (const [at, put] of damages)
            text = text.slice(0, at % text.length) + put + text.slice((at % text.length) + 1);
          const dialect: Dialect = { delimiter: ';', quote: '"', escape: '"' };
          const form = { dialect, skip: 0, comment: '#', repair: { spans: true, unwrap: false, extraCells } };
          const records = parseRecords(text, dialect);
          const first = new RowRepairs(form);
          for (const [i, record] of records.entries()) first.take(record, i);
          const plan = first.plan();
          const second = new RowRepairs(form, plan);
          let kept = 0;
          let cells = 0;
          for (const [i, record] of records.entries()) {
            const row = second.take(record, i);
            if (row === null) continue;
            kept++;
            cells += row.length;
            expect(row.length).toBeLessThanOrEqual(Math.max(plan.width, record.length));
            // A row that stays in the data keeps every cell that holds something.
            if (row.length > 0)
              expect(row.join(';').length).toBeGreaterThanOrEqual(
                record.join(';').trimEnd().length - record.length,
              );
          }
          const blank = records.filter(
            (record) => record.length === 1 && record[0] !== '' && (record[0] as string).trim() === '',
          ).length;
          expect(kept + second.comments + second.above + blank).toBe(records.length);
          expect(second.aside.length).toBeLessThanOrEqual(kept);
          expect(cells).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: runs },
    );
  });

  it('E10 reads each line by itself when quotes must not go on', () => {
    fc.assert(
      fc.property(
        fc.array(
          cell.filter((text) => !/[\r\n]/.test(text)),
          { minLength: 2, maxLength: 6 },
        ),
        (cells) => {
          const line = written([cells], ';', '', false);
          expect(cellsOf(line, { delimiter: ';', quote: '"', escape: '"' })).toEqual(cells);
        },
      ),
      { numRuns: runs },
    );
  });
});

describe('letters', () => {
  const words = [
    'Müller',
    'Köln',
    'Straße',
    'café',
    'señor',
    'garçon',
    'Ærø',
    'København',
    'Zürich',
    'Málaga',
    'naïve',
    'coração',
  ];
  const encoders: Readonly<Record<string, (text: string) => Buffer>> = {
    'windows-1252': (text) => encodeWith('windows-1252', text),
    macintosh: (text) => encodeWith('macintosh', text),
    'iso-8859-15': (text) => encodeWith('iso-8859-15', text),
  };

  function encodeWith(encoding: string, text: string): Buffer {
    const decoder = decoderFor(encoding);
    const codes = new Map(
      Array.from({ length: 256 }, (_, i) => [decoder.decode(Uint8Array.of(i)), i] as const),
    );
    return Buffer.from(Array.from(text, (char) => codes.get(char) ?? 63));
  }

  it('E9 tells the older ways of writing letters apart by their words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 20 }),
        fc.constantFrom('windows-1252', 'macintosh', 'iso-8859-15'),
        (some, encoding) => {
          const bytes = some.map((word) => (encoders[encoding] as (text: string) => Buffer)(`a;${word};5 €`));
          expect(olderEncoding(bytes)).toBe(encoding);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the whole way', () => {
  it('E10 E9 takes in 40 random tables in every encoding, delimiter and line end, equal', async () => {
    const samples = fc.sample(
      fc.tuple(table, delimiter, lineEnd, fc.boolean(), fc.constantFrom('utf8', 'bom', 'utf16le', 'latin1')),
      { numRuns: 40, seed: 7 },
    );
    for (const [rows, mark, end, all, encoding] of samples) {
      const header = names.slice(0, (rows[0] as string[]).length);
      const latin = rows.map((row) => row.map((text) => text.replaceAll(/[^\x00-\xff]|[\x80-\x9f]/g, '?')));
      const text = written([header, ...latin], mark, end, all);
      const bytes =
        encoding === 'utf16le'
          ? Buffer.from(`\ufeff${text}`, 'utf16le')
          : encoding === 'bom'
            ? Buffer.from(`\ufeff${text}`)
            : Buffer.from(text, encoding === 'latin1' ? 'latin1' : 'utf8');
      const path = file('table.csv', bytes);
      const recipe = { readAs: { header: true, delimiter: mark }, decisions: [] };
      const found = await guarded(path, {}, async (work) => {
        const { report } = await read(path, recipe, work);
        return [report.rowsRead, await work.connection.rows('SELECT * FROM stage ORDER BY rowid')] as const;
      });
      if (!found.ok) throw new Error(`${found.error.code} ${found.error.detail}`);
      const [rowsRead, cells] = found.value;

      expect({ text, rowsRead, cells: cells.map((row) => row.map((value) => value ?? '')) }).toEqual({
        text,
        rowsRead: rows.length,
        cells: [header, ...latin],
      });
    }
  }, 60_000);
});

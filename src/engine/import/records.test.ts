import { describe, expect, it } from 'vitest';
import { sniffDialect } from './dialect.ts';
import { parseRecords, RecordReader } from './records.ts';

const comma = { delimiter: ',', quote: '"', escape: '"' };

describe('the forgiving reader', () => {
  it('E10 reads quotes, doubled quotes, line ends inside cells and every line end', () => {
    expect(parseRecords('a,"b ""x"" c"\r\n"1\n2",3\r4,5\n\n6,7', comma)).toEqual([
      ['a', 'b "x" c'],
      ['1\n2', '3'],
      ['4', '5'],
      ['6', '7'],
    ]);
  });

  it('E10 gives the same records however the text is cut', () => {
    const text = 'a;;"b;""c""\r\nd";e\r\n;;\r\n"";x;y';
    const dialect = { delimiter: ';;', quote: '"', escape: '"' };
    for (let cut = 0; cut <= text.length; cut++) {
      const records: string[][] = [];
      const reader = new RecordReader(dialect, (cells) => records.push(cells));
      reader.write(text.slice(0, cut));
      reader.write(text.slice(cut));
      reader.end();
      expect(records).toEqual(parseRecords(text, dialect));
    }
  });

  it('E10 says which record opened a quote that never closes, and reads it as an ordinary character', () => {
    const read = (literalFrom?: number): { open: number; records: string[][] } => {
      const records: string[][] = [];
      const reader = new RecordReader(comma, (cells) => records.push(cells), literalFrom);
      reader.write('a,b\n1,"2\n3,4\n');
      return { open: reader.end(), records };
    };
    expect(read().open).toBe(1);
    expect(read(1)).toEqual({
      open: -1,
      records: [
        ['a', 'b'],
        ['1', '"2'],
        ['3', '4'],
      ],
    });
  });
});

describe('what stands between columns', () => {
  const sniff = (text: string): string => sniffDialect(text, {}, true).delimiter;
  it('finds it although decimal commas cut the rows as well', () => {
    expect(sniff('a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n')).toBe(';');
    expect(sniff('a\tb\n1,2\t3,4\n')).toBe('\t');
    expect(sniff('a|b\n1|2\n')).toBe('|');
    expect(sniff('name,amount\n"x, y",3\nz,4\n')).toBe(',');
  });

  it('finds other quotes and escapes', () => {
    expect(sniffDialect("'a','b'\n'1, 2','3'\n'x','y'\n", {}, true)).toMatchObject({
      delimiter: ',',
      quote: "'",
    });
    expect(sniffDialect('a,b\n"say \\"hi\\" now",2\n', {}, true).escape).toBe('\\');
  });
});

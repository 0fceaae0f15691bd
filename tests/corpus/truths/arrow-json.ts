/** Arrow's integration JSON as the cells that the importer should leave; nested values as JSON text. */
type Field = {
  readonly name: string;
  readonly type: {
    readonly name: string;
    readonly unit?: string;
    readonly scale?: number;
    readonly timezone?: string;
  };
  readonly children?: readonly Field[];
  readonly dictionary?: { readonly id: number };
};
type Column = {
  readonly count: number;
  readonly VALIDITY?: readonly number[];
  readonly DATA?: readonly unknown[];
  readonly OFFSET?: readonly (number | string)[];
  readonly children?: readonly Column[];
};
export type ArrowJson = {
  readonly schema: { readonly fields: readonly Field[] };
  readonly batches: readonly { readonly count: number; readonly columns: readonly Column[] }[];
  readonly dictionaries?: readonly {
    readonly id: number;
    readonly data: { readonly columns: readonly Column[] };
  }[];
};

export function arrowJsonRows(json: ArrowJson): (string | null)[][] {
  const value = (field: Field, column: Column, i: number, plain = false): unknown => {
    if (column.VALIDITY?.[i] === 0) return null;
    if (field.dictionary !== undefined && !plain) {
      const found = json.dictionaries?.find(({ id }) => id === field.dictionary?.id);
      return value(field, found?.data.columns[0] as Column, Number(column.DATA?.[i]), true);
    }
    const kids = field.children ?? [];
    switch (field.type.name) {
      case 'list':
      case 'largelist': {
        const [from, to] = [Number(column.OFFSET?.[i]), Number(column.OFFSET?.[i + 1])];
        return Array.from({ length: to - from }, (_, k) =>
          value(kids[0] as Field, column.children?.[0] as Column, from + k),
        );
      }
      case 'struct':
        return Object.fromEntries(
          kids.map((kid, k) => [kid.name, value(kid, column.children?.[k] as Column, i)]),
        );
      default:
        return scalar(field, column.DATA?.[i]);
    }
  };
  return json.batches.flatMap(({ count, columns }) =>
    Array.from({ length: count }, (_, row) =>
      json.schema.fields.map((field, c) => {
        const cell = value(field, columns[c] as Column, row);
        return cell === null ? null : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
      }),
    ),
  );
}

function scalar({ type }: Field, data: unknown): unknown {
  const text = String(data);
  switch (type.name) {
    case 'int':
      return typeof data === 'string' && Number.isSafeInteger(Number(data)) ? Number(data) : data;
    case 'decimal':
      return pointed(text, type.scale ?? 0);
    case 'date':
      return dayText(type.unit === 'DAY' ? BigInt(text) : BigInt(text) / 86_400_000n);
    case 'time':
      return clock(BigInt(text), type.unit ?? '');
    case 'timestamp': {
      const [whole, rest] = floor(BigInt(text), perSecond[type.unit ?? ''] as bigint);
      const [days, seconds] = floor(whole, 86_400n);
      return `${dayText(days)} ${clock(seconds * (perSecond[type.unit ?? ''] as bigint) + rest, type.unit ?? '')}`;
    }
    case 'interval':
      return data !== null && typeof data === 'object' ? JSON.stringify(data) : `${text} months`;
    default:
      return data;
  }
}

const perSecond: Readonly<Record<string, bigint>> = {
  SECOND: 1n,
  MILLISECOND: 1000n,
  MICROSECOND: 1_000_000n,
  NANOSECOND: 1_000_000_000n,
};

function floor(value: bigint, by: bigint): [bigint, bigint] {
  const whole = value / by - (value % by < 0n ? 1n : 0n);
  return [whole, value - whole * by];
}

const pointed = (digits: string, scale: number): string => {
  const minus = digits.startsWith('-') ? '-' : '';
  const padded = digits.replace('-', '').padStart(scale + 1, '0');
  return scale === 0 ? minus + padded : `${minus}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
};

function dayText(days: bigint): string {
  return new Date(Number(days) * 86_400_000).toISOString().slice(0, 10).replace(/T.*/, '');
}

function clock(value: bigint, unit: string): string {
  const per = perSecond[unit] as bigint;
  const seconds = Number(value / per);
  const two = (n: number): string => String(n).padStart(2, '0');
  const rest = String(value % per).padStart(String(per).length - 1, '0');
  const hours = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return per === 1n ? hours : `${hours}.${rest}`;
}

/** The file's stem, kept readable and safe as a name without quotes: "Orders May (2).csv" is Orders_May_2. A chosen part of the file follows it. */
export function tableName(fileName: string, part?: string): string {
  const stem = `${stemOf(fileName)}${part === undefined ? '' : `_${stemOf(part)}`}`;
  const safe = stem
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}_]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 60);
  if (safe === '') return 'table_1';
  return /^\p{N}/u.test(safe) || reserved.has(safe.toLowerCase()) ? `t_${safe}` : safe;
}

const stemOf = (fileName: string): string =>
  fileName.replace(
    /(\.(csv|tsv|txt|tab|json|ndjson|jsonl|geojson|parquet|pq|arrow|feather|ipc|xlsx|xlsm|xlsb|xls|ods|gz|zst|zip))+$/i,
    '',
  );

const reserved: ReadonlySet<string> = new Set([
  'all',
  'and',
  'any',
  'as',
  'asc',
  'both',
  'case',
  'cast',
  'check',
  'column',
  'create',
  'default',
  'desc',
  'describe',
  'distinct',
  'do',
  'else',
  'end',
  'except',
  'false',
  'for',
  'foreign',
  'from',
  'group',
  'having',
  'in',
  'initially',
  'intersect',
  'into',
  'lambda',
  'lateral',
  'leading',
  'limit',
  'not',
  'null',
  'offset',
  'on',
  'only',
  'or',
  'order',
  'pivot',
  'placing',
  'primary',
  'qualify',
  'references',
  'returning',
  'select',
  'show',
  'some',
  'summarize',
  'symmetric',
  'table',
  'then',
  'to',
  'trailing',
  'true',
  'union',
  'unique',
  'unpivot',
  'using',
  'variadic',
  'when',
  'where',
  'window',
  'with',
  'main',
  'temp',
  'system',
  'ws',
  'memory',
]);

/** Two files of one name in one build. */
export function distinctNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((base) => {
    let name = base;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base}_${n}`;
    used.add(name.toLowerCase());
    return name;
  });
}

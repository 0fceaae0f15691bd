/**
 * `node scripts/corpus-truth.mjs CORPUS [--check]`: writes tests/corpus/truth-list.json, which files of the corpus hold
 * a truth and of what kind, from the truth files alone. The importer is not asked.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { papaCases } from './lib/papa-cases.mjs';
import { ROOT } from './lib/run.mjs';

const LIST = path.join(ROOT, 'tests/corpus/truth-list.json');

/** Cases of DuckDB's own tests that ask about its reader's insides, not about the table in the file. */
const INSIDES =
  /parquet_(metadata|schema)|file_(row_number|index)|typeof|read_(nd)?json_objects|maximum_depth|columns=\{data: 'UNION/i;

/** The same table kept in several files; the first is what the others must equal. */
const TWINS = [
  ['encoding_twins/DimGeography_utf8.csv', /^encoding_twins\/(?!DimGeography_utf8\.csv)/],
  ['readr/tests/testthat/fixtures/eol-lf.csv', /^readr\/.*\/eol-(cr|crlf)\.csv$/],
  ['readr/tests/testthat/fixtures/eol-lf.txt', /^readr\/.*\/eol-(cr|crlf)\.txt(\.gz|\.zip)?$/],
  ['readr/tests/testthat/fixtures/basic-df.csv', /^readr\/.*\/basic-df-singlequote\.csv$/],
  ['readr/inst/extdata/mtcars.csv', /^readr\/.*\/mtcars\.csv\.zip$/],
  ['csvkit/dummy.csv', /^csvkit\/dummy\.(tsv|xls|xlsx)$/],
  ['frictionless/table.csv', /^frictionless\/table\.(csv\.gz|parq|xlsx|jsonl)$/],
  ['frictionless/without-rows.csv', /^frictionless\/without-rows\.csv\.zip$/],
  ['readxl/tests/testthat/sheets/geometry.xlsx', /^readxl\/tests\/.*\/geometry\.xls$/],
  ['readxl/inst/extdata/geometry.xlsx', /^readxl\/inst\/.*\/geometry\.xls$/],
  ['readxl/tests/testthat/sheets/types.xlsx', /^readxl\/.*\/types\.xls$/],
  ['readxl/tests/testthat/sheets/style-only-cells.xlsx', /^readxl\/.*\/style-only-cells\.xls$/],
  [
    'readxl/tests/testthat/sheets/unnamed-duplicated-columns.xlsx',
    /^readxl\/.*\/unnamed-duplicated-columns\.xls$/,
  ],
  ['readxl/tests/testthat/sheets/vietnamese-utf8.xlsx', /^readxl\/.*\/vietnamese-utf8\.xls$/],
  ['readxl/tests/testthat/sheets/color-date-xlsx.xlsx', /^readxl\/.*\/color-date-xls\.xls$/],
  ['readxl/tests/testthat/sheets/empty-named-column.xlsx', /^readxl\/.*\/empty-named-column\.xls$/],
  [
    'readxl/tests/testthat/sheets/iris-excel-xlsx.xlsx',
    /^readxl\/.*\/iris-(excel-xls\.xls|google-doc\.xlsx)$/,
  ],
  ['readxl/tests/testthat/sheets/utf8-sheet-names.xlsx', /^readxl\/.*\/utf8-sheet-names\.xls$/],
  [
    'readxl/tests/testthat/sheets/dates-leap-year-1900-xlsx.xlsx',
    /^readxl\/.*\/dates-leap-year-1900-xls\.xls$/,
  ],
  ['calamine/any_sheets.xlsx', /^calamine\/any_sheets\.(ods|xls|xlsb)$/],
  ['calamine/merge_cells.xlsx', /^calamine\/merge_cells\.xls$/],
];

// One file, many kinds of truth: a list of rules reads best in one piece.
// oxlint-disable-next-line complexity
export function truthsOf(corpus) {
  const nasty = path.join(corpus, 'nasty');
  const files = readdirSync(nasty, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(nasty, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const truths = [];
  const add = (suite, truth, file, more = {}) => truths.push({ suite, truth, file, ...more });

  for (const { id, file } of JSON.parse(readFileSync(path.join(corpus, 'reference.json'), 'utf8')))
    add('reference', 'figures', file, { id });

  const asked = new Map();
  const { cases } = JSON.parse(readFileSync(path.join(nasty, 'duckdb_expected.json'), 'utf8'));
  for (const { file, sql } of cases) if (!INSIDES.test(sql)) asked.set(file, (asked.get(file) ?? 0) + 1);
  for (const [file, n] of [...asked].sort(([a], [b]) => (a < b ? -1 : 1)))
    add(file.split('/')[1], 'queries', file, { cases: n });

  for (const [like, others] of TWINS) {
    if (!files.includes(like)) throw new Error(`${like} is not in the corpus.`);
    for (const file of files.filter((name) => name !== like && others.test(name)))
      add(file.split('/')[0], 'twin', `nasty/${file}`, { like: `nasty/${like}` });
  }

  for (const file of files) {
    const [suite] = file.split('/');
    const name = path.posix.basename(file);
    const beside = (other) => existsSync(path.join(nasty, other));
    if (suite === 'csv_spectrum' && file.endsWith('.json'))
      add(suite, 'records', `nasty/csv_spectrum/csvs/${name.replace(/json$/, 'csv')}`, {
        like: `nasty/${file}`,
      });
    if (suite === 'csvkit' && name.endsWith('_converted.csv'))
      if (!name.includes('_unicode_'))
        // The books of test{xls,xlsx}_unicode are not in the corpus; dummy.* holds the same columns, not the same rows.
        add(suite, 'converted', `nasty/csvkit/${convertedFrom(name)}`, { like: `nasty/${file}` });
    if (suite === 'json_test_suite' && /^[yn]_/.test(name))
      add(suite, name.startsWith('y_') ? 'loads' : 'refused', `nasty/${file}`);
    if (file.startsWith('duckdb_json/malformed/') || file.startsWith('parquet_testing/bad_data/'))
      add(suite, 'refused', `nasty/${file}`);
    if (file.startsWith('calamine/pass_protected')) add(suite, 'refused', `nasty/${file}`);
    if (suite === 'parquet_testing' && name.endsWith('_expect.csv'))
      add(suite, 'converted', `nasty/${file.replace(/_expect\.csv$/, '.parquet')}`, {
        like: `nasty/${file}`,
      });
    if (suite === 'parquet_spark') add(suite, 'rows', `nasty/${file}`, { rows: 256 });
    const truth = /^sheetjs\/truth\/(.+)\.(\d+)\.csv$/.exec(file);
    // Excel asked for the password before it wrote the CSV; nobody gives one to us.
    if (truth !== null && truth[1].startsWith('password_'))
      add(suite, 'refused', `nasty/sheetjs/${truth[1]}`, { like: `nasty/${file}` });
    else if (truth !== null)
      add(suite, 'sheet', `nasty/sheetjs/${truth[1]}`, { like: `nasty/${file}`, sheet: Number(truth[2]) });
    const twin = file.replace(/\.(arrow_file|stream)$/, '.json.gz');
    if (suite === 'arrow_ipc' && twin !== file && beside(twin))
      add(suite, 'arrow', `nasty/${file}`, { like: `nasty/${twin}` });
  }
  papaCases(path.join(nasty, 'papaparse/test-cases.js')).forEach((_, index) => {
    add('papaparse', 'case', 'nasty/papaparse/test-cases.js', { index });
  });
  return truths;
}

/** csvkit names the truth after the test, not always after the file. */
function convertedFrom(name) {
  const stem = name.replace('_converted.csv', '');
  const books = {
    testxls_unicode: 'test.xls',
    testxlsx_unicode: 'test.xlsx',
    testxlsx_noinference: 'test.xlsx',
  };
  return books[stem] ?? (stem.startsWith('testjson') ? `${stem}.json` : stem);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [corpus, mode] = process.argv.slice(2);
  const truths = truthsOf(path.resolve(corpus));
  const text = `[\n${truths.map((truth) => JSON.stringify(truth)).join(',\n')}\n]\n`;
  if (mode === '--check') {
    const same = readFileSync(LIST, 'utf8') === text;
    console.log(same ? 'The truth list is the corpus’s.' : 'The truth list differs from the corpus.');
    process.exit(same ? 0 : 1);
  }
  writeFileSync(LIST, text);
  console.log(`${truths.length} truths`);
}

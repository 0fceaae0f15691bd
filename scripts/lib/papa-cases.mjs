/** Papa Parse's own test cases whose truth speaks about a table: text, dialect and expected cells. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

/** Options that only change what its own callers get, not what is in the file. */
const OTHER =
  /^(worker|step|chunk|complete|preview|transform|transformHeader|dynamicTyping|fastMode|newline|skipFirstNLines|skipEmptyLines|delimitersToGuess|beforeFirstChunk|comments|download)$/;

export function papaCases(file) {
  const source = readFileSync(file, 'utf8');
  const end = source.indexOf('var PARSE_ASYNC_TESTS');
  const start = source.indexOf('var CORE_PARSER_TESTS');
  const papa = { RECORD_SEP: '\u001e', UNIT_SEP: '\u001f', BYTE_ORDER_MARK: '\ufeff' };
  const context = vm.createContext({
    Papa: papa,
    describe: () => {},
    assert: {},
    RECORD_SEP: '\u001e',
    UNIT_SEP: '\u001f',
    FILES_ENABLED: false,
  });
  vm.runInContext(`${source.slice(start, end)}; cases = [...CORE_PARSER_TESTS, ...PARSE_TESTS]`, context, {
    timeout: 5000,
  });
  return JSON.parse(JSON.stringify(context.cases.filter(speaksOfATable)));
}

function speaksOfATable({ input, config = {}, expected }) {
  if (typeof input !== 'string' || input.trim() === '') return false;
  if (Object.keys(config).some((key) => OTHER.test(key) && config[key])) return false;
  if (typeof config.delimiter === 'function' || (expected.errors ?? []).length > 0) return false;
  return Array.isArray(expected.data) && expected.data.length > 0;
}

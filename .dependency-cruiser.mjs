/**
 * The layers of ARCHITECTURE.md as rules. Each comment says what to do instead.
 * `scripts/check-layers.mjs` runs them and proves on a probe that every one of them bites.
 */
const TEST = '\\.test\\.tsx?$';
/** A package, whether it is installed or not. */
const npm = (...names) => `(^|/node_modules/|^node_modules/)(${names.join('|')})(/|$)`;
const ELECTRON = npm('electron');
const DUCKDB = npm('@duckdb');
const ARROW = npm('apache-arrow');
const PLOT = npm('@observablehq/plot');
const SHARED_MAY = npm('zod', '@uwdata/mosaic-sql', 'apache-arrow', '@stdlib', '@fontsource-variable');
const HUCRE = npm('hucre');
const OLD_EXCEL = npm('@e965/xlsx');

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });
const values = { dependencyTypesNot: ['type-only'] };

export default {
  forbidden: [
    rule('no-cycle', 'Move what both need into a third file below them.', {}, { circular: true }),
    rule(
      'resolvable',
      'Mend the path, or install the package with "npm i -D --save-exact".',
      {},
      { couldNotResolve: true },
    ),
    rule(
      'src-not-tests',
      'Product code knows no test: move the helper into src.',
      { path: '^src/', pathNot: TEST },
      { path: `^tests/|${TEST}` },
    ),

    // shared: runs anywhere
    rule(
      'shared-alone',
      'Let the caller pass the value in.',
      { path: '^src/shared/' },
      { path: '^src/(?!shared/)' },
    ),
    rule(
      'shared-no-node',
      'Hashes, ids, clock and bytes are passed in by engine, main or renderer.',
      { path: '^src/shared/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'shared-pure-packages',
      'Only zod, mosaic-sql, apache-arrow, @stdlib and the bytes of fonts: put the rest where it runs and pass its result in.',
      { path: '^src/shared/', pathNot: TEST },
      { path: `node_modules/|${ELECTRON}`, pathNot: SHARED_MAY },
    ),
    rule(
      'log-is-lowest',
      'The log knows no metric, challenge, report or file: let those import the log.',
      { path: '^src/shared/log/', pathNot: TEST },
      { path: '^src/shared/(metric|challenge|report|nugget-file|ipc)/', ...values },
    ),
    rule(
      'metric-above-log-only',
      'A metric knows only the log: let challenge, report and nugget-file import the metric.',
      { path: '^src/shared/metric/', pathNot: TEST },
      { path: '^src/shared/(challenge|report|nugget-file|ipc)/', ...values },
    ),
    rule(
      'contract-on-top',
      'The contract describes the others; take types from it, never values.',
      { path: '^src/shared/(challenge|report|nugget-file|messages)/', pathNot: TEST },
      { path: '^src/shared/ipc/', ...values },
    ),

    // engine: Node, no Electron
    rule(
      'engine-alone',
      'The engine answers requests of src/shared/ipc; main starts it by path.',
      { path: '^src/engine/' },
      { path: '^src/(main|preload|renderer|cli)/' },
    ),
    rule(
      'no-electron-here',
      'Only main and preload know Electron: pass the value in.',
      { path: '^src/(engine|renderer|cli|main/store)/' },
      { path: ELECTRON },
    ),
    rule(
      'duckdb-in-one-file',
      "Use the functions of src/engine/duckdb.ts; chunk.ts reads the binding's raw vectors.",
      { path: '^src/', pathNot: '^src/engine/(duckdb|chunk)\\.ts$' },
      { path: DUCKDB },
    ),
    rule(
      'engine-arrow-in-one-file',
      'Use the functions of src/engine/arrow.ts (results) or import/arrow-file.ts (files).',
      { path: '^src/engine/', pathNot: `^src/engine/(arrow|import/arrow-file)\\.ts$|${TEST}` },
      { path: ARROW },
    ),
    rule(
      'xlsx-in-one-file',
      'Use openBook of src/engine/import/excel.ts, or writeTable of src/main/store.',
      {
        path: '^src/',
        pathNot: `^src/engine/import/excel-xlsx\\.ts$|^src/main/store/write-table\\.ts$|${TEST}`,
      },
      { path: HUCRE },
    ),
    rule(
      'old-excel-in-one-file',
      'Use openBook of src/engine/import/excel.ts.',
      { path: '^src/', pathNot: `^src/engine/import/excel-old\\.ts$|${TEST}` },
      { path: OLD_EXCEL },
    ),

    // main
    rule(
      'main-no-window-code',
      'Say it through src/shared/ipc.',
      { path: '^src/main/' },
      { path: '^src/(renderer|preload|cli)/' },
    ),
    rule(
      'main-sees-engine-by-path',
      'Main starts the engine by path only, in engine-host.ts.',
      { path: '^src/main/', pathNot: `^src/main/engine-host\\.ts$|${TEST}` },
      { path: '^src/engine/' },
    ),
    rule(
      'store-stands-alone',
      'The command line uses the store too: move what it needs into the store or into shared.',
      { path: '^src/main/store/', pathNot: TEST },
      { path: '^src/main/(?!store/)' },
    ),

    // preload and renderer
    rule(
      'preload-only-contract',
      'The bridge is named functions over src/shared/ipc and nothing else.',
      { path: '^src/preload/', pathNot: TEST },
      { path: '.', pathNot: `^src/preload/|^src/shared/ipc/|${ELECTRON}` },
    ),
    rule(
      'renderer-only-shared',
      'Ask main or the engine through the bridge.',
      { path: '^src/renderer/', pathNot: TEST },
      { path: '^src/(main|engine|preload|cli)/' },
    ),
    rule(
      'renderer-no-node',
      'A window has no Node: ask main through the bridge.',
      { path: '^src/renderer/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'plot-in-charts',
      'Draw through a component of src/renderer/charts.',
      { path: '^src/', pathNot: '^src/renderer/charts/' },
      { path: PLOT },
    ),

    // cli
    rule(
      'cli-without-window',
      'The command line uses shared, engine and src/main/store; move what it needs there.',
      { path: '^src/cli/' },
      { path: '^src/(main/(?!store/)|renderer/|preload/)' },
    ),
    rule(
      'cli-is-a-leaf',
      'Move what others need into shared.',
      { path: '^src/(?!cli/)' },
      { path: '^src/cli/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

/** Tiny files that break one layer rule each, and tiny files that are allowed: the proof that the rules bite. */

/** [rule, file, its text] */
export const BREAKS = [
  ['no-cycle', 'src/shared/log/a.ts', "import type { B } from './b.ts';\nexport type A = B;"],
  ['resolvable', 'src/shared/lost.ts', "import { gone } from './gone.ts';\nexport const lost = gone;"],
  ['src-not-tests', 'src/main/helped.ts', "import '../../tests/helper.ts';"],
  ['shared-alone', 'src/shared/up.ts', "import '../engine/fine.ts';"],
  ['shared-no-node', 'src/shared/node.ts', "import 'node:fs';"],
  ['shared-pure-packages', 'src/shared/package.ts', "import 'uuid';"],
  [
    'shared-pure-packages',
    'src/shared/electron.ts',
    "import type { App } from 'electron';\nexport type A = App;",
  ],
  ['log-is-lowest', 'src/shared/log/metric.ts', "import '../metric/fine.ts';"],
  ['metric-above-log-only', 'src/shared/metric/report.ts', "import '../report/fine.ts';"],
  ['contract-on-top', 'src/shared/report/contract.ts', "import '../ipc/fine.ts';"],
  ['engine-alone', 'src/engine/main.ts', "import '../main/fine.ts';"],
  ['no-electron-here', 'src/engine/electron.ts', "import 'electron';"],
  ['no-electron-here', 'src/main/store/electron.ts', "import 'electron';"],
  ['no-electron-here', 'src/cli/electron.ts', "import 'electron';"],
  ['no-electron-here', 'src/renderer/electron.ts', "import 'electron';"],
  ['duckdb-in-one-file', 'src/engine/gate.ts', "import '@duckdb/node-api';"],
  ['engine-arrow-in-one-file', 'src/engine/rows.ts', "import 'apache-arrow';"],
  ['xlsx-in-one-file', 'src/engine/import/sheets.ts', "import 'hucre';"],
  ['old-excel-in-one-file', 'src/engine/import/csv.ts', "import '@e965/xlsx';"],
  ['main-no-window-code', 'src/main/window.ts', "import '../renderer/fine.ts';"],
  ['main-sees-engine-by-path', 'src/main/direct.ts', "import '../engine/fine.ts';"],
  ['store-stands-alone', 'src/main/store/menu.ts', "import '../fine.ts';"],
  ['preload-only-contract', 'src/preload/log.ts', "import '../shared/log/fine.ts';"],
  ['renderer-only-shared', 'src/renderer/engine.ts', "import '../engine/fine.ts';"],
  ['renderer-no-node', 'src/renderer/path.ts', "import 'node:path';"],
  ['plot-in-charts', 'src/renderer/features/plot.tsx', "import '@observablehq/plot';"],
  ['cli-without-window', 'src/cli/menu.ts', "import '../main/fine.ts';"],
  ['cli-is-a-leaf', 'src/engine/cli.ts', "import '../cli/fine.ts';"],
  // The contents checks of check-layers.mjs, which no import shows.
  [
    'one-door-main',
    'src/main/side-door.ts',
    "import { ipcMain } from 'electron';\nipcMain.handle('x', () => 1);",
  ],
  ['one-door-window', 'src/renderer/door.ts', 'export const channel = "ipcRenderer";'],
  [
    'foreign-text-is-text',
    'src/renderer/raw.ts',
    'export const raw = (e: Element) => { e.innerHTML = "x"; };',
  ],
];

/** [file, its text]: none of these may be reported. */
export const ALLOWED = [
  ['src/shared/log/b.ts', "import type { A } from './a.ts';\nexport type B = A | 1;"],
  [
    'src/shared/log/fine.ts',
    "import 'zod';\nimport type { M } from '../metric/fine.ts';\nexport type L = M;",
  ],
  ['src/shared/metric/fine.ts', 'export type M = 1;'],
  ['src/shared/report/fine.ts', "import '../metric/fine.ts';\nimport '../log/fine.ts';"],
  ['src/shared/ipc/fine.ts', "import type { L } from '../log/fine.ts';\nexport type I = L;"],
  ['src/shared/log/fine.test.ts', "import 'node:fs';\nimport 'uuid';"],
  ['src/engine/fine.ts', "import 'node:fs';\nimport '../shared/log/fine.ts';"],
  ['src/engine/duckdb.ts', "import '@duckdb/node-api';"],
  ['src/engine/arrow.ts', "import 'apache-arrow';"],
  ['src/engine/import/excel-xlsx.ts', "import 'hucre';"],
  ['src/main/fine.ts', "import 'electron';\nimport './store/fine.ts';"],
  ['src/main/engine-host.ts', "import type {} from '../engine/fine.ts';"],
  ['src/main/ipc/door.ts', "import { ipcMain } from 'electron';\nipcMain.handle('x', () => 1);"],
  ['src/main/store/fine.ts', "import 'node:fs';"],
  ['src/preload/fine.ts', "import { ipcRenderer } from 'electron';\nimport '../shared/ipc/fine.ts';"],
  ['src/renderer/fine.ts', "import 'uuid';\nimport '../shared/ipc/fine.ts';"],
  ['src/renderer/charts/fine.ts', "import '@observablehq/plot';"],
  ['src/cli/fine.ts', "import '../engine/fine.ts';\nimport '../main/store/fine.ts';\nimport 'node:fs';"],
  ['tests/helper.ts', 'export const helper = 1;'],
];

export const STUB_PACKAGES = [
  'electron',
  'uuid',
  'zod',
  'hucre',
  'apache-arrow',
  '@duckdb/node-api',
  '@observablehq/plot',
];

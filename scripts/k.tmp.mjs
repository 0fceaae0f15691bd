import { runnerImport } from 'vite';
const { module } = await runnerImport('/work/wt/formats/tests/corpus/table.ts', {
  configFile: false,
  logLevel: 'error',
});
const ts = Date.now();
const i = await runnerImport('/work/wt/formats/src/engine/import/work.ts', {
  configFile: false,
  logLevel: 'error',
});
let t = Date.now();
const r = await module.load(process.argv[2], {}, undefined);
console.log(
  Date.now() - t,
  r.ok
    ? [
        r.value.report.rowsRead,
        r.value.report.columns.length,
        r.value.report.rowsSetAside,
        JSON.stringify(r.value.report.readAs),
        r.value.report.findings
          .filter((f) => f.severity != 'fine')
          .map((f) => f.check + ': ' + f.words)
          .slice(0, 12),
        r.value.rows.slice(0, 4),
      ]
    : r.error,
);

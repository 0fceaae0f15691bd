import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** In a package they lie beside the archive: DuckDB reads them itself and can't look into one. */
const samples = join(dirname(fileURLToPath(import.meta.url)), '../../samples').replace(
  /([\\/])app\.asar([\\/])/,
  '$1app.asar.unpacked$2',
);

export const sampleTables = ['orders.csv', 'email_sends.csv'].map((name) =>
  join(samples, 'sold-out-week', name),
);
/** The demo as a pair left it: log, sums and charts. */
export const finishedDemo = join(samples, 'sold-out-week.nugget');

import type { Claim } from '../../shared/challenge/claim.ts';
import { claimSchema } from '../../shared/challenge/claim.ts';
import type { Options } from '../../shared/challenge/challenge.ts';
import type { ClaimResult } from '../../shared/challenge/claim-result.ts';
import { frameOf } from '../../shared/challenge/frame.ts';
import type { Probe, ProbeId } from '../../shared/challenge/probe.ts';
import type { Catalog } from '../../shared/metric/catalog.ts';
import { runChallenge } from '../challenge.ts';
import { type Connection, Database } from '../duckdb.ts';

export type Challenged = {
  readonly claim: ClaimResult;
  readonly probes: Readonly<Record<ProbeId, Probe>>;
  readonly order: readonly ProbeId[];
};

/** All ten probes on whatever tables the connection sees. */
export async function challenged(
  connection: Pick<Connection, 'rows'>,
  input: unknown,
  options: Options = {},
  catalog?: Catalog,
): Promise<Challenged> {
  const claim: Claim = claimSchema.parse(input);
  const frame = frameOf(claim, catalog ?? (await catalogOf(connection)));
  if (!frame.ok) throw new Error(JSON.stringify(frame.error));
  let result: ClaimResult | undefined;
  const probes: Probe[] = [];
  await runChallenge(connection, frame.value, options, (found) => {
    if (found.kind === 'claim') result = found.claim;
    else probes.push(found.probe);
  });
  if (result === undefined) throw new Error('The claim itself was not told.');
  return {
    claim: result,
    probes: Object.fromEntries(probes.map((probe) => [probe.id, probe])) as Challenged['probes'],
    order: probes.map(({ id }) => id),
  };
}

export async function catalogOf(connection: Pick<Connection, 'rows'>): Promise<Catalog> {
  const rows = await connection.rows(
    'SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal ORDER BY table_oid, column_index',
  );
  const tables = new Map<string, { name: string; type: string }[]>();
  for (const [table, name, type] of rows)
    tables.set(String(table), [
      ...(tables.get(String(table)) ?? []),
      { name: String(name), type: String(type) },
    ]);
  return tables;
}

/** An empty database in memory, one thread: small tables are fastest so. */
export async function memory(): Promise<{ readonly connection: Connection; readonly close: () => void }> {
  const database = await Database.open(':memory:', { threads: '1' });
  const connection = await database.connect();
  return {
    connection,
    close: () => {
      connection.close();
      database.close();
    },
  };
}

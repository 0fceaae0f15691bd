import { describe, expect, it } from 'vitest';
import { Work } from './work.ts';

/** How the texts of a table are packed, once it was written to the disk. */
async function packing(lasting: boolean, bytes = 100_000_000): Promise<readonly unknown[]> {
  const work = await Work.open({ lasting });
  try {
    await work.toDisk(bytes);
    await work.connection.run(
      "CREATE TABLE words AS SELECT ['north', 'south', 'east'][1 + range % 3] || ' of the river' AS place FROM range(300000)",
    );
    await work.connection.run('CHECKPOINT on_disk');
    const rows = await work.connection.rows(
      "SELECT DISTINCT compression FROM pragma_storage_info('words') WHERE segment_type = 'VARCHAR'",
    );
    return rows.flat();
  } finally {
    await work.close();
  }
}

describe('an import’s own database', () => {
  it('packs texts that stay, and loses no time over those that are thrown away', async () => {
    expect(await packing(false)).toEqual(['Uncompressed']);
    expect(await packing(true)).not.toContain('Uncompressed');
    // What would not fit into memory is packed as well.
    expect(await packing(false, 1_000_000_000)).not.toContain('Uncompressed');
  });
});

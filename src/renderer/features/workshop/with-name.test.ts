import { describe, expect, it } from 'vitest';
import { withName } from './with-name.ts';

describe('the closest name in place of a misspelt one', () => {
  it.each([
    ['SELECT wvae FROM t GROUP BY wvae', 'wvae', 'wave', 'SELECT wave FROM t GROUP BY wave'],
    ['SELECT b."wvae" FROM t', 'wvae', 'wave', 'SELECT b.wave FROM t'],
    ["SELECT 'wvae', my_wvae, WVAE FROM t", 'wvae', 'wave', "SELECT 'wvae', my_wvae, wave FROM t"],
    ['SELECT first FROM t', 'first', 'first name', 'SELECT "first name" FROM t'],
  ])('%s', (sql, wrong, right, mended) => {
    expect(withName(sql, wrong, right)).toBe(mended);
  });
});

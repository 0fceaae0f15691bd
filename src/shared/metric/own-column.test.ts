import { expect, it } from 'vitest';
import { ownColumn } from './own-column.ts';

it.each([
  ['orders.amount_eur', 'amount_eur'],
  ['email_sends.wave', 'wave'],
  ['wave', 'wave'],
  ['Nr.', 'Nr.'],
  ['Nr. of orders', 'Nr. of orders'],
  ['Umsatz (inkl. MwSt.)', 'Umsatz (inkl. MwSt.)'],
  ['01.2025', '01.2025'],
  ['orders.Umsatz (inkl. MwSt.)', 'Umsatz (inkl. MwSt.)'],
  ['U.S. sales', 'U.S. sales'],
])('a column keeps the dots of its own name: %s', (column, own) => expect(ownColumn(column)).toBe(own));

import { expect, it } from 'vitest';
import type { ImportDecision } from '../ipc/import-report.ts';
import { withoutAnswered } from './without-answered.ts';

const hideMail: ImportDecision = { choice: 'hide', column: 'email' };
const hidePhone: ImportDecision = { choice: 'hide', column: 'phone' };
const renamed: ImportDecision = { choice: 'rename', column: 'email', from: 'mail' };

it('takes the place of what was said about the same person column before', () => {
  const before = [hideMail, hidePhone, renamed];
  expect(withoutAnswered(before, [{ choice: 'hash', column: 'email' }])).toEqual([hidePhone, renamed]);
});

it('leaves every other decision as it is', () => {
  const before = [hideMail, renamed];
  expect(withoutAnswered(before, [{ choice: 'hash', column: 'phone' }])).toEqual(before);
  expect(withoutAnswered(before, [renamed])).toEqual(before);
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decide, met } from '../../../shared/log/testing/one-assumption.ts';
import { firstDraft } from './insight-draft.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('an insight begins', () => {
  const begun = (verdict: 'holds' | 'does_not_hold'): string => {
    const workshop = decide(met(sha256), verdict).workshop();
    return firstDraft(workshop, null, workshop.assumptions[0] ?? null).statement;
  };

  it('with the words of what holds, and with none of what turned out wrong', () => {
    expect(begun('holds')).toBe('It has stopped working');
    expect(begun('does_not_hold')).toBe('');
  });
});

import { expect, it } from 'vitest';
import { run } from '../soak/powerloss.soak.ts';

it('F30 power cuts after every call of the real writer lose nothing, and each classic mistake is found', {
  timeout: 120_000,
}, async () => {
  const { figures, failures } = await run(400);
  expect(failures).toEqual([]);
  expect(figures['states after a cut']).toBe(400);
});

import { canonical } from '../../shared/log/canonical.ts';
import type { Workshop } from '../../shared/log/state.ts';
import type { Metric } from '../../shared/metric/metric.ts';
import type { RowScope } from '../../shared/metric/row-scope.ts';
import { append, entry } from './saying.ts';

const seen = new Set<string>();

/** I21: a way of choosing or leaving out rows counts from the moment its result is on screen, once, whatever is counted by what. */
export const countCut = async (
  { id }: Workshop,
  { base }: Metric,
  rowScope: RowScope,
  without: readonly RowScope[],
): Promise<void> => {
  const text = canonical({ base, rowScope, without: [...without].map((one) => canonical(one)).sort() });
  const variant = await sha256(text);
  if (seen.has(`${id} ${variant}`)) return;
  seen.add(`${id} ${variant}`);
  await append(entry('cut.displayed', id, { variant }));
};

const sha256 = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

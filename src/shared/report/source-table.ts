import { reportWords as words } from '../messages/report-words.ts';
import type { Source } from './report-model.ts';

/** Where each number comes from, the same columns in every format. */
export const sourceHeads = (): readonly string[] => [
  words.evidence,
  words.value,
  words.range,
  words.nHead,
  words.unit,
  words.data,
  words.metric,
  words.fingerprint,
];
export const sourceCells = ({ says, figure, data, metric, result }: Source): readonly string[] => [
  says,
  figure.value,
  figure.range ?? '–',
  figure.n,
  figure.unit,
  data,
  metric,
  result,
];

import { chartInWords } from '../../../shared/metric/sentences.ts';
import type { LensModel } from './lens-model.ts';

const most = 12;

/** The chart said in words, for who hears it: its first groups stand for all. */
export const lensInWords = ({ metric, breakdown, groups, view }: LensModel): string =>
  chartInWords(metric, breakdown, groups.slice(0, most), view.split, view);

import { viewInWords } from '../../../shared/metric/view-in-words.ts';
import type { LensModel } from './lens-model.ts';

const most = 12;

/** The chart said in words, for who hears it: its first groups stand for all. */
export const lensInWords = ({ groups, view }: LensModel): string => viewInWords(view, groups.slice(0, most));

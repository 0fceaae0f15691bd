import { type Dice, handOf, type Tried } from './hand.ts';
import type { ModelState } from './model-state.ts';
import { tryBrief } from './try-brief.ts';
import { tryFrame } from './try-frame.ts';
import { tryInsight } from './try-insight.ts';
import { trySettling } from './try-settling.ts';
import { tryWording } from './try-wording.ts';

/** `apart`: there are two copies just now. */
export const randomEvent = (m: ModelState, dice: Dice, apart: boolean): Tried => {
  const hand = handOf(m, dice, apart);
  return tryFrame(hand) ?? tryWording(hand) ?? trySettling(hand) ?? tryBrief(hand) ?? tryInsight(hand);
};

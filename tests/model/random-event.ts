import { type Dice, handOf, type Tried } from './hand.ts';
import type { ModelState } from './model-state.ts';
import { tryFrame } from './try-frame.ts';
import { tryInsight } from './try-insight.ts';
import { trySettling } from './try-settling.ts';
import { tryWording } from './try-wording.ts';

export const randomEvent = (m: ModelState, dice: Dice): Tried => {
  const hand = handOf(m, dice);
  return tryFrame(hand) ?? tryWording(hand) ?? trySettling(hand) ?? tryInsight(hand);
};

import type { SecondWindow } from '../second-window.ts';
import { answer } from './answer.ts';

export const secondCalls = (second: SecondWindow): void => {
  answer('second:show', ({ open }, event) => {
    if (open) second.show(event.sender);
    else second.close();
    return null;
  });
};

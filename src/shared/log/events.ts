import type { z } from 'zod';
import { assumptionEvents } from './events/assumption-events.ts';
import { briefEvents } from './events/brief-events.ts';
import { checkEvents } from './events/check-events.ts';
import { contextEvents } from './events/context-events.ts';
import { dataEvents } from './events/data-events.ts';
import { insightEvents } from './events/insight-events.ts';
import { messageEvents } from './events/message-events.ts';
import { outlierEvents } from './events/outlier-events.ts';
import { talkEvents } from './events/talk-events.ts';
import { workshopEvents } from './events/workshop-events.ts';

/** THE closed union: every kind of entry and the fields it sets. A new kind does not compile until every reader handles it. */
export const eventSets = {
  ...workshopEvents,
  ...dataEvents,
  ...assumptionEvents,
  ...contextEvents,
  ...checkEvents,
  ...outlierEvents,
  ...insightEvents,
  ...briefEvents,
  ...talkEvents,
  ...messageEvents,
} as const;

export type EventType = keyof typeof eventSets;
export type EventSets = { readonly [T in EventType]: z.infer<(typeof eventSets)[T]> };
export const isEventType = (type: string): type is EventType => Object.hasOwn(eventSets, type);

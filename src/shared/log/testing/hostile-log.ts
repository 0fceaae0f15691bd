import { hostileStrings } from '../../text/testing/hostile.ts';
import type { Sha256 } from '../sha256.ts';
import { playBrief } from './demo-brief.ts';
import { demoIds as ids } from './demo-facts.ts';
import type { Demo } from './demo-log.ts';

/** The demo in which somebody typed every hostile string as a question to dig for. */
export const playHostile = (sha256: Sha256): Demo => {
  const demo = playBrief(sha256);
  const short = hostileStrings.filter((text) => text.trim() !== '' && text.length < 400);
  for (const [at, text] of short.entries())
    demo.writer.say('followup.opened', `h${at}`, {
      label: `Q${at + 2}`,
      question: text,
      from: ids.a2,
      who: 'analyst',
      blocking: false,
    });
  return { ...demo, events: demo.writer.events() };
};

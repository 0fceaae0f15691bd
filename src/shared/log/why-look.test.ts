import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { whyLookWords } from '../messages/why-look-words.ts';
import { playBrief } from './testing/demo-brief.ts';
import { demoIds } from './testing/demo-facts.ts';
import { marketer } from './testing/writer.ts';
import type { WhyLook } from './why-look.ts';
import { whyBriefLooks, whyDecisionLooks, whyMessageLooks } from './why-look.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const said = (whys: readonly WhyLook[]): readonly string[] => whys.map(whyLookWords);

it('L37 what happens to an assumption reaches the decision, the brief and the message, with the path why', () => {
  const { writer } = playBrief(sha256);
  const by = { by: marketer };
  const words = { text: 'Back in your size.', whyWeSay: 'N1' };
  writer.say('message.written', 'm1', { label: 'M1', audience: 'shop', from: [demoIds.n1], ...words }, by);
  const now = () => {
    const workshop = writer.workshop();
    return {
      decision: said(workshop.decisions.flatMap((one) => whyDecisionLooks(workshop, one))),
      brief: said(workshop.briefs.flatMap((one) => whyBriefLooks(workshop, one))),
      message: said(workshop.messages.flatMap((one) => whyMessageLooks(workshop, one))),
      state: workshop.insights.find(({ id }) => id === demoIds.n1)?.state,
    };
  };
  expect(now()).toEqual({ decision: [], brief: [], message: [], state: 'agreed' });
  writer.say('verdict.reopened', demoIds.a1, { reason: 'One wave is missing.' }, by);
  const path = 'A1 was reopened. Through N1.';
  expect(now()).toEqual({ decision: [path], brief: [path], message: [path], state: 'agreed' });
  // A newer wording knows of it; the decision was taken before.
  const again = { version: 2, causedBy: [demoIds.n1], ...words };
  writer.say('message.revised', 'm1', { ...again, text: 'Back in many sizes.' }, by);
  expect(now()).toMatchObject({ decision: [path], message: [] });
  writer.say('insight.retired', demoIds.n1, { reason: 'It was another year.' }, by);
  expect(now()).toMatchObject({ decision: [path, 'N1 was retired.'], message: ['N1 was retired.'] });
});

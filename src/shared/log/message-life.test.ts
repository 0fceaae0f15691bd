import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { lineInWords } from '../messages/timeline-words.ts';
import { messageLine } from '../messages/message-life-words.ts';
import { messageLife } from './message-life.ts';
import { met } from './testing/one-assumption.ts';
import { marketer } from './testing/writer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

it('L48 a message has its lane: each wording and each reaction, in the order they were said', () => {
  const writer = met(sha256);
  const words = { text: 'Back in your size.', whyWeSay: 'They looked at it.' };
  writer.say(
    'message.written',
    'm1',
    { label: 'M1', audience: 'shop', from: [], ...words },
    { by: marketer },
  );
  writer.say('message.answered', 'r1', {
    message: 'm1',
    version: 1,
    where: 'shop',
    used: 'as_is',
    customerWords: 'Do you have it in my size?',
    outcome: 'asked_for_more',
    nobodyRecognised: true,
  });
  writer.say('message.revised', 'm1', {
    version: 2,
    text: 'Your size is back.',
    whyWeSay: words.whyWeSay,
    causedBy: ['r1'],
  });
  const workshop = writer.workshop();
  expect(messageLife(workshop).map((row) => lineInWords(messageLine(workshop, row)))).toEqual([
    'Round 1, M1: message written, Marketer. Back in your size.',
    'Round 1, M1: reaction in the shop: asked for more, Analyst. Do you have it in my size?',
    'Round 1, M1: version 2 of the message, Analyst. Your size is back.',
  ]);
});

import type { Place, ReactionOutcome, WordsUsed } from '../../log/vocabulary.ts';
import { spoken } from '../speaking.ts';

/** A message, how it went, and the small file that carries one of them there and back. */
const places: Readonly<Record<Place, string>> = {
  shop: 'in the shop',
  call: 'on a call',
  fair: 'at a fair',
  mail: 'by mail',
  other: 'elsewhere',
};
const used: Readonly<Record<WordsUsed, string>> = {
  as_is: 'as it is',
  changed: 'with changes',
  not_used: 'not used',
};
const outcomes: Readonly<Record<ReactionOutcome, string>> = {
  moved_on: 'moved on',
  asked_for_more: 'asked for more',
  objected: 'objected',
  no_interest: 'no interest',
  bought: 'bought',
  this_helped: 'this helped me',
};

export const replyWords = spoken('replyWords', {
  heading: 'Messages and replies',
  places,
  used,
  outcomes,
  none: 'No message yet. Write what sales can say, and why we say it.',
  noReactions: 'No reactions yet. Send the message with a reply file; answering takes two minutes.',
  write: 'Write a message',
  text: 'What we say',
  why: 'Why we say this',
  audience: 'To whom',
  rests: 'It rests on',
  keep: 'Keep the message',
  kept: (label: string) => `${label} is in the log.`,
  version: (label: string, number: number) => `${label}, version ${number}`,
  causedBy: (label: string) => `after the reaction to ${label}`,
  newWords: 'New wording after this',
  makeReply: 'Make a reply file…',
  replySaved: (name: string) => `Saved as ${name}. It holds this message and no data. Nothing was sent.`,
  asAssumption: 'Log as assumption',
  asked: 'What happened with it?',
  openedHeading: (label: string) => `${label}: how did it go?`,
  openedNote: 'Four fields, two minutes. There is no data in this file, and nothing in it runs.',
  where: 'Where',
  usedField: 'Our words were used',
  changedField: 'What you said instead',
  customerField: 'What the customer said, in their words',
  outcomeField: 'What came of it',
  nobody: 'No customer can be recognised from this.',
  answer: 'Save the answer…',
  leave: 'All workshops',
  answered: (name: string) => `Saved as ${name}. Send it back by mail. Nothing was sent from here.`,
  newRound: 'A reply came: the next round has begun.',
  said: (role: string, where: string, outcome: string) => `${role}, ${where}: ${outcome}`,
  usedAs: (how: string) => `Our words were used ${how}.`,
  notUsed: 'Our words were not used.',
  statement: (customerWords: string) => `Customers ask: “${customerWords}”`,
  told: (role: string, where: string, customerWords: string) => `${role}, ${where}: “${customerWords}”`,
});

import { count } from '../numbers.ts';
import type { Worded } from '../speaking.ts';
import type * as english from '../view-words.ts';

export const viewWords: Worded<typeof english.viewWords> = {
  fromTo: (from, to) => `${from}–${to}`,
  under: (edge) => `unter ${edge}`,
  orMore: (edge) => `${edge} oder mehr`,
  isSo: (column, answer) => `${column}: ${answer}`,
  extremes: (top, most, bottom, least) =>
    `Am höchsten: ${top} (${most}). Am niedrigsten: ${bottom} (${least})`,
  stepFrom: 'von',
  stepReached: 'gehen weiter',
  theRest: 'allen anderen',
  periodBefore: 'der Zeit davor',
  stepsName: (unit) => `Schritte: ${unit}`,
  stepsOf: (unit) => `Wie viele ${unit} jeden Schritt erreichen`,
  by: (title, column) => `${title}, nach ${column}`,
  byTwo: (title, one, other) => `${title}, nach ${one} und ${other}`,
  against: (title, what) => `${title}, verglichen mit ${what}`,
  both: (one, other) => `${one} und ${other}`,
  inSplit: (split, group) => `${split}, ${group}`,
  stepCounts:
    'Bei jedem Schritt einmal gezählt: eine Zeile erreicht einen Schritt, wenn sie alle davor erreicht hat.',
  stepRates: (steps) => `Eine Zeile je Schritt, ${count(steps)} in allem: y erreichten ihn, d den davor.`,
  atStep: (name, of, rate, before) => `${name}: ${of}, ${rate} derer bei „${before}“`,
  fromStep: (unit, first, last, per) => `${unit}, die von „${first}“ bis „${last}“ kommen, je ${per}`,
  steepest: (step, rate, per) => `Die meisten gehen vor „${step}“ verloren: ${rate} von ${per} gehen weiter`,
  outOf: (n) => `von ${n}`,
  goOn: (rate, per) => `${rate} von ${per} gehen weiter`,
  reachEnd: (last, of, end) => `${last} von ${of} erreichen „${end}“`,
  group: 'Eine der Gruppen, mit der jede andere verglichen wird.',
  rest: 'Für jede Gruppe dasselbe aus allen Zeilen, die nicht in ihr sind.',
  before: (rows) => `Dasselbe aus der Zeit davor: ${rows}.`,
  beside: 'Jede Gruppe steht neben dem, womit sie verglichen wird.',
  differs: (group, more, against) => `${group} liegt ${more} ${against}`,
  above: (amount) => `${amount} über`,
  below: (amount) => `${amount} unter`,
  sameAll: (against) => `Nichts lässt sich von ${against} unterscheiden`,
  differenceRange: (difference, low, high) => `${difference} (${low} bis ${high})`,
  againstValue: (value) => `gegen ${value}`,
};

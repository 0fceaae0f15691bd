import type { SaidText } from '../log/said-text.ts';

/** Words that look as if they named one person, in texts that leave with the file. */
export type PersonalHit = {
  readonly kind: 'mail' | 'phone' | 'account';
  /** The entry, or the group of a chart. */
  readonly where: string;
  /** As much of it as tells which one is meant, and no more. */
  readonly shown: string;
};

const patterns: readonly (readonly [PersonalHit['kind'], RegExp])[] = [
  ['mail', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['account', /\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,3})?\b/gu],
  [
    'phone',
    /(?<![\d.,])(?:\+|00)\d{1,3}(?:[ ./()-]?\d){7,12}(?!\d|[.,]\d)|(?<![\d.,])0\d{2,4}[ /-]\d{3,}(?:[ -]?\d){2,}/gu,
  ],
];

const partly = (text: string): string => `${text.slice(0, 3)}…${text.slice(-2)}`;

/** What one pattern took is not looked at again: an account holds what could be a phone number. */
const hitsIn = (text: string, where: string): readonly PersonalHit[] => {
  const hits: PersonalHit[] = [];
  let rest = text;
  for (const [kind, pattern] of patterns)
    rest = rest.replace(pattern, (found) => {
      hits.push({ kind, where, shown: partly(found) });
      return ' ';
    });
  return hits;
};

/** `groups`: names of groups in the frozen results. */
export const personalHits = (
  said: readonly Pick<SaidText, 'label' | 'text'>[],
  groups: readonly string[],
): readonly PersonalHit[] => {
  const all = [
    ...said.flatMap(({ label, text }) => hitsIn(text, label)),
    ...groups.flatMap((group) => hitsIn(group, '')),
  ];
  return [...new Map(all.map((hit) => [`${hit.kind} ${hit.where} ${hit.shown}`, hit])).values()];
};

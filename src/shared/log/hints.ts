/** Pure readings of what somebody typed. They offer a question back; they never refuse. */

/** I7: wording that says one thing causes the other. */
const causeWords =
  /\b(causes?|caused|causing|leads? to|led to|leading to|because of|due to|thanks to|makes? (people|them|customers)|results? in|drives?|drove)\b/iu;
export const causeHint = (text: string): boolean => causeWords.test(text);

/** More than one question in one sentence: two question marks, or an "and" that starts a new clause. */
const secondQuestion =
  /\b(and|or)\s+(who|what|when|where|why|how|which|whose|do|does|did|is|are|was|were|can|could|should|shall|will|would|has|have)\b/iu;
export const twoQuestionsHint = (text: string): boolean =>
  questionMarks(text) > 1 || secondQuestion.test(text);

export const questionMarks = (text: string): number => (text.match(/[?？؟]/gu) ?? []).length;

/** A title with a name, or a name inside a sentence that did, said or forgot something. */
const titled = /\b(Mr|Mrs|Ms|Dr|Herr|Frau)\.?\s+\p{Lu}\p{Ll}+/u;
const blamed =
  /\b\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?\s+(forgot|missed|failed|broke|messed|ignored|overlooked|did(?:n['’]t| not)|should have)\b/u;
const placed =
  /\b\p{Lu}\p{Ll}+ (?:from|in) (?:sales|marketing|CRM|IT|finance|the (?:shop|team|warehouse))\b/u;
const notNames = new Set([
  'The',
  'This',
  'That',
  'These',
  'Those',
  'We',
  'They',
  'It',
  'Nobody',
  'Somebody',
  'People',
  'Customers',
  'Marketing',
  'Sales',
  'Analyst',
  'Marketer',
  'Someone',
  'Everyone',
  'He',
  'She',
  'You',
  'Orders',
  'Wave',
]);

export const personHint = (text: string): boolean => {
  if (titled.test(text)) return true;
  const match = blamed.exec(text) ?? placed.exec(text);
  return match !== null && !notNames.has(match[0].split(/\s/u)[0] ?? '');
};

/** Pure readings of what somebody typed. They offer a question back; they never refuse. */

/** I7: wording that says one thing causes the other. */
const causeWords =
  /\b(causes?|caused|causing|leads? to|led to|leading to|because of|due to|thanks to|makes? (people|them|customers)|results? in|drives?|drove)\b/iu;
const causeWordsGerman =
  /(?<!\p{L})(verursach\p{L}*|bewirk\p{L}*|führ(?:t|en|te|ten) (?:dazu|zu|zum|zur)|wegen|aufgrund|infolge|dank|sorg(?:t|en|te|ten) (?:dafür|für)|(?:liegt|lag|liegen|lagen) (?:an|am|daran)|lös(?:t|te|en|ten) .{1,60} aus|treib(?:t|en)|durch (?:die|den|das|eine|einen|unsere|unseren|unser)|bring(?:t|en) .{1,40} dazu)(?!\p{L})/iu;
export const causeHint = (text: string): boolean => causeWords.test(text) || causeWordsGerman.test(text);

/** More than one question in one sentence: two question marks, or an "and" that starts a new clause. */
const secondQuestion =
  /\b(and|or)\s+(who|what|when|where|why|how|which|whose|do|does|did|is|are|was|were|can|could|should|shall|will|would|has|have)\b/iu;
export const twoQuestionsHint = (text: string): boolean =>
  questionMarks(text) > 1 || secondQuestion.test(text) || secondQuestionGerman.test(text);
const secondQuestionGerman =
  /(?<!\p{L})(und|oder)\s+(wer|wen|wem|was|wann|wo|warum|wieso|weshalb|wie|welche[rsnm]?|wessen|ob|ist|sind|war|waren|kann|können|könnten?|soll|sollen|sollten?|wird|werden|würden?|hat|haben|lohnt|müssen|muss)(?!\p{L})/iu;

export const questionMarks = (text: string): number => (text.match(/[?？؟]/gu) ?? []).length;

/** A title with a name, or a name inside a sentence that did, said or forgot something. */
const titled = /\b(Mr|Mrs|Ms|Dr|Herr|Frau)\.?\s+\p{Lu}\p{Ll}+/u;
const blamed =
  /\b\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?\s+(forgot|missed|failed|broke|messed|ignored|overlooked|did(?:n['’]t| not)|should have)\b/u;
const placed =
  /\b\p{Lu}\p{Ll}+ (?:from|in) (?:sales|marketing|CRM|IT|finance|the (?:shop|team|warehouse))\b/u;
const blamedGerman =
  /(?<!\p{L})(?<!(?:der|die|das|dem|den|ein|eine|kein|keine|unser|unsere|ihr|ihre)\s)(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)\s+(?:(?:hat|hatte)\s+(?:\p{L}+\s+){0,6}(?:vergessen|verpasst|versäumt|übersehen|ignoriert|verbockt)|vergaß|verpasste|versäumte|übersah|ignorierte|hätte)(?!\p{L})/u;
const placedGerman =
  /(?<!\p{L})(?<!(?:der|die|das|dem|den|ein|eine)\s)\p{Lu}\p{Ll}+ (?:aus|von|vom|in)(?: dem| der)? (?:Vertrieb|Marketing|CRM|IT|Einkauf|Controlling|Shop|Team|Lager|Filiale)(?!\p{L})/u;
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
  'Wir',
  'Sie',
  'Er',
  'Es',
  'Man',
  'Alle',
  'Niemand',
  'Jemand',
  'Kunden',
  'Kundinnen',
  'Leute',
  'Menschen',
  'Bestellungen',
  'Welle',
  'Vertrieb',
  'Viele',
  'Wer',
  'Das',
  'Der',
  'Die',
]);

export const personHint = (text: string): boolean => {
  if (titled.test(text)) return true;
  return [blamed, placed, blamedGerman, placedGerman].some((pattern) => {
    const found = pattern.exec(text);
    return found !== null && !notNames.has(found[0].split(/\s/u)[0] ?? '');
  });
};

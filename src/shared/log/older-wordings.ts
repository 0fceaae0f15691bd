import type { LogEvent } from './envelope.ts';
import type { EventType } from './events.ts';
import { nobody, readKnown } from './known-event.ts';
import { inOrder } from './order.ts';

/** One entry that holds words, with the words. */
export type Wording = { readonly event: string; readonly text: string };

/** Entries of these types write one text about one thing, part by part or again and again. */
const families: readonly (readonly EventType[])[] = [
  ['assumption.logged', 'assumption.revised'],
  ['assumption.detailed'],
  ['insight.drafted', 'insight.edited'],
  ['brief.drafted', 'brief.edited'],
  ['word.added', 'word.worded'],
  ['outlier.proposed'],
  ['message.written', 'message.revised'],
  ['metric.defined'],
  ['scope.set'],
];

/**
 * Every entry that holds these words or an older wording of them, the named one last: words that are removed for good are
 * not left standing in the wording before. What an assumption was logged from, the expectation, is an older wording too.
 */
export const olderWordings = (events: readonly LogEvent[], target: string): readonly Wording[] => {
  const ordered = inOrder(events);
  const at = ordered.findIndex(({ id }) => id === target);
  const named = ordered[at];
  if (named === undefined) return [];
  const family = families.find((types) => types.includes(named.env.type as EventType)) ?? [];
  const older = ordered
    .slice(0, at)
    .filter(({ env }) => env.subject === named.env.subject && family.includes(env.type as EventType));
  const chain = [...older, named];
  const expected = new Set(chain.flatMap(expectationOf));
  const before = ordered.filter(({ env }) => env.type === 'expectation.written' && expected.has(env.subject));
  return [...before, ...chain].flatMap((event) => {
    const text = wordsIn(event);
    return text === '' ? [] : [{ event: event.id, text }];
  });
};

const expectationOf = (event: LogEvent): readonly string[] => {
  const known = readKnown(event, nobody);
  return known?.type === 'assumption.logged' && known.set.expectation !== undefined
    ? [known.set.expectation]
    : [];
};

/** What people typed into an entry: values that only machines read, ids and hashes are none. */
const wordsIn = (event: LogEvent): string => {
  const known = readKnown(event, nobody);
  if (known === null) return '';
  const set: Readonly<Record<string, unknown>> = known.set;
  const fields = Object.entries(set).filter(([name]) => !machineFields.has(name));
  return [
    ...fields.flatMap(([, value]) => texts(value)),
    ...(known.why === undefined ? [] : [known.why]),
  ].join(' · ');
};

const machineFields = new Set(
  `label evidence assumptions contextLinks contextLink causedBy expectation kind confidence ifWrong rowScope check
  definition rows before after choice unit appliesTo beforeResult afterResult success from to due sendOn goodDirection
  decideBy language metric`.split(/\s+/u),
);

const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  const { from: _, ...fields } = value as Readonly<Record<string, unknown>>;
  return Object.values(fields).flatMap(texts);
};

import type { NewEvent } from '../../src/shared/log/envelope.ts';
import type { EventSets } from '../../src/shared/log/events.ts';
import type { BriefPart } from '../../src/shared/log/vocabulary.ts';
import { headsOf, inOrder, insightLook, insightState, isOpen } from './model-reads.ts';
import type { ModelBrief, ModelState } from './model-state.ts';

/** L45, L46 and I9, each asked anew. */
const parts: readonly BriefPart[] = [
  'job',
  'forWhom',
  'theyDoNow',
  'weWant',
  'message',
  'believe',
  'because',
  'customersSay',
  'tone',
  'mustHave',
  'mustNotSay',
  'steps',
  'assets',
];
const fields: readonly string[] = [...parts, 'title', 'questions', 'success', 'due', 'sendOn'];
type Lines = readonly { readonly text: string; readonly from: readonly string[] }[];

const setsOf = (brief: ModelBrief, field: string) =>
  brief.edits.filter((one) => one.fields[field] !== undefined);
const fieldNow = (brief: ModelBrief, field: string): unknown =>
  headsOf(setsOf(brief, field)).at(-1)?.fields[field];
const linesNow = (brief: ModelBrief, part: BriefPart): Lines => (fieldNow(brief, part) ?? []) as Lines;

export const briefConflicts = (brief: ModelBrief): readonly string[] =>
  fields.filter((field) => isOpen(setsOf(brief, field)));

const citedIn = (m: ModelState, brief: ModelBrief) => {
  const from = parts.flatMap((part) => linesNow(brief, part).flatMap((line) => line.from));
  return m.insights.filter(({ id }) => from.includes(id));
};
export const builtOn = (m: ModelState, brief: ModelBrief): readonly string[] =>
  citedIn(m, brief)
    .filter((one) => insightState(m, one) === 'agreed')
    .map(({ id }) => id);
export const briefLook = (m: ModelState, brief: ModelBrief): readonly string[] =>
  citedIn(m, brief)
    .filter((one) => insightState(m, one) !== 'agreed' || insightLook(m, one).length > 0)
    .map(({ id }) => id);

/** What I9 asks for. The texts that are tried are either a few words, or more than any page holds. */
export const briefGaps = (m: ModelState, brief: ModelBrief): readonly string[] => {
  const missing: string[] = [];
  const all = (part: BriefPart): string =>
    linesNow(brief, part)
      .map(({ text }) => text)
      .join(' ');
  if (builtOn(m, brief).length === 0) missing.push('no-insight');
  for (const one of citedIn(m, brief)) {
    if (insightState(m, one) !== 'agreed') missing.push(`not-agreed ${one.id}`);
    else if (insightLook(m, one).length > 0) missing.push(`needs-look ${one.id}`);
  }
  for (const part of ['forWhom', 'weWant', 'message'] as const)
    if (linesNow(brief, part).length === 0) missing.push(`empty-part ${part}`);
  if (all('message').split('.').filter(Boolean).length > 1) missing.push('sentences');
  if (all('message').split(' ').length > 15) missing.push('message-too-long');
  if (linesNow(brief, 'weWant').length > 1) missing.push('actions');
  if ((fieldNow(brief, 'success') ?? null) === null) missing.push('no-success');
  if (parts.some((part) => all(part).length > 5_000)) missing.push('over-page');
  return missing.sort();
};

/** Of the number and the day it was counted for. */
export const resultNow = (brief: ModelBrief): string | null =>
  inOrder(brief.results).findLast(({ seen }) =>
    ['success', 'sendOn'].every((field) =>
      headsOf(setsOf(brief, field)).every(({ event }) => seen.has(event)),
    ),
  )?.outcome ?? null;

export const briefState = (brief: ModelBrief): 'draft' | 'ready' | 'closed' | 'retired' => {
  if (brief.retired.length > 0) return 'retired';
  if (brief.closed.length > 0) return 'closed';
  const ready = inOrder(brief.ready).at(-1);
  const unchanged = fields.every((field) =>
    headsOf(setsOf(brief, field)).every(({ event }) => ready?.seen.has(event) === true),
  );
  return ready !== undefined && unchanged && briefConflicts(brief).length === 0 ? 'ready' : 'draft';
};

export const briefRefusals = (
  m: ModelState,
  event: NewEvent,
  isNew: readonly string[],
): readonly string[] => {
  const set = event.set as Readonly<Record<string, Lines | undefined>>;
  const from = parts.flatMap((part) => (set[part] ?? []).flatMap((line) => line.from));
  const sources = [m.insights, m.evidence, m.notes, m.assumptions, m.followUps].flat().map(({ id }) => id);
  const unknown = from.every((id) => sources.includes(id)) ? [] : ['unknown'];
  if (event.type === 'brief.drafted') return [...unknown, ...isNew];
  const brief = m.briefs.find(({ id }) => id === event.subject);
  if (brief === undefined) return ['unknown'];
  const state = briefState(brief);
  if (state === 'retired') return ['retired'];
  if (state === 'closed') return ['brief-closed'];
  switch (event.type) {
    case 'brief.edited':
      return unknown;
    case 'brief.ready':
      if (state === 'ready') return ['not-draft'];
      return briefGaps(m, brief).length === 0 ? [] : ['brief-gate'];
    case 'brief.judged':
      return (fieldNow(brief, 'success') ?? null) === null ? ['no-result'] : [];
    case 'brief.closed': {
      const result = resultNow(brief);
      return result === null || result === 'too_early' || result === 'cannot' ? ['no-result'] : [];
    }
    default: {
      const { supersededBy } = event.set as EventSets['brief.retired'];
      return supersededBy === undefined || m.briefs.some(({ id }) => id === supersededBy) ? [] : ['unknown'];
    }
  }
};

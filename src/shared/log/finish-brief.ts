import type { Sees } from './causality.ts';
import { briefGaps, citedInsights } from './brief-gate.ts';
import { defined } from './defined.ts';
import type { BriefDraft } from './draft.ts';
import { type Register, shown } from './register.ts';
import type { Brief, BriefLine, BriefText, Insight } from './state.ts';
import { type BriefPart, briefParts } from './vocabulary.ts';

export const finishBrief = (
  brief: BriefDraft,
  label: string,
  insights: readonly Insight[],
  sees: Sees,
): Brief => {
  const text = textOf(brief);
  const registers = Object.values(brief.fields) as Register<unknown>[];
  const ready = brief.ready.at(-1)?.event;
  const standing =
    ready !== undefined &&
    registers.every((heads) => heads.length === 1 && heads.every(({ event }) => sees(ready, event)));
  const cited = citedInsights(text, insights);
  return defined({
    ...text,
    id: brief.id,
    label,
    said: brief.said,
    state: stateOf(brief, standing),
    builtOn: cited.filter(({ state }) => state === 'agreed').map(({ id }) => id),
    needsLook: cited
      .filter(({ state, needsLook }) => state !== 'agreed' || needsLook.length > 0)
      .map(({ id }) => id),
    missing: briefGaps(text, insights),
    result: brief.results.findLast(({ event }) => isCurrent(brief, event, sees)) ?? null,
    learned: shown(brief.closed),
    retiredBecause: shown(brief.retired),
  } as const);
};

const stateOf = (brief: BriefDraft, standing: boolean): Brief['state'] => {
  if (brief.retired.length > 0) return 'retired';
  if (brief.closed.length > 0) return 'closed';
  return standing ? 'ready' : 'draft';
};

/** A result of another number or another day says nothing about this one. */
const isCurrent = ({ fields }: BriefDraft, result: string, sees: Sees): boolean =>
  [fields.success, fields.sendOn].every((heads) => (heads ?? []).every(({ event }) => sees(result, event)));

const textOf = ({ fields }: BriefDraft): BriefText => {
  const lines = (part: BriefPart): readonly BriefLine[] => shown(fields[part] ?? []) ?? [];
  const parts = Object.fromEntries(briefParts.map((part) => [part, lines(part)]));
  return {
    ...(parts as Record<BriefPart, readonly BriefLine[]>),
    title: shown(fields.title ?? []) ?? '',
    questions: shown(fields.questions ?? []) ?? '',
    success: shown(fields.success ?? []) ?? null,
    due: shown(fields.due ?? []) ?? '',
    sendOn: shown(fields.sendOn ?? []) ?? '',
  };
};

import type { Sees } from './causality.ts';
import { briefGaps, citedInsights } from './brief-gate.ts';
import { defined } from './defined.ts';
import type { BriefDraft } from './draft.ts';
import { type Register, shown } from './register.ts';
import type { Brief, Insight } from './state.ts';

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
    state: brief.retired.length > 0 ? 'retired' : standing ? 'ready' : 'draft',
    builtOn: cited.filter(({ state }) => state === 'agreed').map(({ id }) => id),
    needsLook: cited
      .filter(({ state, needsLook }) => state !== 'agreed' || needsLook.length > 0)
      .map(({ id }) => id),
    missing: briefGaps(text, insights),
    retiredBecause: shown(brief.retired),
  } as const);
};

const textOf = ({ fields }: BriefDraft) => ({
  title: shown(fields.title ?? []) ?? '',
  job: shown(fields.job ?? []) ?? [],
  forWhom: shown(fields.forWhom ?? []) ?? [],
  theyDoNow: shown(fields.theyDoNow ?? []) ?? [],
  weWant: shown(fields.weWant ?? []) ?? [],
  message: shown(fields.message ?? []) ?? [],
  believe: shown(fields.believe ?? []) ?? [],
  because: shown(fields.because ?? []) ?? [],
  customersSay: shown(fields.customersSay ?? []) ?? [],
  tone: shown(fields.tone ?? []) ?? [],
  mustHave: shown(fields.mustHave ?? []) ?? [],
  mustNotSay: shown(fields.mustNotSay ?? []) ?? [],
  steps: shown(fields.steps ?? []) ?? [],
  assets: shown(fields.assets ?? []) ?? [],
  questions: shown(fields.questions ?? []) ?? '',
  success: shown(fields.success ?? []) ?? null,
  due: shown(fields.due ?? []) ?? '',
  sendOn: shown(fields.sendOn ?? []) ?? '',
});

import type { EventType } from './events.ts';
import type { Refusal } from './refusals.ts';
import type { BriefGap, Insight, InsightGap, Workshop } from './state.ts';
import type { AssumptionState, BriefPart } from './vocabulary.ts';

/** Where what is missing is said: every refusal that can be answered somewhere else leads there with one press. */
export type NextStep =
  | {
      readonly to: 'context' | 'verdict' | 'evidence' | 'check' | 'resume' | 'reopen' | 'park' | 'card';
      readonly assumption: string;
    }
  | { readonly to: 'answer'; readonly followUp: string }
  | { readonly to: 'insight'; readonly insight: string; readonly field?: InsightField }
  /** What its assumptions rest on by now, named in the insight, too. */
  | {
      readonly to: 'cite';
      readonly insight: string;
      readonly what: 'evidence' | 'contextLinks';
      readonly ids: readonly string[];
    }
  | { readonly to: 'board'; readonly insight: string | null }
  | { readonly to: 'part'; readonly part: BriefPart | 'success' }
  | { readonly to: 'session' | 'close-session' };

export type InsightField = Extract<InsightGap, { code: 'empty-field' }>['field'];

/** Null: it is answered in the form that is open, or there is nothing left to do. */
export const nextStep = (workshop: Workshop, refusal: Refusal, subject: string): NextStep | null => {
  switch (refusal.code) {
    case 'no-session':
    case 'session-closed':
    case 'not-here':
      return { to: 'session' };
    case 'session-running':
      return { to: 'close-session' };
    case 'not-met':
    case 'no-cause':
      return onLabel(workshop, refusal.label, 'context');
    case 'no-evidence':
      return onLabel(workshop, refusal.label, 'evidence');
    case 'wrong-version':
      return onLabel(workshop, refusal.label, 'card');
    case 'other-session':
      return onLabel(workshop, refusal.label, 'park');
    case 'wrong-state':
      return fromState(workshop, refusal);
    case 'open-digging':
      return answerTo(workshop, refusal.followUps[0]);
    case 'gate':
      return stepForGate(workshop, refusal.gaps, subject);
    case 'brief-gate':
      return refusal.gaps[0] === undefined ? null : stepForBriefGap(refusal.gaps[0]);
    case 'not-said-back':
    case 'not-ready':
      return { to: 'board', insight: subject };
    default:
      return null;
  }
};

/** The same for one line of what an insight lacks. */
export const stepForGap = (workshop: Workshop, gap: InsightGap, { id, ...insight }: Insight): NextStep => {
  switch (gap.code) {
    case 'no-verdict':
      return gap.assumption === undefined
        ? { to: 'insight', insight: id }
        : { to: 'verdict', assumption: gap.assumption };
    case 'not-met':
      return { to: 'context', assumption: gap.assumption };
    case 'open-digging':
      return { to: 'answer', followUp: gap.followUp };
    case 'empty-field':
      return { to: 'insight', insight: id, field: gap.field };
    case 'too-long':
      return { to: 'insight', insight: id, field: 'statement' };
    case 'no-evidence': {
      const cited = workshop.assumptions.filter((one) => insight.assumptions.includes(one.id));
      const ids = cited.flatMap(({ versions }) => versions.flatMap(({ evidence }) => evidence));
      const [first] = cited;
      if (ids.length > 0) return { to: 'cite', insight: id, what: 'evidence', ids };
      return first === undefined ? { to: 'insight', insight: id } : { to: 'evidence', assumption: first.id };
    }
    case 'no-context': {
      const [first] = insight.assumptions;
      const ids = [...new Set([...insight.contextLinks, ...gap.links])];
      if (gap.links.length > 0) return { to: 'cite', insight: id, what: 'contextLinks', ids };
      return first === undefined ? { to: 'insight', insight: id } : { to: 'context', assumption: first };
    }
  }
};

const stepForGate = (workshop: Workshop, gaps: readonly InsightGap[], subject: string): NextStep | null => {
  const insight = workshop.insights.find(({ id }) => id === subject);
  return insight === undefined || gaps[0] === undefined ? null : stepForGap(workshop, gaps[0], insight);
};

/** And of what a brief lacks. */
export const stepForBriefGap = (gap: BriefGap): NextStep => {
  switch (gap.code) {
    case 'no-insight':
      return { to: 'part', part: 'because' };
    case 'not-agreed':
    case 'needs-look':
      return { to: 'board', insight: gap.insight };
    case 'empty-part':
      return { to: 'part', part: gap.part };
    case 'sentences':
    case 'message-too-long':
      return { to: 'part', part: 'message' };
    case 'actions':
      return { to: 'part', part: 'weWant' };
    case 'no-success':
      return { to: 'part', part: 'success' };
    case 'over-page':
      return { to: 'part', part: gap.longest };
  }
};

type OnAssumption = Extract<NextStep, { assumption: string }>['to'];

const onLabel = (workshop: Workshop, label: string, to: OnAssumption): NextStep | null => {
  const found = workshop.assumptions.find((one) => one.label === label);
  return found === undefined ? null : { to, assumption: found.id };
};

const answerTo = ({ followUps }: Workshop, label: string | undefined): NextStep | null => {
  const found = followUps.find((one) => one.label === label);
  return found === undefined ? null : { to: 'answer', followUp: found.id };
};

/** What brings it out of the state that stands in the way. */
const outOf: Partial<Record<AssumptionState, OnAssumption>> = {
  open: 'context',
  to_check: 'check',
  parked: 'resume',
  holds: 'reopen',
  does_not_hold: 'reopen',
};

const fromState = (
  workshop: Workshop,
  { label, state, type }: Extract<Refusal, { code: 'wrong-state' }>,
): NextStep | null => {
  if (state === 'dig') {
    const dug = workshop.assumptions.find((one) => one.label === label);
    return answerTo(
      workshop,
      workshop.followUps.find((one) => one.from === dug?.id && one.blocking && one.state === 'open')?.label,
    );
  }
  const to = outWays[type] ?? outOf[state];
  return to === undefined ? null : onLabel(workshop, label, to);
};

/** An entry that can't be taken back any more is parked instead. */
const outWays: Partial<Record<EventType, OnAssumption>> = { 'assumption.withdrawn': 'park' };

import { err, ok, type Result } from '../result.ts';
import type { Entity, Refusal } from './refusals.ts';
import type { Assumption, Brief, FollowUp, Insight, OutlierDecision, Workshop } from './state.ts';

export type Allowed = Result<void, Refusal>;
export const allowed: Allowed = ok(undefined);
export const refuse = (refusal: Refusal): Allowed => err(refusal);

/** The first refusal among checks that are only made while all before them pass. */
export const firstRefusal = (...checks: readonly (() => Allowed)[]): Allowed => {
  for (const check of checks) {
    const result = check();
    if (!result.ok) return result;
  }
  return allowed;
};

const found = <T>(what: Entity, id: string, entity: T | undefined): Result<T, Refusal> =>
  entity === undefined ? err({ code: 'unknown', what, id }) : ok(entity);

const byId = <T extends { readonly id: string }>(entities: readonly T[], id: string): T | undefined =>
  entities.find((entity) => entity.id === id);

export const findAssumption = (workshop: Workshop, id: string): Result<Assumption, Refusal> =>
  found('assumption', id, byId(workshop.assumptions, id));
export const findOutlier = (workshop: Workshop, id: string): Result<OutlierDecision, Refusal> =>
  found('outlier', id, byId(workshop.outliers, id));
export const findFollowUp = (workshop: Workshop, id: string): Result<FollowUp, Refusal> =>
  found('follow-up', id, byId(workshop.followUps, id));
export const findInsight = (workshop: Workshop, id: string): Result<Insight, Refusal> =>
  found('insight', id, byId(workshop.insights, id));

export const findBrief = (workshop: Workshop, id: string): Result<Brief, Refusal> =>
  found('brief', id, byId(workshop.briefs, id));

export const mustExist = (
  entities: readonly { readonly id: string }[],
  what: Entity,
  ids: readonly string[],
): Allowed => {
  const missing = ids.find((id) => byId(entities, id) === undefined);
  return missing === undefined ? allowed : refuse({ code: 'unknown', what, id: missing });
};

export const mustBeNew = (entities: readonly { readonly id: string }[], what: Entity, id: string): Allowed =>
  byId(entities, id) === undefined ? allowed : refuse({ code: 'already-there', what });

export const mustBeFreeLabel = (entities: readonly { readonly label: string }[], label: string): Allowed =>
  entities.some((entity) => entity.label === label) ? refuse({ code: 'label-taken', label }) : allowed;

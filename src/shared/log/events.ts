import { z } from 'zod';
import {
  agendaSteps,
  assumptionKinds,
  certainties,
  challengeAnswers,
  checkOutcomes,
  confidences,
  contextKinds,
  effects,
  ifWrongs,
  outlierChoices,
  parkingChoices,
  recheckAnswers,
  roles,
  verdicts,
} from './vocabulary.ts';
import { messageSets } from './message-events.ts';

/**
 * THE closed union: every kind of entry and the fields it sets. A new kind does not compile until every reader
 * handles it. Values that only other folders understand (row scopes, metrics, checks, views) are opaque JSON here:
 * `metric` builds on `log`, never the other way round.
 */
const text = z.string().trim().min(1).max(4000);
const line = z.string().trim().min(1).max(400);
const id = z.string().min(1).max(80);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const opaque = z.record(z.string(), z.unknown());
/** One line of a brief and the insights, evidence or context it comes from. */
const briefLine = z.object({ text: z.string().trim().min(1).max(600), from: z.array(id).max(12) });
const briefLines = z.array(briefLine).max(12);
const dayOrNone = z.union([day, z.literal('')]);
const briefFields = {
  title: line.optional(),
  job: briefLines.optional(),
  forWhom: briefLines.optional(),
  theyDoNow: briefLines.optional(),
  weWant: briefLines.optional(),
  message: briefLines.optional(),
  believe: briefLines.optional(),
  because: briefLines.optional(),
  customersSay: briefLines.optional(),
  tone: briefLines.optional(),
  mustHave: briefLines.optional(),
  mustNotSay: briefLines.optional(),
  steps: briefLines.optional(),
  assets: briefLines.optional(),
  questions: z.string().trim().max(200).optional(),
  success: z
    .object({
      metric: id.optional(),
      shape: z.enum(['at_least', 'at_most']),
      value: z.number(),
      unit: z.string().max(80),
      judgedOn: day,
      how: z.string().trim().max(200),
      test: z.string().trim().max(300),
    })
    .nullable()
    .optional(),
  due: dayOrNone.optional(),
  sendOn: dayOrNone.optional(),
};
const label = z.string().regex(/^[A-Z]{1,2}\d+$/);

/** A number with its likely range, as counted on one data version. */
export const measuredSchema = z.object({
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: z.number(),
});
export type Measured = z.infer<typeof measuredSchema>;
export const eventSets = {
  'workshop.created': z.object({
    title: line,
    language: line,
    locale: line,
    currency: line,
    timeZone: line,
    weekStarts: z.enum(['monday', 'sunday']),
    smallGroupMin: z.number().int().min(1),
  }),
  'workshop.renamed': z.object({ title: line }),
  'person.joined': z.object({ role: z.enum(roles) }),
  'session.started': z.object({
    number: z.number().int().positive(),
    kind: z.enum(['together', 'alone', 'reply']),
    plannedMinutes: z.number().int().positive(),
    participants: z.array(id).min(1),
    driver: id,
  }),
  'session.driver': z.object({ driver: id }),
  'session.step': z.object({ step: z.enum(agendaSteps), skipped: z.boolean() }),
  'session.closed': z.object({ learned: z.record(z.string(), z.string()).optional() }),
  'round.started': z.object({
    number: z.number().int().positive(),
    startedBecause: z.enum(['start', 'next', 'new_data', 'reply_merged', 'scope_changed']),
  }),
  'scope.set': z.object({
    question: z.string().trim().min(1).max(140),
    decision: line,
    decider: line,
    decideBy: day.optional(),
    audience: line,
    from: day.optional(),
    to: day.optional(),
    threshold: z
      .object({
        value: z.number(),
        unit: z.string().max(80),
        because: z.string().max(200),
        moneyEach: z.number().optional(),
      })
      .optional(),
    belongsTo: z.string().max(200).optional(),
    leftOut: z.string().max(400).optional(),
    needs: z.record(z.string(), z.string()).optional(),
  }),
  'data.added': z.object({
    /** The generation folder's name and content hash; its tables are listed. */
    generation: hash,
    version: z.number().int().positive(),
    tables: z
      .array(
        z.object({
          name: line,
          fileName: line,
          sha256: hash,
          rowsRead: z.number().int(),
          rowsSetAside: z.number().int(),
          /** Rows of before that stayed in the table beside those of the file. */
          rowsKept: z.number().int().min(0).optional(),
          columns: z.array(z.object({ name: z.string(), type: z.string(), tag: z.string().optional() })),
          readAs: opaque,
          decisions: z.array(opaque),
          findings: z.array(opaque),
          grain: z.string().max(200).optional(),
          madeFor: z.string().max(200).optional(),
          /** The column that says when a row was, and its first and last day. */
          time: z.object({ column: z.string(), from: day, to: day }).optional(),
        }),
      )
      .min(1),
    joins: z.array(opaque),
  }),
  'metric.defined': z.object({
    name: line,
    definition: opaque,
    unit: z.string().max(80),
    goodDirection: z.enum(['up', 'down', 'neither']),
    minN: z.number().int().min(1),
    maturityDays: z.number().int().min(0).optional(),
    analystWords: z.string().max(400),
    marketerWords: z.string().max(400),
  }),
  'evidence.added': z.object({
    kind: z.enum(['snapshot', 'check_result', 'document', 'told']),
    says: text,
    strength: z.enum(['counted', 'estimated', 'told']),
    /** SHA-256 of the frozen result; also in the envelope's refs. */
    result: hash.optional(),
    view: opaque.optional(),
    selection: opaque.optional(),
    selectionWords: z.string().max(400).optional(),
    measured: measuredSchema.optional(),
    unit: z.string().max(80).optional(),
    dataVersion: z.number().int().optional(),
    metricVersion: z.number().int().optional(),
  }),
  'assumption.logged': z.object({
    label,
    statement: text,
    evidence: z.array(id),
    rowScope: opaque.optional(),
    check: opaque.optional(),
    kind: z.enum(assumptionKinds).optional(),
    /** What somebody expected before anybody looked. */
    expectation: id.optional(),
  }),
  'assumption.detailed': z.object({
    because: z.string().max(4000).optional(),
    confidence: z.enum(confidences).optional(),
    ifWrong: z.enum(ifWrongs).optional(),
    moneyAtStake: z.string().max(200).optional(),
    kind: z.enum(assumptionKinds).optional(),
    check: opaque.optional(),
    /** One of the three to talk about first. */
    picked: z.boolean().optional(),
  }),
  'assumption.evidence': z.object({ evidence: id, version: z.number().int().positive() }),
  'assumption.revised': z.object({
    version: z.number().int().min(2),
    statement: text,
    rowScope: opaque.optional(),
    check: opaque.optional(),
    confidence: z.enum(confidences).optional(),
    causedBy: z.array(hash).min(1),
    evidence: z.array(id).optional(),
  }),
  'assumption.parked': z.object({ reason: text }),
  'assumption.resumed': z.object({}),
  'assumption.merged': z.object({ into: id }),
  'assumption.split': z.object({ into: z.array(id).min(2) }),
  'assumption.withdrawn': z.object({ reason: text }),
  'context.noted': z.object({
    label,
    text,
    kind: z.enum(contextKinds),
    from: day.optional(),
    to: day.optional(),
    rowScope: opaque.optional(),
    source: z.object({ kind: z.enum(['someone', 'document', 'data', 'public']), ref: z.string().max(400) }),
    certainty: z.enum(certainties),
    reusable: z.boolean(),
  }),
  'context.linked': z.object({
    note: id,
    assumption: id,
    version: z.number().int().positive(),
    effect: z.enum(effects),
    reason: text,
  }),
  /** "Is that what you meant?" answered by the one who said it. */
  'context.meant': z.object({ note: id, meant: z.boolean() }),
  'check.run': z.object({
    assumption: id,
    version: z.number().int().positive(),
    measured: measuredSchema.nullable(),
    outcome: z.enum(checkOutcomes),
    reason: z.string().max(400).optional(),
    rows: z.enum(['new_only', 'all']),
    result: hash.optional(),
    check: opaque,
    unit: z.string().max(80),
    dataVersion: z.number().int(),
    metricVersion: z.number().int(),
  }),
  /** What the data asked about an assumption: effects, scopes and questions, never rows (ruling 12). */
  'challenge.run': z.object({
    assumption: id,
    version: z.number().int().positive(),
    claim: opaque,
    effect: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    n: z.number(),
    outcome: z.enum(checkOutcomes),
    probes: z
      .array(
        z.object({
          id: z.string().regex(/^P\d{1,2}$/),
          state: z.enum(['asks', 'quiet', 'too_few', 'cannot']),
          question: text,
          effect: z.number().optional(),
          adjusted: z.number().optional(),
          column: z.string().max(200).optional(),
          k: z.number().int().optional(),
          rows: opaque.optional(),
        }),
      )
      .max(20),
    cuts: z.number().int().nonnegative(),
    dataVersion: z.number().int(),
  }),
  'challenge.answered': z.object({
    assumption: id,
    run: hash,
    probe: z.string().regex(/^P\d{1,2}$/),
    answer: z.enum(challengeAnswers),
    /** The context note, decision or follow-up that came of it. */
    ref: id.optional(),
  }),
  /** A person's answer to what new data says; keeping the verdict carries its reason. */
  'recheck.answered': z.object({
    assumption: id,
    dataVersion: z.number().int(),
    answer: z.enum(recheckAnswers),
  }),
  'outlier.proposed': z.object({
    label,
    rows: opaque,
    count: z.number().int().nonnegative(),
    words: line,
    choice: z.enum(outlierChoices),
    appliesTo: z.discriminatedUnion('what', [
      z.object({ what: z.literal('view'), evidence: id }),
      z.object({ what: z.literal('assumption'), assumption: id }),
      z.object({ what: z.literal('question') }),
    ]),
    reason: text,
    contextLink: id.optional(),
    before: measuredSchema,
    after: measuredSchema,
    unit: z.string().max(80),
    changesConclusion: z.boolean().nullable(),
    threshold: z.number().optional(),
    beforeResult: hash.optional(),
    afterResult: hash.optional(),
    dataVersion: z.number().int(),
    metricVersion: z.number().int(),
  }),
  'outlier.reversed': z.object({ reason: text }),
  /** A distinct way of leaving rows out whose result was on screen (I21). `variant` names it. */
  'cut.displayed': z.object({ variant: hash }),
  'verdict.set': z.object({
    verdict: z.enum(verdicts),
    version: z.number().int().positive(),
    dissent: z.string().max(1000).optional(),
  }),
  'verdict.reopened': z.object({ reason: text }),
  'agreement.given': z.object({ target: hash, role: z.enum(roles) }),
  'followup.opened': z.object({
    label,
    question: text,
    from: id,
    who: line,
    byWhen: day.optional(),
    blocking: z.boolean(),
  }),
  'followup.closed': z.object({
    answerKind: z.enum(['can', 'can_with_limits', 'cannot', 'dropped']),
    answer: text,
    alternative: z.string().max(1000).optional(),
    limits: z.string().max(1000).optional(),
    /** The art of the possible: what could be done, and which of it was chosen. */
    options: z.array(line).max(10).optional(),
    chosen: z.string().max(1000).optional(),
  }),
  'insight.drafted': z.object({
    label,
    statement: text,
    because: z.string().max(2000),
    soWhat: z.string().max(2000),
    forWhom: z.string().max(400),
    confidence: z.enum(confidences).optional(),
    limits: z.string().max(1000).optional(),
    kind: z.enum(['seen_together', 'tested_cause']),
    evidence: z.array(id),
    assumptions: z.array(id),
    contextLinks: z.array(id),
  }),
  'insight.edited': z.object({
    statement: text.optional(),
    because: z.string().max(2000).optional(),
    soWhat: z.string().max(2000).optional(),
    forWhom: z.string().max(400).optional(),
    confidence: z.enum(confidences).optional(),
    limits: z.string().max(1000).optional(),
    kind: z.enum(['seen_together', 'tested_cause']).optional(),
    evidence: z.array(id).optional(),
    assumptions: z.array(id).optional(),
    contextLinks: z.array(id).optional(),
  }),
  'insight.ready': z.object({}),
  'insight.said_back': z.object({ role: z.enum(roles), words: text }),
  'insight.retired': z.object({ reason: text, supersededBy: id.optional() }),
  'brief.drafted': z.object({ ...briefFields, label, title: line }),
  'brief.edited': z.object(briefFields),
  'brief.ready': z.object({}),
  'brief.retired': z.object({ reason: text, supersededBy: id.optional() }),
  'decision.taken': z.object({
    what: text,
    decider: line,
    on: day.optional(),
    insights: z.array(id),
    withoutInsight: z.string().max(400).optional(),
    wouldChangeOurMind: text,
    reviewOn: day,
    takenBy: z.string().max(200),
  }),
  /** "Before we look": covered from the other side until both are done. */
  'expectation.written': z.object({ text }),
  'expectation.done': z.object({ role: z.enum(roles) }),
  'parking.added': z.object({ label, text, cameFrom: id.optional() }),
  'parking.sorted': z.object({ decision: z.enum(parkingChoices), who: z.string().max(200).optional() }),
  'word.added': z.object({
    term: line,
    language: line,
    analystWords: z.string().trim().max(400),
    marketerWords: z.string().trim().max(400),
    example: z.string().max(400).optional(),
    metric: id.optional(),
  }),
  'word.worded': z.object({
    analystWords: z.string().trim().max(400).optional(),
    marketerWords: z.string().trim().max(400).optional(),
    example: z.string().max(400).optional(),
  }),
  /** `meant`: "yes, that's it", or "not quite". */
  'word.said_back': z.object({ role: z.enum(roles), words: text, meant: z.boolean() }),
  ...messageSets,
  'event.redacted': z.object({ target: hash, reasonCode: z.enum(['personal_data', 'wrong_file', 'other']) }),
} as const;
export type EventType = keyof typeof eventSets;
export type EventSets = { readonly [T in EventType]: z.infer<(typeof eventSets)[T]> };
export const isEventType = (type: string): type is EventType => Object.hasOwn(eventSets, type);

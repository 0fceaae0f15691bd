import type { NewEvent } from './envelope.ts';
import type { EventSets, EventType } from './events.ts';
import { nextLabel } from './next-label.ts';
import { copiedLinks } from './replace-assumption.ts';
import { briefParts } from './vocabulary.ts';
import type {
  AssumptionVersion,
  BriefLine,
  Conflict,
  OutlierDecision,
  VerdictState,
  Workshop,
} from './state.ts';

/** What the pair decides: one of the versions, both side by side as two assumptions, or words of their own. */
export type ConflictChoice =
  | { readonly kind: 'take'; readonly event: string }
  | { readonly kind: 'both' }
  | { readonly kind: 'together'; readonly text: string };

export type Deciding = {
  readonly saidBy: string;
  readonly typedBy: string;
  readonly why: string;
  readonly newId: () => string;
};

export type Decided = { readonly conflict: Conflict; readonly choice: ConflictChoice };

/** Several at once. What becomes two assumptions needs no verdict of its own any more. */
export const decideConflicts = (
  workshop: Workshop,
  decided: readonly Decided[],
  deciding: Deciding,
): readonly NewEvent[] => {
  const split = new Set(
    decided.flatMap(({ conflict, choice }) => (choice.kind === 'both' ? conflict.entity : [])),
  );
  let label = Number.parseInt(nextLabel(workshop, 'A').slice(1), 10);
  return decided
    .filter(({ conflict, choice }) => choice.kind === 'both' || !split.has(conflict.entity))
    .flatMap(({ conflict, choice }) => {
      const events = decideConflict(workshop, conflict, choice, deciding, label);
      label += events.filter(({ type }) => type === 'assumption.logged').length;
      return events;
    });
};

const textFields: readonly string[] = [
  'title',
  'because',
  'moneyAtStake',
  'soWhat',
  'forWhom',
  'limits',
  'analystWords',
  'marketerWords',
  'example',
  'questions',
  ...briefParts,
];

export const isAssumptionStatement = (workshop: Workshop, { entity, field }: Conflict): boolean =>
  field === 'statement' && workshop.assumptions.some(({ id }) => id === entity);

/** Whether the pair can write it together: the field is a sentence. */
export const isSentence = ({ field }: Conflict): boolean =>
  field === 'statement' || textFields.includes(field);

/**
 * The entries that decide a conflict: they have seen every version, so they stand alone afterwards. Where words or a
 * choice are needed that nobody gave, there are none.
 */
export const decideConflict = (
  workshop: Workshop,
  conflict: Conflict,
  choice: ConflictChoice,
  deciding: Deciding,
  firstLabel = Number.parseInt(nextLabel(workshop, 'A').slice(1), 10),
): readonly NewEvent[] => {
  if (choice.kind === 'both') return asTwo(workshop, conflict, deciding, firstLabel);
  const head =
    choice.kind === 'take'
      ? conflict.heads.find(({ event }) => event === choice.event)
      : conflict.heads.at(-1);
  if (head === undefined) return [];
  const text = choice.kind === 'together' ? choice.text.trim() : null;
  if (text === '' || (text !== null && !isSentence(conflict))) return [];
  return [setAgain(workshop, conflict, head, text, deciding)].flatMap((event) => event ?? []);
};

const said = <T extends EventType>(
  type: T,
  subject: string,
  set: EventSets[T],
  { saidBy, typedBy, why }: Deciding,
): NewEvent => ({ type, subject, set, saidBy, typedBy, why });

const setAgain = (
  workshop: Workshop,
  conflict: Conflict,
  { value, event }: Conflict['heads'][number],
  text: string | null,
  by: Deciding,
): NewEvent | null => {
  const { entity, field } = conflict;
  if (entity === workshop.id) return setFrame(entity, field, value, text, by);
  if (workshop.assumptions.some(({ id }) => id === entity))
    return setAssumption(workshop, conflict, value, text, by);
  if (workshop.insights.some(({ id }) => id === entity))
    return said('insight.edited', entity, { [field]: text ?? value }, by);
  if (workshop.briefs.some(({ id }) => id === entity))
    return said('brief.edited', entity, { [field]: text === null ? value : briefText(conflict, text) }, by);
  if (workshop.words.some(({ id }) => id === entity))
    return said('word.worded', entity, { [field]: text ?? value }, by);
  switch (field) {
    case 'definition':
      return said('metric.defined', entity, bare(value) as EventSets['metric.defined'], by);
    case 'choice':
      return value === null
        ? said('outlier.reversed', entity, { reason: by.why }, by)
        : said('outlier.proposed', entity, proposalOf(value as OutlierDecision), by);
    case 'meant':
      return meant(workshop, entity, value === true, event, by);
    case 'answer':
      return value === null
        ? said('followup.reopened', entity, { reason: by.why }, by)
        : said('followup.closed', entity, bare(value) as EventSets['followup.closed'], by);
    case 'decision':
      return said('parking.sorted', entity, value as EventSets['parking.sorted'], by);
    default:
      return null;
  }
};

/** Words written together keep what both versions came from. */
const briefText = ({ field, heads }: Conflict, text: string): string | readonly BriefLine[] => {
  if (field === 'title' || field === 'questions') return text;
  const lines = heads.flatMap(({ value }) => value as readonly BriefLine[]);
  return [{ text, from: [...new Set(lines.flatMap(({ from }) => from))] }];
};

const setFrame = (
  id: string,
  field: string,
  value: unknown,
  text: string | null,
  by: Deciding,
): NewEvent | null => {
  if (field === 'title') return said('workshop.renamed', id, { title: text ?? String(value) }, by);
  if (field === 'scope') return said('scope.set', id, bare(value) as EventSets['scope.set'], by);
  if (field === 'data') return said('data.added', id, bare(value) as EventSets['data.added'], by);
  return null;
};

const setAssumption = (
  workshop: Workshop,
  { entity, field, heads }: Conflict,
  value: unknown,
  text: string | null,
  by: Deciding,
): NewEvent | null => {
  switch (field) {
    case 'statement': {
      const { statement, rowScope, check, confidence, evidence } = value as AssumptionVersion;
      const versions = workshop.assumptions.find(({ id }) => id === entity)?.versions ?? [];
      return said(
        'assumption.revised',
        entity,
        {
          version: 1 + Math.max(...versions.map(({ number }) => number)),
          statement: text ?? statement,
          causedBy: heads.map(({ event }) => event),
          evidence: [...evidence],
          ...(rowScope ? { rowScope: { ...rowScope } } : {}),
          ...(check ? { check: { ...check } } : {}),
          ...(confidence ? { confidence } : {}),
        },
        by,
      );
    }
    case 'verdict': {
      if (value === null) return said('verdict.reopened', entity, { reason: by.why }, by);
      const { verdict, version, dissent } = value as VerdictState;
      return said('verdict.set', entity, { verdict, version, ...(dissent ? { dissent } : {}) }, by);
    }
    case 'parked':
      return value === null
        ? said('assumption.resumed', entity, {}, by)
        : said('assumption.parked', entity, { reason: String(value) }, by);
    default:
      return said('assumption.detailed', entity, { [field]: text ?? value }, by);
  }
};

/** Two assumptions that share the history up to here, and what it met; the old one is replaced by them. */
const asTwo = (workshop: Workshop, conflict: Conflict, by: Deciding, first: number): readonly NewEvent[] => {
  if (!isAssumptionStatement(workshop, conflict)) return [];
  const old = workshop.assumptions.find(({ id }) => id === conflict.entity);
  const kind = old?.kind;
  const logged = conflict.heads.map(({ value }, at) => {
    const { statement, evidence, rowScope, check, said: wording } = value as AssumptionVersion;
    const set: EventSets['assumption.logged'] = {
      label: `A${first + at}`,
      statement,
      evidence: [...evidence],
      ...(rowScope ? { rowScope: { ...rowScope } } : {}),
      ...(check ? { check: { ...check } } : {}),
      ...(kind ? { kind } : {}),
    };
    // The words stay whose they were: who decides has not said them.
    return said('assumption.logged', by.newId(), set, { ...by, saidBy: wording.saidBy });
  });
  const into = logged.map(({ subject }) => ({ id: subject, version: 1 }));
  const links = old === undefined ? [] : copiedLinks(workshop, old, into, by);
  const split = said('assumption.split', conflict.entity, { into: into.map(({ id }) => id) }, by);
  return [...logged, ...links, split];
};

/** Only the one who said the note can answer for it. */
const meant = (workshop: Workshop, note: string, value: boolean, event: string, by: Deciding): NewEvent => {
  const speaker = workshop.entries.find((entry) => entry.event === event)?.said.saidBy ?? by.saidBy;
  return said('context.meant', note, { note, meant: value }, { ...by, saidBy: speaker });
};

/** As it was set, without what the fold added. */
const bare = (value: unknown): unknown => {
  const { said: _said, ...set } = value as Readonly<Record<string, unknown>>;
  return set;
};
const proposalOf = (value: OutlierDecision): EventSets['outlier.proposed'] =>
  bare(value) as EventSets['outlier.proposed'];

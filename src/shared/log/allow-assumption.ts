import { canonical } from './canonical.ts';
import type { NewEvent } from './envelope.ts';
import {
  type Allowed,
  allowed,
  findAssumption,
  firstRefusal,
  mustBeFreeLabel,
  mustBeNew,
  mustExist,
  refuse,
} from './find.ts';
import { decides, disputed } from './disputed.ts';
import { isDecided, isEnded, type Move, mayBeSaid } from './machine.ts';
import type { Assumption, AssumptionVersion, Workshop } from './state.ts';

type On<T extends NewEvent['type']> = {
  readonly workshop: Workshop;
  readonly event: NewEvent<T>;
  readonly assumption: Assumption;
};

export const currentVersion = ({ versions }: Assumption): AssumptionVersion =>
  versions.reduce((latest, version) => (version.number >= latest.number ? version : latest));

/** T1 */
export const allowLogged = (workshop: Workshop, { subject, set }: NewEvent<'assumption.logged'>): Allowed =>
  firstRefusal(
    () => (workshop.session === null ? refuse({ code: 'no-session' }) : allowed),
    () => (workshop.scope === null ? refuse({ code: 'no-scope' }) : allowed),
    () => mustBeNew(workshop.assumptions, 'assumption', subject),
    () => mustBeFreeLabel(workshop.assumptions, set.label),
    () => mustExist(workshop.evidence, 'evidence', set.evidence),
  );

export const onAssumption = <T extends NewEvent['type']>(
  workshop: Workshop,
  event: NewEvent<T>,
  id: string,
  check: (on: On<T>) => Allowed,
): Allowed => {
  const assumption = findAssumption(workshop, id);
  return assumption.ok ? check({ workshop, event, assumption: assumption.value }) : assumption;
};

/** The machine's table says from where; each function below adds its guards. */
export const inState = ({ assumption, event }: On<NewEvent['type']>, when?: Move['when']): Allowed =>
  mayBeSaid(assumption.state, event.type, when) ? allowed : wrongState(assumption, event);

const wrongState = ({ label, state }: Assumption, { type }: NewEvent): Allowed =>
  refuse({ code: 'wrong-state', label, state, type });

/** Replaced and withdrawn ones are shown, not editable. */
export const stillEditable = ({ assumption, event }: On<NewEvent['type']>): Allowed =>
  isEnded(assumption.state) ? wrongState(assumption, event) : allowed;

export const onCurrentVersion = (assumption: Assumption, given: number): Allowed => {
  const current = currentVersion(assumption).number;
  return given === current
    ? allowed
    : refuse({ code: 'wrong-version', label: assumption.label, given, current });
};

export const allowEvidence = (on: On<'assumption.evidence'>): Allowed =>
  firstRefusal(
    () => stillEditable(on),
    () => mustExist(on.workshop.evidence, 'evidence', [on.event.set.evidence]),
    () => onCurrentVersion(on.assumption, on.event.set.version),
  );

/** T3 */
export const allowRevised = (on: On<'assumption.revised'>): Allowed => {
  const { assumption, event, workshop } = on;
  const current = currentVersion(assumption);
  // I14: two wordings that did not see each other are decided by a third, whatever else is open.
  const settles = decides(workshop, assumption.id, 'statement', event.set.causedBy);
  return firstRefusal(
    () => (settles ? stillEditable(on) : inState(on)),
    () =>
      event.set.version === current.number + 1
        ? allowed
        : refuse({
            code: 'wrong-version',
            label: assumption.label,
            given: event.set.version,
            current: current.number + 1,
          }),
    () =>
      settles || event.set.causedBy.some((cause) => isCause(workshop, assumption, cause))
        ? allowed
        : refuse({ code: 'no-cause', label: assumption.label }),
    () =>
      settles || reallyDiffers(assumption, current, event.set)
        ? allowed
        : refuse({ code: 'nothing-changed', label: assumption.label }),
    () => mustExist(workshop.evidence, 'evidence', event.set.evidence ?? []),
  );
};

/** A context link or check of this assumption, an outlier decision, or how a message went. */
const isCause = ({ links, outliers, messages }: Workshop, assumption: Assumption, event: string): boolean =>
  links.some((link) => link.assumption === assumption.id && link.said.event === event) ||
  assumption.checks.some((check) => check.event === event) ||
  outliers.some((outlier) => outlier.said.event === event) ||
  messages.some(({ reactions }) => reactions.some(({ said }) => said.event === event));

const reallyDiffers = (
  assumption: Assumption,
  current: AssumptionVersion,
  set: NewEvent<'assumption.revised'>['set'],
): boolean => {
  const differs = (next: unknown, now: unknown): boolean =>
    next !== undefined && canonical(next) !== canonical(now ?? null);
  return (
    set.statement !== current.statement ||
    differs(set.rowScope, current.rowScope) ||
    differs(set.check, assumption.check)
  );
};

/** T10 */
export const allowParked = (on: On<'assumption.parked'>): Allowed =>
  isDisputed(on, 'parked') ? stillEditable(on) : inState(on);
/** T11 */
export const allowResumed = (on: On<'assumption.resumed'>): Allowed =>
  isDisputed(on, 'parked') ? stillEditable(on) : inState(on);

const isDisputed = ({ workshop, assumption }: On<NewEvent['type']>, field: string): boolean =>
  disputed(workshop, assumption.id, field).length > 0;

/** T12 */
export const allowReplaced = (on: On<'assumption.merged' | 'assumption.split'>): Allowed => {
  const into = [on.event.set.into].flat();
  return firstRefusal(
    () => stillEditable(on),
    () => mustExist(on.workshop.assumptions, 'assumption', into),
    () =>
      into.includes(on.assumption.id)
        ? refuse({ code: 'unknown', what: 'assumption', id: on.assumption.id })
        : allowed,
  );
};

/** T13 */
export const allowWithdrawn = (on: On<'assumption.withdrawn'>): Allowed => {
  const { assumption, event, workshop } = on;
  const by = citedBy(workshop, assumption);
  return firstRefusal(
    () => inState(on),
    () =>
      workshop.session?.id === assumption.said.session
        ? allowed
        : refuse({ code: 'other-session', label: assumption.label }),
    () => (by.length === 0 ? allowed : refuse({ code: 'cited', label: assumption.label, by })),
    () =>
      event.saidBy === assumption.said.saidBy
        ? allowed
        : refuse({ code: 'not-sayer', label: assumption.label }),
  );
};

const citedBy = (workshop: Workshop, { id }: Assumption): readonly string[] => [
  ...workshop.insights.filter(({ assumptions }) => assumptions.includes(id)).map(({ label }) => label),
  ...workshop.followUps.filter(({ from }) => from === id).map(({ label }) => label),
  ...workshop.outliers
    .filter(({ appliesTo }) => appliesTo.what === 'assumption' && appliesTo.assumption === id)
    .map(({ label }) => label),
  ...workshop.assumptions.filter(({ replacedBy }) => replacedBy.includes(id)).map(({ label }) => label),
];

/** T5, T6. From a verdict that stands only to keep it, with a reason, after something asked for a look. */
export const allowVerdict = (on: On<'verdict.set'>): Allowed => {
  const { assumption, event } = on;
  const stands = isDecided(assumption.state);
  // I14: each of the two had its grounds on its own laptop; taking one of them back up needs no new ones.
  if (isOneOfTwo(on)) return stillEditable(on);
  return firstRefusal(
    () =>
      assumption.state === 'dig'
        ? refuse({ code: 'open-digging', label: assumption.label, followUps: openBlocks(on) })
        : allowed,
    () => (assumption.state === 'open' ? refuse({ code: 'not-met', label: assumption.label }) : allowed),
    () => inState(on),
    () => (stands && assumption.needsLook.length === 0 ? wrongState(assumption, event) : allowed),
    () => (stands && event.why === undefined ? refuse({ code: 'no-reason', what: 'verdict' }) : allowed),
    () => onCurrentVersion(assumption, event.set.version),
    () => (assumption.met ? allowed : refuse({ code: 'not-met', label: assumption.label })),
    () => (hasGrounds(on) ? allowed : refuse({ code: 'no-evidence', label: assumption.label })),
  );
};

const isOneOfTwo = ({ workshop, assumption, event: { set } }: On<'verdict.set'>): boolean =>
  disputed(workshop, assumption.id, 'verdict').some(({ value }) => {
    const head = value as { readonly verdict: string; readonly version: number } | null;
    return head?.verdict === set.verdict && head.version === set.version;
  });

const openBlocks = ({ workshop, assumption }: On<'verdict.set'>): readonly string[] =>
  workshop.followUps
    .filter(({ from, blocking, state }) => from === assumption.id && blocking && state === 'open')
    .map(({ label }) => label);

/** Evidence or a check's number on this version; to refute, a refuting link that is more than hearsay will do. */
const hasGrounds = ({ workshop, assumption, event }: On<'verdict.set'>): boolean => {
  const current = currentVersion(assumption);
  const known = current.evidence.some((id) => workshop.evidence.some((evidence) => evidence.id === id));
  const counted = assumption.checks.some(
    ({ version, measured }) => version === current.number && measured !== null,
  );
  if (known || counted || event.set.verdict === 'holds') return known || counted;
  return workshop.links.some(
    (link) =>
      link.assumption === assumption.id &&
      link.effect === 'refutes' &&
      workshop.contexts.some(({ id, certainty }) => id === link.note && certainty !== 'heard'),
  );
};

/** T9 */
export const allowReopened = (on: On<'verdict.reopened'>): Allowed =>
  isDisputed(on, 'verdict') ? stillEditable(on) : inState(on);

/** T7 */
export const mayDig = (on: On<'followup.opened'>): Allowed =>
  inState(on, on.event.set.blocking ? 'blocking' : undefined);

/** T2, and after a verdict too: it only raises the flag. */
export const allowLinked = (on: On<'context.linked'>): Allowed =>
  firstRefusal(
    () => mustBeNew(on.workshop.links, 'link', on.event.subject),
    () => mustExist(on.workshop.contexts, 'context', [on.event.set.note]),
    () => stillEditable(on),
    () => onCurrentVersion(on.assumption, on.event.set.version),
  );

/** T4. An outcome that compares needs a number. */
export const allowCheck = (on: On<'check.run'>): Allowed => {
  const { measured, outcome, version } = on.event.set;
  return firstRefusal(
    () => stillEditable(on),
    () => onCurrentVersion(on.assumption, version),
    () =>
      measured === null && outcome !== 'cannot' && outcome !== 'too_early'
        ? refuse({ code: 'no-number', label: on.assumption.label })
        : allowed,
  );
};

export const allowChallenge = (on: On<'challenge.run'>): Allowed =>
  firstRefusal(
    () => stillEditable(on),
    () => onCurrentVersion(on.assumption, on.event.set.version),
  );

/** Only what was asked is answered; "not relevant" comes with its reason. */
export const allowAnswered = ({ workshop, event, assumption }: On<'challenge.answered'>): Allowed => {
  const { run, probe, answer, ref } = event.set;
  const asked = assumption.challenges.find((one) => one.event === run)?.probes.some(({ id }) => id === probe);
  const made = [...workshop.contexts, ...workshop.outliers, ...workshop.followUps];
  return firstRefusal(
    () => (asked === true ? allowed : refuse({ code: 'not-asked', label: assumption.label })),
    () =>
      answer === 'not_relevant' && (event.why ?? '').trim() === ''
        ? refuse({ code: 'no-reason', what: 'not-relevant' })
        : allowed,
    () => (ref === undefined ? allowed : mustExist(made, 'context', [ref])),
  );
};

export const allowRecheckAnswer = ({ event, assumption }: On<'recheck.answered'>): Allowed =>
  firstRefusal(
    () =>
      assumption.recheck?.dataVersion === event.set.dataVersion
        ? allowed
        : refuse({ code: 'not-asked', label: assumption.label }),
    () =>
      event.set.answer === 'keep' && (event.why ?? '').trim() === ''
        ? refuse({ code: 'no-reason', what: 'verdict' })
        : allowed,
  );

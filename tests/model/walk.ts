import fc from 'fast-check';
import { canonical } from '../../src/shared/log/canonical.ts';
import { fold } from '../../src/shared/log/fold.ts';
import type { Sha256 } from '../../src/shared/log/sha256.ts';
import type { Workshop } from '../../src/shared/log/state.ts';
import { analyst, newWriter, type Writer } from '../../src/shared/log/testing/writer.ts';
import type { Row } from './machine-table.ts';
import { move, moveOf, refusals } from './model.ts';
import { gaps, insightLook, insightState, isMet, needsLook } from './model-reads.ts';
import { emptyModel, type ModelState } from './model-state.ts';
import { take } from './model-take.ts';
import { type Dice, people } from './hand.ts';
import { randomEvent } from './random-event.ts';

/** What both must show after every step. */
const seenIn = (workshop: Workshop): object => ({
  assumptions: workshop.assumptions.map(
    ({ id, state, statement, versions, met, needsLook: look, verdict }) => ({
      id,
      state,
      statement,
      versions: versions.length,
      met,
      look: [...look].sort(),
      agreed: [...(verdict?.agreedBy ?? [])].sort(),
    }),
  ),
  followUps: workshop.followUps.map(({ id, state }) => ({ id, state })),
  outliers: workshop.outliers.map(({ id, state, agreedBy }) => ({ id, state, agreed: [...agreedBy].sort() })),
  insights: workshop.insights.map((insight) => ({
    id: insight.id,
    state: insight.state,
    missing: insight.missing
      .map((gap) => {
        const about =
          'field' in gap
            ? gap.field
            : 'followUp' in gap
              ? gap.followUp
              : gap.code === 'not-met'
                ? gap.assumption
                : '';
        return `${gap.rule} ${gap.code} ${about}`.trim();
      })
      .sort(),
    told: insight.toldOnly,
    look: [...insight.needsLook].sort(),
  })),
  decisions: workshop.decisions.length,
  conflicts: workshop.conflicts.length,
});

const seenInModel = (m: ModelState): object => ({
  assumptions: m.assumptions.map((a) => ({
    id: a.id,
    state: a.state,
    statement: a.versions.at(-1)?.statement,
    versions: a.versions.length,
    met: isMet(m, a),
    look: needsLook(m, a),
    agreed: [...(a.verdict?.agreed ?? [])].sort(),
  })),
  followUps: m.followUps.map(({ id, state }) => ({ id, state })),
  outliers: m.outliers.map(({ id, state, agreed }) => ({ id, state, agreed: [...agreed].sort() })),
  insights: m.insights.map((one) => {
    const shown = m.evidence.filter(({ id }) => one.fields.evidence.includes(id));
    return {
      id: one.id,
      state: insightState(one),
      missing: gaps(m, one),
      told: shown.length > 0 && shown.every(({ told }) => told),
      look: insightLook(m, one),
    };
  }),
  decisions: m.decisions.length,
  conflicts: 0,
});

export type Walked = {
  steps: number;
  taken: number;
  moves: Map<string, number>;
  refused: Map<string, number>;
};

const count = (tally: Map<string, number>, key: string): void =>
  void tally.set(key, (tally.get(key) ?? 0) + 1);

class Step implements fc.Command<ModelState, Writer> {
  constructor(
    private readonly rows: readonly Row[],
    private readonly dice: Dice,
    private readonly walked: Walked,
  ) {}
  check(): boolean {
    return true;
  }
  run(m: ModelState, real: Writer): void {
    const { event, asker } = randomEvent(m, this.dice);
    const { type, subject, set, saidBy: by, typedBy: typed, why } = event;
    const how = { by, typed, asker, ...(why === undefined ? {} : { why }) };
    const right = refusals(m, this.rows, event, asker);
    const refusal = real.refusal(type, subject, set, how);
    const row = moveOf(m, this.rows, event);
    this.walked.steps++;
    if (refusal === null ? right.length > 0 : !right.includes(refusal.code))
      throw new Error(
        `${type} by ${by} on ${subject}: the log says ${refusal?.code ?? 'taken'}, the table ${right.join(' or ') || 'taken'}. ${JSON.stringify(set)}`,
      );
    if (refusal !== null) return count(this.walked.refused, `${type} ${refusal.code}`);
    const done = real.say(type, subject, set, how);
    this.walked.taken++;
    take(m, event, done.id);
    move(m, row, event);
    if (row !== null) count(this.walked.moves, `${row.rule} ${row.event} ${row.when ?? ''} → ${row.to}`);
    const [told, expected] = [canonical(seenIn(real.workshop())), canonical(seenInModel(m))];
    if (told !== expected)
      throw new Error(`After ${type} on ${subject}:\n  log   ${told}\n  model ${expected}`);
    for (const { id, state } of real.workshop().insights)
      if (id === subject) count(this.walked.moves, `insight ${state}`);
    for (const { id, state } of real.workshop().outliers)
      if (id === subject) count(this.walked.moves, `unusual values ${state}`);
    if (m.at % 25 === 0) sameFromZero(real);
  }
  toString(): string {
    return `try(${this.dice.join(' ')})`;
  }
}

/** L11 */
const sameFromZero = (real: Writer): void => {
  if (canonical(fold(real.events())) !== canonical(real.workshop()))
    throw new Error('Folding one by one differs from folding from zero.');
};

/** Walks of random steps until `steps` are made, each compared. Throws on the first divergence, shrunk. */
export const walkMachine = (sha256: Sha256, rows: readonly Row[], steps: number): Walked => {
  const walked: Walked = { steps: 0, taken: 0, moves: new Map(), refused: new Map() };
  const dice = fc.array(fc.nat(9_999), { minLength: 10, maxLength: 10 });
  const walks = fc.commands([dice.map((thrown) => new Step(rows, thrown, walked))], {
    maxCommands: 400,
    size: 'max',
  });
  for (let seed = 1; walked.steps < steps; seed++)
    fc.assert(
      fc.property(walks, (walk) => {
        fc.modelRun(() => start(sha256), walk);
      }),
      { seed, numRuns: 5 },
    );
  return walked;
};

const start = (sha256: Sha256): { model: ModelState; real: Writer } => {
  const real = newWriter(sha256, 'one');
  real.say('workshop.created', 'w', {
    title: 'Spring',
    language: 'en',
    locale: 'en-GB',
    currency: 'EUR',
    timeZone: 'UTC',
    weekStarts: 'monday',
    smallGroupMin: 10,
  });
  const model = emptyModel();
  for (const [id, role] of people) {
    real.say('person.joined', id, { role }, { by: analyst === id ? analyst : id });
    model.roles.set(id, role);
  }
  return { model, real };
};

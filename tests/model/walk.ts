import fc from 'fast-check';
import { canonical } from '../../src/shared/log/canonical.ts';
import { fold } from '../../src/shared/log/fold.ts';
import type { Sha256 } from '../../src/shared/log/sha256.ts';
import { analyst, newWriter, type Writer } from '../../src/shared/log/testing/writer.ts';
import type { Row } from './machine-table.ts';
import { move, moveOf, refusals } from './model.ts';
import { together } from './model-merge.ts';
import { seenIn, seenInModel } from './both-show.ts';
import { emptyModel, type ModelState } from './model-state.ts';
import { take } from './model-take.ts';
import { type Dice, people } from './hand.ts';
import { randomEvent } from './random-event.ts';

export type Walked = {
  steps: number;
  taken: number;
  moves: Map<string, number>;
  refused: Map<string, number>;
};

const count = (tally: Map<string, number>, key: string): void =>
  void tally.set(key, (tally.get(key) ?? 0) + 1);

/** One laptop, and a second one while the two work apart. */
type Copies<T> = { here: T; there: T | null };

class Step implements fc.Command<Copies<ModelState>, Copies<Writer>> {
  constructor(
    private readonly rows: readonly Row[],
    private readonly dice: Dice,
    private readonly walked: Walked,
  ) {}
  check(): boolean {
    return true;
  }
  run(m: Copies<ModelState>, real: Copies<Writer>): void {
    const turn = (this.dice[10] ?? 0) % 100;
    if (m.there === null && turn < 4 && m.here.session !== null && m.here.scope) part(m, real);
    else if (m.there !== null && turn < 6) join(m, real, this.walked);
    const second = turn % 2 === 1 && m.there !== null && real.there !== null;
    this.say(
      second ? (m.there as ModelState) : m.here,
      second ? (real.there as Writer) : real.here,
      m.there !== null,
    );
  }
  private say(m: ModelState, real: Writer, apart: boolean): void {
    const { event, asker } = randomEvent(m, this.dice, apart);
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
    take(m, event, done.id, done.env.at);
    move(m, row, event);
    if (row !== null) count(this.walked.moves, `${row.rule} ${row.event} ${row.when ?? ''} → ${row.to}`);
    compare(m, real, `${type} on ${subject}`);
    for (const { id, state } of real.workshop().insights)
      if (id === subject) count(this.walked.moves, `insight ${state}`);
    for (const { id, state } of real.workshop().outliers)
      if (id === subject) count(this.walked.moves, `unusual values ${state}`);
    for (const { id, state } of real.workshop().briefs)
      if (id === subject) count(this.walked.moves, `brief ${state}`);
    if (m.events.size % 25 === 0) sameFromZero(real);
  }
  toString(): string {
    return `try(${this.dice.join(' ')})`;
  }
}

const compare = (m: ModelState, real: Writer, after: string): void => {
  const [told, expected] = [canonical(seenIn(real.workshop())), canonical(seenInModel(m))];
  if (told !== expected) throw new Error(`After ${after}:\n  log   ${told}\n  model ${expected}`);
};

/** The same file on a second laptop. */
const part = (m: Copies<ModelState>, real: Copies<Writer>): void => {
  real.there = real.here.fork('two');
  m.there = { ...structuredClone(m.here), copy: 'two' };
};

/** L28, I13: both ways round, and once more, the same; and what the model makes of it. */
const join = (m: Copies<ModelState>, real: Copies<Writer>, walked: Walked): void => {
  if (m.there === null || real.there === null) return;
  const [here, there] = [real.here.events(), real.there.events()];
  real.here.take(there);
  real.there.take(here);
  m.here = together(m.here, m.there);
  compare(m.here, real.here, 'putting together');
  const once = canonical(real.here.workshop());
  if (canonical(real.there.workshop()) !== once) throw new Error('The other way round differs.');
  real.here.take(there);
  if (canonical(real.here.workshop()) !== once) throw new Error('Twice differs from once.');
  count(walked.moves, 'put together');
  for (const { field } of real.here.workshop().conflicts) count(walked.moves, `conflict ${field}`);
  real.there = null;
  m.there = null;
};

/** L11 */
const sameFromZero = (real: Writer): void => {
  if (canonical(fold(real.events())) !== canonical(real.workshop()))
    throw new Error('Folding one by one differs from folding from zero.');
};

/** Walks of random steps, each at most so long, until `steps` are made, each compared. Throws on the first divergence, shrunk. */
export const walkMachine = (sha256: Sha256, rows: readonly Row[], steps: number, length = 400): Walked => {
  const walked: Walked = { steps: 0, taken: 0, moves: new Map(), refused: new Map() };
  const dice = fc.array(fc.nat(9_999), { minLength: 11, maxLength: 11 });
  const walks = fc.commands([dice.map((thrown) => new Step(rows, thrown, walked))], {
    maxCommands: length,
    size: 'max',
  });
  for (let seed = 1; walked.steps < steps; seed++)
    fc.assert(
      fc.property(walks, (walk) => {
        fc.modelRun(() => start(sha256), walk);
      }),
      { seed, numRuns: 5, endOnFailure: true },
    );
  return walked;
};

const start = (sha256: Sha256): { model: Copies<ModelState>; real: Copies<Writer> } => {
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
  for (const { id } of real.events()) model.events.add(id);
  return { model: { here: model, there: null }, real: { here: real, there: null } };
};

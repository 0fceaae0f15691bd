import { amountsOf, currencyOf } from '../messages/challenge-numbers.ts';
import { challengeMethods, challengeWords as words } from '../messages/challenge-words.ts';
import { type ClaimResult, claimResult } from './claim-result.ts';
import { fewest, perOf } from './claim.ts';
import { profileSql, readProfile, readSplits, type Splits, splitSql } from './columns.ts';
import { type Answer, type Cell, cubeSql, readCube, sumUp } from './cube.ts';
import type { Frame } from './frame.ts';
import { medianRanksSql, readRanks } from './median.ts';
import { chance, looks } from './p1-chance.ts';
import {
  canBeCarried,
  carriedByFew,
  type Few,
  fewRows,
  fewSql,
  namesSql,
  readFew,
  readNames,
  unitsThatCarry,
} from './p2-few.ts';
import { onePeriod } from './p3-period.ts';
import { hiddenSplit } from './p4-split.ts';
import { movedMix } from './p5-mix.ts';
import { anyMissing, lowAndHighSql, missing, readLowAndHigh } from './p6-missing.ts';
import { clockSql, readClock, tooEarly } from './p7-early.ts';
import { calendar, type Entry } from './p8-calendar.ts';
import { joinDoubt } from './p10-join.ts';
import { middleDay } from './periods.ts';
import { personsSql, readPersons } from './persons.ts';
import type { Finding, Probe, ProbeId, Unsaid } from './probe.ts';
import { probeIds } from './probe.ts';
import { contrastOf, enough, type Extras, type Scene, sceneOf } from './scene.ts';

export type Options = {
  readonly calendar?: readonly Entry[];
  /** Distinct views shown at rest for this question so far. */
  readonly cuts?: number;
  /** The data's last day, when known better than from its dates. */
  readonly dataTo?: string;
};

/** Either a query that somebody must run, or something found. */
export type Step =
  | { readonly kind: 'ask'; readonly sql: string }
  | { readonly kind: 'claim'; readonly claim: ClaimResult }
  | { readonly kind: 'probe'; readonly probe: Probe };
export type Found = Exclude<Step, { readonly kind: 'ask' }>;
export type Challenge = Generator<Step, void, Answer>;

type Asked = { readonly sql: string; readonly ms: number };

/** All ten probes of one claim, as queries and readings in turn. Whoever drives it runs the queries and may stop. */
export function* challenge(frame: Frame, options: Options = {}): Challenge {
  const { claim } = frame;
  const asked: Asked[] = [];
  const cells = readCube(frame, yield* ask(cubeSql(frame), asked));
  const needsClock = (claim.maturityDays ?? 0) > 0 && options.dataTo === undefined;
  const clockQuery = needsClock ? clockSql(frame) : null;
  const clock = clockQuery === null ? (options.dataTo ?? null) : readClock(yield* ask(clockQuery, asked));
  const extras = yield* extrasOf(frame, cells, options, asked);
  const contrast = contrastOf(frame, cells, extras);
  const amounts = amountsOf({
    share: contrast.kind === 'share',
    per: perOf(claim),
    unit: unitOf(frame),
  });
  const overlaps = cells.some(({ g }) => g === 2);
  const scene = overlaps ? null : sceneOf(frame, cells, contrast, amounts);
  yield { kind: 'claim', claim: claimResult(frame, scene, cells, clock) };
  const base = asked[0] ?? { sql: '', ms: 0 };
  if (scene === null || !enough(scene)) {
    const n = scene?.n ?? 0;
    const reason = overlaps ? words.cannot.overlap : words.cannot.noValue;
    for (const id of probeIds)
      yield tell(id, scene === null && (overlaps || n > 0) ? { cannot: reason } : 'too_few', base, n);
    return;
  }
  const first = {
    sql: asked.map(({ sql }) => sql).join(';\n'),
    ms: asked.reduce((sum, { ms }) => sum + ms, 0),
  };
  const said = { sql: base.sql, ms: 0 };
  const binary = contrast.kind === 'share' ? unitsThatCarry(scene) : null;
  yield tell('P1', chance(scene, binary), first);
  const period = onePeriod(scene);
  yield tell('P3', period.finding, said);
  yield tell('P7', tooEarly(scene, clock), said);
  yield tell('P8', calendar(scene, options.calendar ?? [], period.odd), said);
  yield tell('P9', looks(scene, Math.max(1, options.cuts ?? 1)), said);
  yield tell('P10', joinDoubt(scene), said);
  yield* few(scene, said);
  yield* empties(scene, said);
  yield* splits(scene, said);
}

function* ask(sql: string, asked: Asked[]): Generator<Step, Answer, Answer> {
  const answer = yield { kind: 'ask', sql };
  asked.push({ sql, ms: answer.ms });
  return answer;
}

/** What sums by day can't give: sums by person, ranks of a median. */
function* extrasOf(
  frame: Frame,
  cells: readonly Cell[],
  options: Options,
  asked: Asked[],
): Generator<Step, Extras, Answer> {
  const persons: Extras['persons'] =
    frame.claim.personKey === undefined
      ? new Map()
      : readPersons(frame, yield* ask(personsSql(frame), asked));
  const ranks: Extras['ranks'] =
    frame.measured.kind === 'median'
      ? readRanks(options.cuts ?? 1, yield* ask(medianRanksSql(frame, cells, options.cuts ?? 1), asked))
      : new Map();
  return { persons, ranks };
}

function* few(scene: Scene, said: Asked): Challenge {
  if (canBeCarried(scene) !== null || scene.sign === 0) {
    yield tell('P2', fewRows(scene, null, null), said);
    return;
  }
  const asked: Asked[] = [];
  const found: Few | null = readFew(yield* ask(fewSql(scene), asked));
  const query = carriedByFew(scene, found) ? namesSql(scene, found) : null;
  const names = query === null ? null : readNames(yield* ask(query, asked));
  yield tell('P2', fewRows(scene, found, names), together(asked));
}

function* empties(scene: Scene, said: Asked): Challenge {
  const flags = scene.frame.measured.isFlag || scene.contrast.kind === 'share';
  if (!anyMissing(scene) || flags || scene.contrast.kind === 'median') {
    yield tell('P6', missing(scene, null), said);
    return;
  }
  const asked: Asked[] = [];
  const ends = readLowAndHigh(yield* ask(lowAndHighSql(scene.frame, rowsOf(scene.cells)), asked));
  yield tell('P6', missing(scene, ends), together(asked));
}

function* splits(scene: Scene, said: Asked): Challenge {
  const { frame, cells, contrast } = scene;
  const cut = middleDay(cells);
  const asked: Asked[] = [];
  let read: Splits = [];
  const profile =
    contrast.kind === 'sum' || contrast.kind === 'median' ? null : profileSql(frame, rowsOf(cells));
  if (profile !== null) {
    const columns = readProfile(frame, yield* ask(profile, asked));
    if (columns.length > 0)
      read = readSplits(frame, columns, yield* ask(splitSql(frame, columns, cut), asked));
  }
  const spent = asked.length === 0 ? said : together(asked);
  yield tell('P4', hiddenSplit(scene, read), spent);
  yield tell('P5', movedMix(scene, read, cut), { sql: spent.sql, ms: 0 });
}

const rowsOf = (cells: readonly Cell[]): number => sumUp(cells, 0, 'rows') + sumUp(cells, 1, 'rows');

const together = (asked: readonly Asked[]): Asked => ({
  sql: asked.map(({ sql }) => sql).join(';\n'),
  ms: asked.reduce((sum, { ms }) => sum + ms, 0),
});

function tell(id: ProbeId, found: Finding | Unsaid | 'too_few', { sql, ms }: Asked, n = 0): Step {
  const how = { id, sql, ms, ...challengeMethods[id] } as const;
  const shared = { ...how, method: how.method ?? '', source: how.source ?? '' };
  if (found === 'too_few')
    return {
      kind: 'probe',
      probe: { ...shared, state: 'too_few', flagged: false, ...words.tooFew(n, fewest) },
    };
  if ('cannot' in found)
    return {
      kind: 'probe',
      probe: { ...shared, state: 'cannot', flagged: false, question: words.cannotAsk, detail: found.cannot },
    };
  return { kind: 'probe', probe: { ...shared, ...found, state: found.flagged ? 'asks' : 'quiet' } };
}

const unitOf = ({ claim, measured }: Frame): string =>
  currencyOf(measured.amount) || ('metric' in claim.outcome ? claim.outcome.metric.unit : '');

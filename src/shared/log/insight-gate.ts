import type {
  Assumption,
  ContextLink,
  Evidence,
  FollowUp,
  Insight,
  InsightGap,
  OutlierDecision,
} from './state.ts';

/** What the gate looks at, by id. */
export type Around = {
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly assumptions: ReadonlyMap<string, Assumption>;
  readonly links: ReadonlyMap<string, ContextLink>;
  readonly followUps: ReadonlyMap<string, FollowUp>;
  readonly outliers: readonly OutlierDecision[];
};

type Checked = Pick<
  Insight,
  'statement' | 'because' | 'soWhat' | 'forWhom' | 'evidence' | 'assumptions' | 'contextLinks'
> & {
  readonly confidence?: Insight['confidence'];
  /** Whoever chose the links gave a reason and had seen this one: it was left out on purpose. */
  readonly leftOut: (link: ContextLink) => boolean;
};

export const maxStatementWords = 25;

/** What an insight still lacks before it may be ready (I1–I5). */
export const insightGaps = (insight: Checked, around: Around): readonly InsightGap[] => {
  const cited = insight.assumptions.flatMap((id) => around.assumptions.get(id) ?? []);
  return [
    ...(insight.evidence.some((id) => around.evidence.has(id))
      ? []
      : [{ rule: 'I1', code: 'no-evidence' } as const]),
    ...verdictGap(cited),
    ...cited
      .filter(({ met }) => !met)
      .map(({ id }) => ({ rule: 'I3', code: 'not-met', assumption: id }) as const),
    ...contextGap(insight, cited, around),
    ...wordGaps(insight),
    ...cited.flatMap(({ followUps }) => openDigging(followUps, around)),
  ];
};

const verdictGap = (cited: readonly Assumption[]): readonly InsightGap[] => {
  if (cited.some(({ state }) => state === 'holds' || state === 'does_not_hold')) return [];
  const [first] = cited;
  return [
    first === undefined
      ? { rule: 'I2', code: 'no-verdict' }
      : { rule: 'I2', code: 'no-verdict', assumption: first.id },
  ];
};

const contextGap = (
  insight: Checked,
  cited: readonly Assumption[],
  around: Around,
): readonly InsightGap[] => {
  const given = insight.contextLinks.filter((id) => around.links.has(id));
  const absent = linksThatChanged(cited, around).filter((id) => {
    const link = around.links.get(id);
    return !given.includes(id) && (link === undefined || !insight.leftOut(link));
  });
  if (given.length > 0 && absent.length === 0) return [];
  const links = absent.length > 0 ? absent : cited.flatMap((assumption) => assumption.links);
  return [{ rule: 'I4', code: 'no-context', links: [...new Set(links)] }];
};

/** Links named as a cause of a later wording, directly or through the outlier decision they led to. */
export const linksThatChanged = (
  cited: readonly Assumption[],
  around: Pick<Around, 'links' | 'outliers'>,
): readonly string[] => {
  const causes = new Set(cited.flatMap(({ versions }) => versions.flatMap(({ causedBy }) => causedBy)));
  const direct = [...around.links.values()].filter(({ said }) => causes.has(said.event)).map(({ id }) => id);
  const through = around.outliers
    .filter(({ said }) => causes.has(said.event))
    .flatMap(({ contextLink }) => contextLink ?? []);
  return [...new Set([...direct, ...through])];
};

const wordGaps = (insight: Checked): readonly InsightGap[] => {
  const empty = (['statement', 'because', 'soWhat', 'forWhom', 'confidence'] as const).filter(
    (field) => (insight[field] ?? '').trim() === '',
  );
  const words = insight.statement.split(/\s+/).filter((word) => word !== '').length;
  return [
    ...empty.map((field) => ({ rule: 'I5', code: 'empty-field', field }) as const),
    ...(words > maxStatementWords ? [{ rule: 'I5', code: 'too-long', words } as const] : []),
  ];
};

const openDigging = (followUps: readonly string[], around: Around): readonly InsightGap[] =>
  followUps
    .filter((id) => around.followUps.get(id)?.blocking === true && around.followUps.get(id)?.state === 'open')
    .map((followUp) => ({ rule: 'T5', code: 'open-digging', followUp }) as const);

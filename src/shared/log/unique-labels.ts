export type Labelled = {
  readonly id: string;
  readonly label: string;
  readonly said: { readonly event: string };
};

/**
 * Labels are never renumbered. Two copies that both wrote A5: the lower event id keeps it, the other shows as "A5·b".
 * Only those that show otherwise than they were written are in the map.
 */
export const uniqueLabels = (entities: Iterable<Labelled>): ReadonlyMap<string, string> => {
  const first = new Map<string, Labelled>();
  const shared = new Map<string, Labelled[]>();
  for (const entity of entities) {
    const known = first.get(entity.label);
    if (known === undefined) first.set(entity.label, entity);
    else shared.set(entity.label, [...(shared.get(entity.label) ?? [known]), entity]);
  }
  return new Map(
    [...shared.values()].flatMap((same) =>
      [...shownLabels(same)].filter(([id, label]) =>
        same.some((one) => one.id === id && one.label !== label),
      ),
    ),
  );
};

/** How those that were all written with one label show. */
export const shownLabels = (same: readonly Labelled[]): ReadonlyMap<string, string> =>
  new Map(
    [...same]
      .sort((a, b) => (a.said.event < b.said.event ? -1 : 1))
      .map(({ id, label }, before) => [id, before === 0 ? label : `${label}·${suffix(before)}`]),
  );

/** b, c … z, then numbers. */
const suffix = (before: number): string =>
  before < 26 ? String.fromCharCode(97 + before) : String(before + 1);

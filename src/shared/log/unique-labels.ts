type Labelled = { readonly id: string; readonly label: string; readonly said: { readonly event: string } };

/** Labels are never renumbered. Two copies that both wrote A5: the lower event id keeps it, the other shows as "A5·b". */
export const uniqueLabels = (entities: Iterable<Labelled>): ReadonlyMap<string, string> => {
  const sharing = new Map<string, Labelled[]>();
  for (const entity of entities) {
    const others = sharing.get(entity.label);
    if (others === undefined) sharing.set(entity.label, [entity]);
    else others.push(entity);
  }
  const labels = new Map<string, string>();
  for (const [label, same] of sharing) {
    const byEvent = same.length === 1 ? same : same.sort((a, b) => (a.said.event < b.said.event ? -1 : 1));
    byEvent.forEach(({ id }, before) => labels.set(id, before === 0 ? label : `${label}·${suffix(before)}`));
  }
  return labels;
};

/** b, c … z, then numbers. */
const suffix = (before: number): string =>
  before < 26 ? String.fromCharCode(97 + before) : String(before + 1);

type Labelled = { readonly id: string; readonly label: string; readonly said: { readonly event: string } };

/** Labels are never renumbered. Two copies that both wrote A5: the lower event id keeps it, the other shows as "A5·b". */
export const uniqueLabels = (entities: Iterable<Labelled>): ReadonlyMap<string, string> => {
  const labels = new Map<string, string>();
  const used = new Map<string, number>();
  const byEvent = [...entities].sort((a, b) => (a.said.event < b.said.event ? -1 : 1));
  for (const { id, label } of byEvent) {
    const before = used.get(label) ?? 0;
    used.set(label, before + 1);
    labels.set(id, before === 0 ? label : `${label}·${suffix(before)}`);
  }
  return labels;
};

/** b, c … z, then numbers. */
const suffix = (before: number): string =>
  before < 26 ? String.fromCharCode(97 + before) : String(before + 1);

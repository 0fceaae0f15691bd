import type { NewEvent } from './envelope.ts';
import { nextLabel } from './next-label.ts';
import type { Assumption, Workshop } from './state.ts';

export type Replacing = {
  readonly saidBy: string;
  readonly typedBy: string;
  readonly why?: string;
  readonly newId: () => string;
};
type Target = { readonly id: string; readonly version: number };

/** T12: what the old one has met goes on with what replaces it. Each link stays its speaker's; none is made twice. */
export const copiedLinks = (
  workshop: Workshop,
  from: Assumption,
  into: readonly Target[],
  by: Replacing,
): readonly NewEvent[] =>
  workshop.links
    .filter(({ id }) => from.links.includes(id))
    .flatMap(({ note, effect, reason, said }) =>
      into
        .filter(({ id }) => !workshop.links.some((link) => link.assumption === id && link.note === note))
        .map(({ id, version }) => ({
          ...sayer(by, said.saidBy),
          type: 'context.linked' as const,
          subject: by.newId(),
          set: { note, effect, reason, assumption: id, version },
        })),
    );

/** Two that say the same: the other one goes on, with the context of both. */
export const mergeInto = (
  workshop: Workshop,
  from: Assumption,
  target: Assumption,
  by: Replacing,
): readonly NewEvent[] => [
  ...copiedLinks(workshop, from, [{ id: target.id, version: target.versions.length }], by),
  { ...sayer(by), type: 'assumption.merged', subject: from.id, set: { into: target.id } },
];

/** One that says two things: each rests on what the old one rested on, and has met what it met. */
export const splitInto = (
  workshop: Workshop,
  from: Assumption,
  statements: readonly string[],
  by: Replacing,
): readonly NewEvent[] => {
  const current = from.versions.at(-1);
  const first = Number(nextLabel(workshop, 'A').slice(1));
  const made = statements.map((statement, at) => ({
    ...sayer(by, from.said.saidBy),
    type: 'assumption.logged' as const,
    subject: by.newId(),
    set: {
      label: `A${first + at}`,
      statement,
      evidence: [...(current?.evidence ?? [])],
      ...(current?.rowScope ? { rowScope: { ...current.rowScope } } : {}),
      ...(from.kind ? { kind: from.kind } : {}),
    },
  }));
  const into = made.map(({ subject }) => ({ id: subject, version: 1 }));
  return [
    ...made,
    ...copiedLinks(workshop, from, into, by),
    {
      ...sayer(by),
      type: 'assumption.split',
      subject: from.id,
      set: { into: into.map(({ id }) => id) },
    },
  ];
};

const sayer = ({ saidBy, typedBy, why }: Replacing, as = saidBy) => ({
  saidBy: as,
  typedBy,
  ...(why === undefined ? {} : { why }),
});

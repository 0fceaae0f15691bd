import type { Workshop } from './state.ts';

export type LabelLetter = 'A' | 'C' | 'O' | 'Q' | 'N' | 'P' | 'B' | 'M';

/** A5, C2, O1, Q1, N1: one more than the highest in use. Stored in the creating event and never renumbered. */
export const nextLabel = (workshop: Workshop, letter: LabelLetter): string => {
  const numbers = labelled(workshop, letter).map(({ label }) => Number.parseInt(label.slice(1), 10));
  return `${letter}${1 + Math.max(0, ...numbers.filter(Number.isFinite))}`;
};

const labelled = (workshop: Workshop, letter: LabelLetter): readonly { readonly label: string }[] => {
  switch (letter) {
    case 'A':
      return workshop.assumptions;
    case 'C':
      return workshop.contexts;
    case 'O':
      return workshop.outliers;
    case 'Q':
      return workshop.followUps;
    case 'N':
      return workshop.insights;
    case 'B':
      return workshop.briefs;
    case 'M':
      return workshop.messages;
    case 'P':
      return workshop.parking;
  }
};

import type { Workshop } from '../../../shared/log/state.ts';
import type { CalendarEntry } from '../../charts/calendar-strip.tsx';

/** Context notes with dates are the calendar. */
export const calendarOf = (workshop: Workshop): readonly CalendarEntry[] =>
  workshop.contexts.flatMap((note) => {
    if (!note.from) return [];
    const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
    return [
      {
        id: note.id,
        kind: note.kind,
        words: shorten(note.text),
        from: day(note.from),
        to: day(note.to ?? note.from),
      },
    ];
  });

const shorten = (text: string): string => {
  const bare = text.replace(/\s+(was|were|is|from)?\s*(sold out).*$/i, ' $2').replace(/[.]$/, '');
  return bare.length > 26 ? `${bare.slice(0, 24)}…` : bare;
};

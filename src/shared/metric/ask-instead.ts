import type { Askable, QuestionUnread } from './ask-names.ts';
import { columnNamed } from './ask-names.ts';

/** What is often asked and no chart shows: refused with what shows the same. */
export const instead = (text: string, known: Askable): QuestionUnread | null => {
  const top =
    /^(?:the )?((?:top|best|worst|bottom|last)\s+\d+)\s+(.+?)\s+(?:by|with (?:the )?(?:most|highest))\s+(.+)$/i.exec(
      text,
    );
  if (top?.[1] && top[2] && top[3])
    return { code: 'instead', why: 'top', text: top[1], what: top[3], by: top[2] };
  const extreme =
    /^(?:the )?(highest|largest|biggest|max(?:imum)?|lowest|smallest|min(?:imum)?)\s+(?:of\s+)?(.+?)(?:\s+(?:by|per|for each)\s+(.+))?$/i.exec(
      text,
    );
  if (!extreme?.[1] || !extreme[2]) return null;
  // A column may be called so.
  const named = columnNamed(`${extreme[1]} ${extreme[2]}`, known, () => true, 'whole');
  return named
    ? null
    : { code: 'instead', why: 'extreme', text: extreme[1], what: extreme[2], by: extreme[3] ?? '' };
};

import { isInPlay } from './in-play.ts';
import { isPaused, ranFor } from './session-time.ts';
import type { Session, Workshop } from './state.ts';
import { confidences, ifWrongs } from './vocabulary.ts';

/** What a facilitator would say: gently, once, and never in the way. */

const enough = 5;
/** Five of this round are logged and none of them has met any context yet. What was expected before the look is not counted. */
export const isTimeToTalk = ({ assumptions, round }: Workshop): boolean => {
  const said = assumptions.filter(
    (one) => isInPlay(one) && one.said.round === round && one.kind !== 'expected',
  );
  return said.length >= enough && said.every(({ links }) => links.length === 0);
};

/** Where being wrong hurts most, and among these where the pair is least sure; the first said first. */
export const topThree = ({ assumptions }: Workshop): readonly string[] =>
  assumptions
    .filter(isInPlay)
    .flatMap(({ id, ifWrong, confidence }) =>
      ifWrong === undefined || confidence === undefined
        ? []
        : [{ id, hurts: ifWrongs.indexOf(ifWrong), sure: confidences.indexOf(confidence) }],
    )
    .toSorted((a, b) => b.hurts - a.hurts || a.sure - b.sure)
    .slice(0, 3)
    .map(({ id }) => id);

/** In this session a wording changed, or something turned out not to hold. What earlier sessions changed is not today's. */
export const hasChangedToday = ({
  assumptions,
  session,
}: Pick<Workshop, 'assumptions' | 'session'>): boolean =>
  assumptions.some(({ versions, verdict }) =>
    [...versions.slice(1), ...(verdict?.verdict === 'does_not_hold' ? [verdict] : [])].some(
      ({ said }) => said.session === session?.id,
    ),
  );

const minute = 60_000;
const [from, until] = [15 * minute, 18 * minute];
/**
 * The same one has driven for a quarter of an hour: suggested once a session, and gone after some minutes when nobody takes
 * it up. Alone there is nobody to swap with.
 */
export const isTimeToSwap = (
  { session, entries }: Pick<Workshop, 'entries'> & { readonly session: Session | null },
  now: number,
): boolean => {
  if (session === null || session.participants.length < 2 || isPaused(session)) return false;
  const ran = (since: number, to: number): number => ranFor(session, since, to);
  const swaps = entries.filter(({ type, subject }) => type === 'session.driver' && subject === session.id);
  const starts = [session.startedAt, ...swaps.map(({ said }) => said.at)];
  const first = starts.findIndex((at, index) => ran(at, starts[index + 1] ?? now) >= from);
  const since = starts[first];
  return first === starts.length - 1 && since !== undefined && ran(since, now) < until;
};

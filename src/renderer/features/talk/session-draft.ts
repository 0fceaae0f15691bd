import type { NewEvent } from '../../../shared/log/envelope.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { type Role, roles, sideOf } from '../../../shared/log/vocabulary.ts';
import { entry, newId } from '../../state/saying.ts';

/** Somebody who is known, or could join: `joined` people are in the workshop already. */
export type Seat = { readonly id: string; readonly role: Role; readonly joined: boolean };

const order: readonly Role[] = ['marketer', 'analyst', 'sales', 'translator', 'guest'];

/** Everybody of the workshop, and one chair for each role nobody has yet. */
export const seatsOf = ({ people }: Workshop): readonly Seat[] => [
  ...order
    .flatMap((role) => people.filter((one) => one.role === role))
    .map((one) => ({ ...one, joined: true })),
  ...roles
    .filter((role) => people.every((one) => one.role !== role))
    .map((role) => ({ id: `p-${newId()}`, role, joined: false })),
];

/** Who may type: a translator holds no keyboard. */
export const driversOf = (here: readonly Seat[]): readonly Seat[] =>
  here.filter(({ role }) => role !== 'translator');

export const hasSide = (here: readonly Seat[]): boolean => here.some(({ role }) => sideOf(role) !== null);
const isTogether = (here: readonly Seat[]): boolean => new Set(here.map(({ role }) => sideOf(role))).size > 1;

const joining = (here: readonly Seat[]): readonly NewEvent[] =>
  here.filter(({ joined }) => !joined).map(({ id, role }) => entry('person.joined', id, { role }));

/** The next session; one that was left open is closed first. */
export const beginSession = (
  workshop: Workshop,
  here: readonly Seat[],
  { driver, minutes }: { readonly driver: string; readonly minutes: number },
): readonly NewEvent[] => [
  ...joining(here),
  ...(workshop.session === null ? [] : [entry('session.closed', workshop.session.id, {})]),
  entry('session.started', newId(), {
    number: workshop.sessions.length + 1,
    kind: isTogether(here.filter(({ role }) => sideOf(role) !== null)) ? 'together' : 'alone',
    plannedMinutes: minutes,
    participants: here.map(({ id }) => id),
    driver,
  }),
];

/** Somebody came or left while it runs. */
export const changeSession = (
  session: NonNullable<Workshop['session']>,
  here: readonly Seat[],
  driver: string,
): readonly NewEvent[] => [
  ...joining(here),
  entry('session.here', session.id, { participants: here.map(({ id }) => id) }),
  ...(driver === session.driver ? [] : [entry('session.driver', session.id, { driver })]),
];

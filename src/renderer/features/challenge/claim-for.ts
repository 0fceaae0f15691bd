import { scopesWithout } from '../../../shared/challenge/decided-rows.ts';
import { claimOfCheck } from '../../../shared/challenge/claim-of-check.ts';
import type { Claim } from '../../../shared/challenge/claim.ts';
import type { Entry } from '../../../shared/challenge/p8-calendar.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import type { CheckDefinition } from '../../../shared/metric/check.ts';

const privateTags = new Set(['person_key', 'staff_person', 'hidden', 'free_text', 'join_key']);

/** The check as a claim, on the rows that are counted now; people and private columns are never a way of splitting. */
export const claimFor = (workshop: Workshop, assumption: Assumption, check: CheckDefinition): Claim => {
  const columns = workshop.data?.tables.find(({ name }) => name === check.metric.base)?.columns ?? [];
  const personKey = columns.find(({ tag }) => tag === 'person_key')?.name;
  const time =
    columns.find(({ tag, type }) => tag === 'time' && /DATE|TIMESTAMP/.test(type)) ??
    columns.find(({ type }) => /DATE|TIMESTAMP/.test(type));
  const claim = claimOfCheck(check, {
    ...(personKey === undefined ? {} : { personKey }),
    ...(time === undefined ? {} : { time: time.name }),
    leaveOut: columns.filter(({ tag }) => privateTags.has(tag ?? '')).map(({ name }) => name),
  });
  const without = [
    ...(claim.without ?? []),
    ...scopesWithout(workshop, check.metric, { assumption: assumption.id }),
  ];
  return without.length === 0 ? claim : { ...claim, without };
};

/** Context with dates is the calendar. */
export const calendarFor = (workshop: Workshop): Entry[] =>
  workshop.contexts.flatMap(({ text, kind, from, to, meant }) =>
    from === undefined || meant === false || kind === 'none_known'
      ? []
      : [{ title: text.slice(0, 500), kind, from, ...(to === undefined ? {} : { to }) }],
  );

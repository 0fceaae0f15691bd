import { oneLine } from '../text/visible.ts';
import { agreedBy, bothSides } from './agreement.ts';
import type { Sees } from './causality.ts';
import { defined } from './defined.ts';
import type { Draft, MetricDraft, WordDraft } from './draft.ts';
import { shown } from './register.ts';
import type { GlossaryTerm, MetricState, ParkingItem } from './state.ts';
import { uniqueLabels } from './unique-labels.ts';
import { sideOf } from './vocabulary.ts';

export const finishMetric = (draft: Draft, { current, versions }: MetricDraft): readonly MetricState[] => {
  const last = shown(current);
  if (last === undefined) return [];
  const roles = current.length === 1 ? agreedBy(draft, last.said.event) : [];
  const state = current.length > 1 ? 'disputed' : bothSides(roles) ? 'agreed' : 'proposed';
  // A name stands in the middle of sentences: what would turn or hide their other words is shown as a mark.
  const counted = versions.findLast(({ said }) => bothSides(agreedBy(draft, said.event))) ?? last;
  return [{ ...last, name: oneLine(last.name), state, agreedBy: roles, versions: [...versions], counted }];
};

/** Alone, only one's own side can be waited for. */
export const expectationsShown = (draft: Draft): boolean => {
  const done = new Set([...draft.expectationsDone].map(sideOf));
  const session = [...draft.sessions.values()].findLast(({ closedAt }) => closedAt === null);
  const here = new Set(
    ((session && shown(session.participants)) ?? []).map((person) =>
      sideOf(draft.people.get(person) ?? 'guest'),
    ),
  );
  here.delete(null);
  const waitedFor = session !== undefined && here.size > 0 ? [...here] : ['analyst', 'business'];
  return waitedFor.every((side) => done.has(side as 'analyst' | 'business'));
};

export const finishParking = (draft: Draft): readonly ParkingItem[] => {
  const labels = uniqueLabels(draft.parking.values());
  return [...draft.parking.values()].map((item) => ({
    ...item,
    label: labels.get(item.id) ?? item.label,
    sorted: item.sorted.length === 1 ? (shown(item.sorted) ?? null) : null,
  }));
};

/** Agreed once both wordings stand and the side that did not add the word has said them back, and was understood. */
export const finishWord = (word: WordDraft, sees: Sees): GlossaryTerm => {
  const registers = Object.values(word.fields);
  const current = word.saidBack.filter(({ said }) =>
    registers.every((register) => register.every(({ event }) => sees(said.event, event))),
  );
  const analystWords = shown(word.fields.analystWords ?? []) ?? '';
  const marketerWords = shown(word.fields.marketerWords ?? []) ?? '';
  const own = sideOf(word.said.role);
  const understood = current.some(
    ({ role, meant }) => meant && sideOf(role) !== null && sideOf(role) !== own,
  );
  const state: GlossaryTerm['state'] = registers.some((register) => register.length > 1)
    ? 'disputed'
    : analystWords === '' || marketerWords === ''
      ? 'needs_other_wording'
      : understood
        ? 'agreed'
        : 'proposed';
  return defined({
    ...word.added,
    id: word.id,
    analystWords,
    marketerWords,
    example: shown(word.fields.example ?? []),
    state,
    saidBack: current,
    spoken: [...word.spoken],
    said: word.said,
  });
};

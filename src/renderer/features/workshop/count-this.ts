import { metricWords } from '../../../shared/messages/metric-words.ts';
import { count } from '../../../shared/messages/numbers.ts';
import type { MetricState, Workshop } from '../../../shared/log/state.ts';
import type { Metric } from '../../../shared/metric/metric.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { viewWords } from '../../../shared/messages/view-words.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { sideLabel } from '../../../shared/metric/mark-label.ts';
import { canonical } from '../../../shared/log/canonical.ts';
import type { Question } from '../../../shared/metric/read-question.ts';
import { everyRow } from '../../../shared/metric/row-scope.ts';
import { metricInSentence, rateInWords } from '../../../shared/metric/sentences.ts';
import { type AppState, type Asked, getApp, say, setApp } from '../../state/app-store.ts';
import { look } from '../../state/looking.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { breakdownsFor } from './breakdowns.ts';

/** Defines the metric in the log and shows it, broken down by the first column with few values that its join names. */
export const countThis = async (
  name: string,
  definition: Metric,
  wordings: { readonly analyst?: string; readonly marketer?: string } = {},
  ask?: Omit<Asked, 'metricId'>,
): Promise<void> => {
  const { workshop, panel } = getApp();
  if (!workshop) return;
  // The same name counted otherwise is another version of it: both stand side by side until one is agreed.
  const id = sameName(workshop, name)?.id ?? newId();
  const formula = definition.join
    ? metricWords.formula(nameInWords(definition.base), nameInWords(definition.join.table))
    : name;
  const done = await append(
    entry('metric.defined', id, {
      name,
      definition: { ...definition },
      unit: definition.d
        ? rateInWords(definition.unit, count(definition.per), definition.perUnit ?? '').trim()
        : definition.unit,
      goodDirection: 'up',
      minN: 30,
      analystWords: wordings.analyst ?? formula,
      marketerWords: wordings.marketer ?? name,
    }),
  );
  if (!done) return;
  const joinKeys = definition.join?.on.map(([left]) => left) ?? [];
  const possible = definition.steps ? [] : breakdownsFor(workshop, definition);
  const breakdown = joinKeys.find((key) => possible.includes(key)) ?? null;
  await showAsked({ metricId: id, ...(ask ?? { breakdown, rowScope: everyRow }) }, panel);
};

export const sameName = (workshop: Workshop, name: string): MetricState | null =>
  workshop.metrics.find((one) => one.name.toLowerCase() === name.trim().toLowerCase()) ?? null;

/** What was opened while the metric was being logged or counted stays open, and keeps the keys. */
const showAsked = async (asked: Asked, askedIn: AppState['panel']): Promise<void> => {
  const { panel } = getApp();
  setApp({
    screen: 'workshop',
    asked,
    panel: panel === askedIn ? null : panel,
    exploring: null,
    selection: undefined,
    ranged: null,
    cursor: -1,
  });
  await look();
  const { panel: open, entryOpen } = getApp();
  if (!open && !entryOpen) document.querySelector<HTMLElement>('[data-chart]')?.focus();
};

/** What a sentence asks for, but for how it is counted. */
export const askedIn = ({
  breakdown,
  timeGrain,
  split,
  splitGrain,
  compareTo,
  rowScope,
}: Question): Omit<Asked, 'metricId'> => ({
  breakdown,
  rowScope,
  ...(timeGrain ? { timeGrain } : {}),
  ...(split ? { split } : {}),
  ...(splitGrain ? { splitGrain } : {}),
  ...(compareTo ? { compareTo } : {}),
});

/** Shows what a sentence asked for; what the pair counts already is not defined twice. */
export const showQuestion = async (question: Question): Promise<void> => {
  const { metric } = question;
  const same = getApp().workshop?.metrics.find((one) => canonical(one.definition) === canonical(metric));
  const asked = askedIn(question);
  if (same) {
    await showAsked({ metricId: same.id, ...asked }, getApp().panel);
    return nameGroup();
  }
  const counted = metric.steps ? viewWords.stepsName(metric.unit) : metricInSentence(metric);
  // With a column of its own it is counted the same, and must not read as another way of counting.
  const made = metric.derived?.map((one) => nameInWords(one.name)) ?? [];
  const name = made.length > 0 ? viewWords.by(counted, made.join(', ')) : counted;
  await countThis(name.charAt(0).toUpperCase() + name.slice(1), metric, {}, asked);
  return nameGroup();
};

/** "Against wave 1": the group that is called so, once the groups are known. */
const nameGroup = async (): Promise<void> => {
  const { asked, looked } = getApp();
  const { compareTo } = asked;
  if (compareTo?.against !== 'group' || looked.state !== 'seen') return;
  const { view, before } = looked.seen;
  const called = (group: string | null): readonly string[] =>
    [group ?? '', sideLabel(view, 'group', group)].map((one) => one.toLowerCase());
  const wanted = (compareTo.group ?? '').toLowerCase();
  const group = before.cells.find((cell) => called(cell.group).includes(wanted))?.group;
  if (group === compareTo.group) return;
  if (group === undefined) say(words.palette.against.group(compareTo.group ?? '', ''));
  setApp({ asked: { ...asked, compareTo: group === undefined ? null : { against: 'group', group } } });
  await look();
};

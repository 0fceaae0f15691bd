import { MessageSquarePlus } from 'lucide-react';
import { canonical } from '../../../shared/log/canonical.ts';
import type { ContextNote, Workshop } from '../../../shared/log/state.ts';
import { dayRange } from '../../../shared/messages/dates.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { isFunnel } from '../../../shared/metric/metric.ts';
import { everyRow } from '../../../shared/metric/row-scope.ts';
import { isPercentUnit } from '../../../shared/metric/percent-unit.ts';
import { rateInWords, takeaway } from '../../../shared/metric/sentences.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import { getApp } from '../../state/app-store.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { Swatch } from '../../ui/swatch.tsx';
import { Closer } from './closer-button.tsx';
import { Lens } from './lens.tsx';
import { comparedTitle } from './lens-titles.ts';
import { soWhatRows } from './so-what.ts';
import { groupsNow } from './every-group.ts';
import type { LensModel } from './lens-model.ts';
import { nameOf } from './mark-words.ts';
import styles from './marketer-lens.module.css';

type Props = { readonly workshop: Workshop; readonly model: LensModel };

export const MarketerLens = ({ workshop, model }: Props) => {
  const { metric } = model;
  const title = marketerTitle(workshop, model);
  const perUnit = metric.perUnit ?? nameInWords(metric.base);
  const unit = metric.d
    ? isPercentUnit(metric.unit) && metric.per === 100
      ? rateInWords(metric.unit, count(metric.per), perUnit)
      : words.workshop.outOfEveryPlain(capital(metric.unit), count(metric.per), perUnit)
    : model.state.name;
  return (
    <Lens
      lens="marketer"
      model={model}
      unit={unit}
      title={
        <h2 className={styles.takeaway} data-long={title.length > 38 ? '' : undefined}>
          {title}
        </h2>
      }
      below={
        <>
          <Trap workshop={workshop} model={model} />
          <SoWhat workshop={workshop} model={model} />
        </>
      }
      actions={
        <>
          <CommandButton command="context" icon={MessageSquarePlus}>
            {words.workshop.context}
          </CommandButton>
          <CommandButton command="unusual" look="quiet">
            {words.workshop.unusual}
          </CommandButton>
          <span className={styles.space} />
          <Closer part="so-what" />
          <CommandButton command="sql" look="quiet">
            {words.workshop.showMe}
          </CommandButton>
        </>
      }
    />
  );
};

/** What the marketer's lens says first. */
export const marketerTitle = (workshop: Workshop, model: LensModel): string =>
  comparedTitle(model) ??
  saidTakeaway(workshop, model) ??
  takeaway(model.metric, model.breakdown, groupsNow(model), model.threshold?.value);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The pair's own agreed words about this metric win over a computed sentence. */
const saidTakeaway = (workshop: Workshop, model: LensModel): string | null => {
  const about = (evidence: readonly string[]): boolean =>
    evidence.some((id) => {
      const view = workshop.evidence.find((one) => one.id === id)?.view;
      return (
        canonical(view?.['metric'] ?? null) === canonical(model.metric) &&
        canonical(view?.['rowScope'] ?? everyRow) === canonical(getApp().asked.rowScope) &&
        (view?.['breakdown'] ?? undefined) === model.breakdown &&
        (view?.['split'] ?? undefined) === model.view.split
      );
    });
  const agreed = workshop.insights
    .filter((insight) => insight.state === 'agreed' && about(insight.evidence))
    .at(-1);
  if (agreed) return agreed.statement.replace(/[.:](?=\s|$)[\s\S]*$/, '');
  const holds = workshop.assumptions
    .filter((one) => one.state === 'holds' && one.versions.some((version) => about(version.evidence)))
    .at(-1);
  return holds ? holds.statement.replace(/\.$/, '') : null;
};

/** "Wave 2 fell in the week the jacket was sold out": a dated context note over a low mark. */
const Trap = ({ workshop, model }: Props) => {
  if (isFunnel(model.metric, model.breakdown)) return null;
  const low = model.groups.toSorted((a, b) => a.measured.value - b.measured.value)[0];
  const days = low ? model.days[keyOfGroup(low.group)] : undefined;
  const meets = (note: ContextNote): boolean =>
    days !== undefined &&
    note.from !== undefined &&
    note.meant !== false &&
    note.from <= days[1] &&
    (note.to ?? note.from) >= days[0];
  const note = workshop.contexts.find(meets);
  if (!low || !days || !note?.from) return null;
  const to = note.to ?? note.from;
  const say = note.from <= days[0] && to >= days[1] ? words.workshop.fellWithin : words.workshop.overlaps;
  return (
    <p className={styles.trap}>
      <Swatch kind={note.kind} />{' '}
      {say(nameOf(model, low), dayRange(note.from, to), note.text.replace(/\.$/, ''))}
    </p>
  );
};

/** What it means in money and customers, one line each. */
const SoWhat = ({ workshop, model }: Props) => {
  const rows = soWhatRows(model, workshop.currency);
  if (rows.length === 0) return null;
  return (
    <div>
      <p className={styles.label}>{words.workshop.soWhat}</p>
      {rows.map((row) => (
        <p key={row.key} className={styles.so}>
          <strong>{row.amount}</strong>
          <span>{row.words}</span>
        </p>
      ))}
    </div>
  );
};

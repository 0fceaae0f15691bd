import { keyCap } from '../../commands/key-cap.ts';
import { MessageSquarePlus } from 'lucide-react';
import { canonical } from '../../../shared/log/canonical.ts';
import type { ContextNote, Workshop } from '../../../shared/log/state.ts';
import { dayRange } from '../../../shared/messages/dates.ts';
import { count, money } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { groupInSentence, nameInWords } from '../../../shared/metric/group-label.ts';
import { isFunnel } from '../../../shared/metric/metric.ts';
import { currencySign } from '../../../shared/metric/money-name.ts';
import { everyRow } from '../../../shared/metric/row-scope.ts';
import { isPercentUnit } from '../../../shared/metric/percent-unit.ts';
import { rateInWords, takeaway } from '../../../shared/metric/sentences.ts';
import { keyOfGroup } from '../../charts/chart-layout.ts';
import { getApp } from '../../state/app-store.ts';
import { runCommand } from '../../commands/run.ts';
import { Button } from '../../ui/button.tsx';
import { Swatch } from '../../ui/swatch.tsx';
import { Lens } from './lens.tsx';
import { comparedTitle } from './lens-titles.ts';
import { groupsNow, type LensModel, nameOf } from './lens-model.ts';
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
          <Button
            icon={<MessageSquarePlus size={16} />}
            shortcut={keyCap('context')}
            onPress={() => runCommand('context')}
          >
            {words.workshop.context}
          </Button>
          <Button look="quiet" shortcut={keyCap('unusual')} onPress={() => runCommand('unusual')}>
            {words.workshop.unusual}
          </Button>
          <span className={styles.space} />
          <Button look="quiet" shortcut={keyCap('sql')} onPress={() => runCommand('sql')}>
            {words.workshop.showMe}
          </Button>
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

/** Money above or under the line, for what stays and for what is apart. */
const SoWhat = ({ workshop, model }: Props) => {
  const line = model.threshold;
  if (!line || !model.metric.d || model.view.split) return null;
  const apart = model.after ? model.groups.filter((one) => model.gone.has(keyOfGroup(one.group))) : [];
  const kept = model.groups.filter((one) => !apart.includes(one));
  const over = model.after?.measured ?? model.total;
  const each = kept.length > 0 ? over.n / kept.length : 0;
  const rows = [
    {
      key: 'kept',
      y: (over.value * each) / model.metric.per,
      n: each,
      say: apart.length > 0 ? words.workshop.soWhatKept : words.workshop.soWhatAverage,
      what: nameInWords(model.breakdown ?? 'total'),
    },
    ...apart.slice(0, 1).map((one) => ({
      key: 'apart',
      say: words.workshop.soWhatApart,
      y: one.cell.y,
      n: one.cell.d ?? 0,
      what: groupInSentence(model.breakdown, one.group),
    })),
  ];
  return (
    <div>
      <p className={styles.label}>{words.workshop.soWhat}</p>
      {rows.map((row) => {
        const above = Math.round(row.y) - (line.value * row.n) / model.metric.per;
        const gap =
          above >= 0
            ? words.workshop.overLine(Math.round(above))
            : words.workshop.underLine(Math.round(-above));
        return (
          <p key={row.key} className={styles.so}>
            <strong>
              {line.moneyEach === undefined
                ? count(Math.round(above))
                : signed(above * line.moneyEach, currencySign(workshop.currency))}
            </strong>
            <span>{row.say(row.what, count(Math.round(row.y)), model.metric.unit, gap)}</span>
          </p>
        );
      })}
    </div>
  );
};

const signed = (value: number, sign: string): string =>
  `${value >= 0 ? '+' : ''}${sign === '' ? count(Math.round(value)) : money(Math.round(value), sign)}`;

import { roleWords } from '../../../shared/messages/log-words.ts';
import { useEffect, useState } from 'react';
import { canonical } from '../../../shared/log/canonical.ts';
import type { MetricState, MetricVersion, Workshop } from '../../../shared/log/state.ts';
import { sideOf } from '../../../shared/log/vocabulary.ts';
import { count, oneDecimal } from '../../../shared/messages/numbers.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { metricSchema } from '../../../shared/metric/metric.ts';
import { readCell } from '../../../shared/metric/reading.ts';
import { everyRow } from '../../../shared/metric/row-scope.ts';
import { numberIn } from '../../../shared/metric/sentences.ts';
import { useApp } from '../../state/app-store.ts';
import { askView } from '../../state/asking-views.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import { recountChecks } from '../log/recount-checks.ts';
import styles from './words-screen.module.css';

/** Every way a word was counted, each with its number now, side by side; each side agrees to one under its own name. */
export const CountWays = ({
  workshop,
  metric,
}: {
  readonly workshop: Workshop;
  readonly metric: MetricState;
}) => {
  const ways = distinct(metric);
  const here = workshop.people.filter(
    ({ id, role }) => sideOf(role) !== null && (workshop.session?.participants ?? []).includes(id),
  );
  const agree = async (person: string, role: MetricState['said']['role']): Promise<void> => {
    await append(
      entry('agreement.given', metric.id, { target: metric.said.event, role }, { saidBy: person }),
    );
    await recountChecks(metric.id);
  };
  const take = (version: MetricVersion): void => {
    const { name, definition, unit, goodDirection, minN, maturityDays, analystWords, marketerWords } =
      version;
    void append(
      entry('metric.defined', metric.id, {
        name,
        definition,
        unit,
        goodDirection,
        minN,
        analystWords,
        marketerWords,
        ...(maturityDays === undefined ? {} : { maturityDays }),
      }),
    );
  };
  return (
    <>
      <ul className={styles.ways} aria-label={words.words.ways(metric.name)}>
        {ways.map((way) => (
          <li key={way.version} className={styles.way} data-way={way.version}>
            <span className={styles.counted}>
              <Counted definition={way.definition} />
            </span>
            <span className={styles.how}>
              {way.version === agreedVersion(metric)
                ? words.words.countedSo
                : way.version === metric.version
                  ? words.words.proposedBy(roleWords[way.said.role])
                  : words.words.version(way.version)}
              {way.version !== metric.version && metric.state !== 'agreed' ? (
                <Button size="small" look="quiet" onPress={() => take(way)}>
                  {words.words.takeThis}
                </Button>
              ) : null}
            </span>
            <span className={styles.wordings}>
              {way.analystWords ? (
                <span>
                  <RoleToken role="analyst" small /> {way.analystWords}
                </span>
              ) : null}
              {way.marketerWords && way.marketerWords !== way.analystWords ? (
                <span>
                  <RoleToken role="marketer" small /> {way.marketerWords}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {metric.state === 'disputed' ? null : (
        <footer className={styles.foot}>
          {metric.agreedBy.map((role) => (
            <RoleToken key={role} role={role} small />
          ))}
          {here
            .filter(({ role }) => !metric.agreedBy.includes(role))
            .map(({ id, role }) => (
              <Button key={id} size="small" onPress={() => void agree(id, role)}>
                {words.words.agreeCount(roleWord(role))}
              </Button>
            ))}
        </footer>
      )}
    </>
  );
};

/** The version that charts count because both sides agreed to it. */
const agreedVersion = ({ state, counted, version }: MetricState): number | null =>
  state === 'agreed' || counted.version !== version ? counted.version : null;

/** The latest of each way of counting, oldest first. */
const distinct = ({ versions }: MetricState): readonly MetricVersion[] => {
  const latest = new Map(versions.map((one) => [canonical(one.definition), one]));
  return [...latest.values()].toSorted((a, b) => a.version - b.version);
};

/** "384 of 600 = 64.0 %", on the data that is here. */
const Counted = ({ definition }: { readonly definition: MetricVersion['definition'] }) => {
  const [said, setSaid] = useState<string | null>(null);
  const dataHere = useApp((state) => state.dataHere);
  const text = canonical(definition);
  useEffect(() => {
    const read = metricSchema.safeParse(JSON.parse(text));
    if (!read.success || !dataHere) return undefined;
    const metric = read.data;
    const asked = askView({ metric, rowScope: everyRow });
    let mine = true;
    void asked.result.then((answer) => {
      if (!mine || !answer.ok) return;
      const { total } = answer.value;
      const { value } = readCell(metric, total);
      const figure =
        metric.per === 100
          ? `${oneDecimal(value)} %`
          : words.words.per(numberIn('analyst', metric, value), metric.per > 1 ? count(metric.per) : null);
      setSaid(total.d === null ? figure : words.words.share(count(total.y), count(total.d), figure));
    });
    return () => {
      mine = false;
      asked.cancel();
    };
  }, [text, dataHere]);
  // Without the data there is nothing to count.
  return dataHere ? <>{said ?? '…'}</> : null;
};

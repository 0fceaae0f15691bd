import { Copy, FileDown } from 'lucide-react';
import type { CallArgument } from '../../../shared/ipc/contract.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import { failureWords } from '../../../shared/messages/failure-words.ts';
import { roleWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { chartFile } from '../../../shared/report/chart-svg.ts';
import { tableCsv } from '../../../shared/report/chart-table.ts';
import { takenChart } from '../../../shared/report/taken-chart.ts';
import { isFunnel } from '../../../shared/metric/metric.ts';
import { getApp, say, type Seen, setApp, tellProblem, useApp } from '../../state/app-store.ts';
import { bridge } from '../../state/bridge.ts';
import { currentMetric } from '../../state/looking.ts';
import { lookedAt } from '../../state/selecting.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { base64Of, pngOf } from './chart-picture.ts';
import styles from './take-sheet.module.css';

/** The chart on screen by itself: as a picture, as numbers, or as a sentence in either voice. */
export const TakeSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const asked = useApp((state) => state.asked);
  const seen = useApp(lookedAt);
  const over = useApp((state) => state.beforeAfter);
  const chart = useApp((state) => state.chart);
  const state = currentMetric(workshop, asked);
  const taken =
    state && seen
      ? takenChart(workshop, {
          state,
          view: seen.view,
          ...(chart ? { picture: chart } : {}),
          ...takenResults(seen, over),
        })
      : null;
  const close = (): void => setApp({ panel: null });
  if (!taken)
    return (
      <Sheet title={words.take.heading} settled onClose={close}>
        <p>{words.take.nothing}</p>
      </Sheet>
    );
  const svg = chartFile(taken.chart);
  const csv = (): string => tableCsv(taken.table, workshop.locale);
  return (
    <Sheet
      title={words.take.heading}
      note={
        chart === 'strip' || chart === 'spread' || chart === 'scatter' ? words.take.rowsStay : words.take.note
      }
      settled
      onClose={close}
      where="middle"
    >
      <div className={styles.take}>
        <figure className={styles.picture}>
          <img alt={taken.chart.title} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} />
        </figure>
        <div className={styles.ways}>
          <h3>{words.take.picture}</h3>
          <div className={styles.row}>
            <Button icon={<Copy size={15} />} onPress={() => void copyPicture(svg)}>
              {words.take.copyPicture}
            </Button>
            <Button icon={<FileDown size={15} />} onPress={() => void savePng(taken.title, svg)}>
              {words.take.savePng}
            </Button>
            <Button
              icon={<FileDown size={15} />}
              onPress={() => void save({ kind: 'chart', format: 'svg', name: taken.title, content: svg })}
            >
              {words.take.saveSvg}
            </Button>
          </div>
          <h3>{words.take.numbers}</h3>
          <div className={styles.row}>
            <Button icon={<Copy size={15} />} onPress={() => void copyText(csv())}>
              {words.take.copyNumbers}
            </Button>
            {(['csv', 'xlsx'] as const).map((format) => (
              <Button
                key={format}
                icon={<FileDown size={15} />}
                onPress={() => void save({ kind: 'table', format, table: tableArgument(taken.table) })}
              >
                {format === 'csv' ? words.take.saveCsv : words.take.saveXlsx}
              </Button>
            ))}
          </div>
        </div>
        <div className={styles.said}>
          <h3>{words.take.inWords}</h3>
          {(['marketer', 'analyst'] as const).map((role) => (
            <div key={role} className={styles.words}>
              <p className={styles[role]}>{taken[role]}</p>
              <Button look="quiet" icon={<Copy size={15} />} onPress={() => void copyText(taken[role])}>
                {words.take.copyAs(roleWords[role])}
              </Button>
            </div>
          ))}
        </div>
      </div>
    </Sheet>
  );
};

/** A chart that has one number for each mark leaves with that one. */
const takenResults = ({ view, before, after }: Seen, over: boolean) => {
  const single =
    view.split !== undefined || view.compareTo !== undefined || isFunnel(view.metric, view.breakdown);
  return single
    ? { before: (over ? after : null) ?? before, after: null }
    : { before, after: over ? after : null };
};

type Table = Extract<CallArgument<'report:export'>, { kind: 'table' }>['table'];
const tableArgument = (table: {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly made: readonly string[];
}): Table => ({
  name: table.name,
  heads: [...table.heads],
  rows: table.rows.map((row) => [...row]),
  made: [...table.made],
});

const save = async (wanted: CallArgument<'report:export'>): Promise<void> => {
  const answer = await bridge.reportExport(wanted).catch(() => null);
  if (answer === null) tellProblem(failureWords({ code: 'disk', message: '' }));
  else if (answer.ok) say(words.report.saved(answer.value.fileName));
  else if (answer.error.code !== 'not-chosen') tellProblem(failureWords(answer.error));
};

const savePng = async (name: string, svg: string): Promise<void> =>
  save({ kind: 'chart', format: 'png', name, content: await base64Of(await pngOf(svg)) });

const copyPicture = (svg: string): Promise<void> =>
  copying(async () => navigator.clipboard.write([new ClipboardItem({ 'image/png': await pngOf(svg) })]));
const copyText = (text: string): Promise<void> => copying(() => navigator.clipboard.writeText(text));

const copying = async (copy: () => Promise<void>): Promise<void> => {
  try {
    await copy();
    if (getApp().workshop) say(words.take.copied);
  } catch {
    tellProblem(words.take.notCopied);
  }
};

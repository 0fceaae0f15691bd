import type { Workshop } from '../../../shared/log/state.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import type { Report } from '../../../shared/report/report-model.ts';
import type { ReportOptions } from '../../../shared/report/report-options.ts';
import styles from './report-screen.module.css';

type Props = {
  readonly workshop: Workshop;
  readonly report: Report | null;
  /** Agreed decisions on fewer rows than a group may have. */
  readonly single: number;
  readonly options: ReportOptions;
  readonly onChange: (options: ReportOptions) => void;
};

/** What leaves, counted; and what somebody should look at first. */
export const BeforeSending = ({ workshop, report, single, options, onChange }: Props) => {
  const looks = [
    ...workshop.insights
      .filter(({ state, needsLook }) => state === 'agreed' && needsLook.length > 0)
      .map(({ label }) => label),
    ...workshop.assumptions
      .filter(({ recheck, needsLook }) => recheck !== null || needsLook.length > 0)
      .map(({ label }) => label),
    ...workshop.decisions.filter(({ needsLook }) => needsLook.length > 0).map(({ what }) => what),
  ];
  return (
    <div className={styles.before}>
      {report === null ? null : <p>{words.report.leaves(report.sources.length, report.charts.length)}</p>}
      {single === 0 ? null : (
        <>
          <p>{words.report.single(single)}</p>
          <label className={styles.part}>
            <input
              type="checkbox"
              checked={options.hideSingle}
              onChange={() => onChange({ ...options, hideSingle: !options.hideSingle })}
            />
            <span>{words.report.hideAmounts}</span>
          </label>
        </>
      )}
      {looks.length === 0 ? null : (
        <p className={styles.look}>
          {words.report.lookAt(looks.length)}: {looks.join(', ')}
        </p>
      )}
    </div>
  );
};

import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { CallArgument } from '../../../shared/ipc/contract.ts';
import { failureWords } from '../../../shared/messages/failure-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { type ExportFormat, exportFormats } from '../../../shared/report/report-options.ts';
import { say, tellProblem } from '../../state/app-store.ts';
import { bridge } from '../../state/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import styles from './save-as.module.css';

const formatsInWords = () => exportFormats.map((id) => ({ id, words: words.report.formats[id] }));

/** One format, and one press that asks where. */
export const SaveAs = ({
  wanted,
  before,
}: {
  readonly wanted: (format: ExportFormat) => CallArgument<'report:export'>;
  /** What has to be on the disk first. */
  readonly before?: () => Promise<void>;
}) => {
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    await before?.();
    const answer = await bridge.reportExport(wanted(format)).catch(() => null);
    setBusy(false);
    if (answer === null) tellProblem(failureWords({ code: 'disk', message: '' }));
    else if (answer.ok) say(words.report.saved(answer.value.fileName));
    else if (answer.error.code !== 'not-chosen') tellProblem(failureWords(answer.error));
  };
  return (
    <div className={styles.save}>
      <div className={styles.formats}>
        <Segments
          label={words.report.format}
          options={formatsInWords()}
          value={format}
          onChange={setFormat}
        />
      </div>
      <p className="quiet">{words.report.formatNotes[format]}</p>
      <Button look="main" icon={<FileDown size={15} />} disabled={busy} onPress={() => void save()}>
        {busy ? words.report.saving : words.report.save(words.report.formats[format])}
      </Button>
    </div>
  );
};

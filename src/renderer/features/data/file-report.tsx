import { visible } from '../../../shared/text/visible.ts';
import { Check, OctagonX, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { failureWords } from '../../../shared/messages/failure-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { bridge } from '../../state/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { type DataFile, describe, readAsBefore, removeFile } from './data-store.ts';
import { FineFindings, KnowFinding } from './finding-row.tsx';
import { BlockingFinding } from './blocking-finding.tsx';
import { AgainStrip } from './again-strip.tsx';
import { ColumnStrip } from './column-strip.tsx';
import { DecisionList } from './decision-list.tsx';
import { ReadingLine } from './reading-line.tsx';
import { ReadAsLine } from './read-as-line.tsx';
import styles from './file-report.module.css';

export const FileReport = ({ file }: { readonly file: DataFile }) => {
  const [allFine, setAllFine] = useState(false);
  const findings = file.report?.findings ?? [];
  const by = (severity: 'solve' | 'know' | 'fine') =>
    findings.filter((finding) => finding.severity === severity);
  return (
    <div>
      <div className={styles.title}>
        <h1 className={styles.name}>{visible(file.fileName)}</h1>
        {file.report ? (
          <>
            <Field
              label={words.data.oneRowIs}
              value={file.grain}
              onChange={(grain) => describe(file.handle, { grain })}
              width={210}
              inline
            />
            <Field
              label={words.data.madeFor}
              value={file.madeFor}
              onChange={(madeFor) => describe(file.handle, { madeFor })}
              width={270}
              inline
            />
          </>
        ) : null}
        <span className={styles.space} />
        <Button look="quiet" size="small" onPress={() => removeFile(file.handle)}>
          {words.data.remove}
        </Button>
      </div>
      {file.reading ? (
        <div className={styles.reading}>
          <ReadingLine fileName={file.fileName} />
          <Button size="small" onPress={() => void bridge.dataCancel(undefined)}>
            {words.cancel}
          </Button>
        </div>
      ) : null}
      {file.failure ? (
        <div className={styles.failed} role="alert">
          <OctagonX size={18} aria-hidden="true" />
          <div>
            <p>{failureWords(file.failure)}</p>
            <p className="quiet">{file.lastRead ? words.data.failedBack : words.data.failedNext}</p>
          </div>
          {file.lastRead ? (
            <Button look="main" onPress={() => readAsBefore(file)}>
              {words.data.readAsBefore}
            </Button>
          ) : null}
          <Button onPress={() => removeFile(file.handle)}>{words.data.takeOut}</Button>
        </div>
      ) : null}
      {file.report ? (
        <>
          <ReadAsLine file={file} report={file.report} />
          {file.again ? <AgainStrip file={file} report={file.report} before={file.again} /> : null}
          <div className={styles.doctor}>
            <h2>{words.data.doctor}</h2>
            {by('solve').length > 0 ? (
              <span className={styles.block}>
                <OctagonX size={15} aria-hidden="true" /> {words.data.toSolve(by('solve').length)}
              </span>
            ) : null}
            {by('know').length > 0 ? (
              <span>
                <TriangleAlert size={15} className={styles.know} aria-hidden="true" />{' '}
                {words.data.toKnow(by('know').length)}
              </span>
            ) : null}
            <span>
              <Check size={15} className={styles.fine} aria-hidden="true" />{' '}
              {words.data.fine(by('fine').length)}
            </span>
          </div>
          <DecisionList file={file} />
          {by('solve').map((finding) => (
            <BlockingFinding
              key={`${finding.check}-${finding.column}-${finding.row}`}
              file={file}
              finding={finding}
            />
          ))}
          {by('know').map((finding) => (
            <KnowFinding
              key={`${finding.check}-${finding.column}-${finding.row}-${finding.words}`}
              file={file}
              finding={finding}
            />
          ))}
          <FineFindings findings={by('fine')} all={allFine} onToggle={() => setAllFine(!allFine)} />
          <ColumnStrip columns={file.report.columns} rows={file.report.rowsRead} />
        </>
      ) : null}
    </div>
  );
};

import { engineFailureWords } from '../../../shared/messages/engine-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { TablePicture } from '../../charts/table-picture.tsx';
import { drawTable } from '../../../shared/picture/of-table.ts';
import { useApp } from '../../state/app-store.ts';
import { SmallChart } from '../../charts/small-chart.tsx';
import type { View } from '../../../shared/metric/view.ts';
import { visible } from '../../../shared/text/visible.ts';
import { copyCells } from './copy-cells.ts';
import type { QueryAnswer } from './use-query.ts';
import styles from './sql-sheet.module.css';

/** Rows that are listed; a picture may be of more. */
const mostListed = 200;

type Props = {
  readonly answer: QueryAnswer;
  readonly view: View | null;
  /** Drawn as a picture, whatever it is; by its key or its button. */
  readonly drawn: boolean;
  readonly onDraw: () => void;
  readonly onUse: (wrong: string, right: string) => void;
};

/** What the copy gave: its rows, or why there are none and which name was probably meant. */
export const QueryResult = ({ answer, view, drawn, onDraw, onUse }: Props) => {
  const large = useApp((state) => state.large);
  if ('failure' in answer) {
    const { closest, misspelt } = answer.failure;
    return (
      <div className={styles.failed} role="alert">
        <span>{engineFailureWords(answer.failure)}</span>
        {closest && misspelt ? (
          <Button size="small" onPress={() => onUse(misspelt, closest)}>
            {words.workshop.queryUse(closest)}
          </Button>
        ) : null}
      </div>
    );
  }
  const numeric = answer.columns.map((_, at) =>
    answer.rows.every((row) => row[at] === '–' || /^-?[\d.]+(?:e[+-]?\d+)?$/i.test(row[at] ?? '')),
  );
  const cells = view === null ? null : copyCells(answer.columns, answer.rows);
  const picture = drawn && !cells ? drawTable(answer) : null;
  const said = picture
    ? picture.split === null
      ? words.workshop.queryPicture(picture.value, picture.by)
      : words.workshop.queryPictures(picture.value, picture.by, picture.split)
    : words.workshop.queryNoNumbers;
  return (
    <>
      {cells && view ? (
        <figure className={styles.copy} aria-label={words.workshop.copyPicture}>
          <SmallChart view={view} cells={cells} />
          <figcaption>{words.workshop.copyPicture}</figcaption>
        </figure>
      ) : null}
      <div className={styles.rows}>
        <span role="status">
          {words.workshop.queryRows(
            Math.min(mostListed, answer.rows.length),
            answer.all,
            answer.truncated,
            answer.runMs,
          )}
        </span>
        {cells ? null : (
          <Button size="small" pressed={drawn} onPress={onDraw}>
            {words.workshop.queryDraw}
          </Button>
        )}
      </div>
      {drawn && !cells ? (
        <figure className={styles.picture} aria-label={said}>
          {picture ? <TablePicture picture={picture} large={large} label={said} /> : null}
          <figcaption>{said}</figcaption>
        </figure>
      ) : null}
      {/* biome-ignore lint: a scrolling table is reached by the keyboard */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.workshop.table}>
        <table className={styles.table}>
          <thead>
            <tr>
              {answer.columns.map((column, at) => (
                <th key={at} className={numeric[at] ? styles.number : undefined}>
                  {visible(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.rows.slice(0, mostListed).map((row, at) => (
              <tr key={at}>
                {row.map((cell, index) => (
                  <td key={index} className={numeric[index] ? styles.number : undefined}>
                    {visible(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

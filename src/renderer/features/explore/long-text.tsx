import { useEffect, useState } from 'react';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { pageLetters } from '../../../shared/metric/rows.ts';
import { count } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { textFrom } from './row-pages.ts';
import styles from './rows-table.module.css';

type Props = {
  readonly column: string;
  readonly row: number;
  readonly start: string;
  readonly long: boolean;
  readonly onClose: () => void;
};

/** One cell in full, a page at a time. */
export const LongText = ({ column, row, start, long, onClose }: Props) => {
  const [page, setPage] = useState(0);
  const [text, setText] = useState(start);
  useEffect(() => {
    if (!long) return;
    let gone = false;
    void textFrom(column, row, page * pageLetters).then((told) => {
      if (!gone && told !== null) setText(told);
    });
    return () => {
      gone = true;
    };
  }, [column, row, page, long]);
  return (
    <Sheet
      title={words.explore.cell(nameInWords(column), count(row + 1))}
      onClose={onClose}
      actions={
        long ? (
          <>
            <Button disabled={page === 0} onPress={() => setPage(page - 1)}>
              {words.explore.pageBefore}
            </Button>
            <Button disabled={text.length < pageLetters} onPress={() => setPage(page + 1)}>
              {words.explore.pageAfter}
            </Button>
          </>
        ) : null
      }
    >
      {/* biome-ignore lint: a scrolling text is reached by the keyboard */}
      <div className={styles.text} tabIndex={0} data-first="" role="region" aria-label={nameInWords(column)}>
        {text}
      </div>
    </Sheet>
  );
};

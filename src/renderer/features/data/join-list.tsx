import { TriangleAlert } from 'lucide-react';
import type { JoinReport, TableReport } from '../../../shared/ipc/import-report.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { type DataFile, measureJoins, useData } from './data-store.ts';
import { JoinChooser } from './join-chooser.tsx';
import { JoinUnmatched } from './join-unmatched.tsx';
import styles from './join-list.module.css';

/** A column of letters is called by the one it is of. */
const nameOf = (tables: readonly TableReport[], table: string, column: string): string => {
  const of = tables.find(({ name }) => name === table)?.columns.find(({ name }) => name === column)?.keyOf;
  return of === undefined ? nameInWords(column) : words.data.byLetters(nameInWords(of));
};
const keyWords = (
  tables: readonly TableReport[],
  { left, right }: JoinReport,
  on: JoinReport['on'],
): string =>
  on
    .map(([l, r]) => [nameOf(tables, left, l), nameOf(tables, right, r)] as const)
    .map(([l, r]) => (l === r ? l : `${l} = ${r}`))
    .join(', ');
const idOf = (on: JoinReport['on']): string => JSON.stringify(on);

/** The whole key, then each part of it alone: the ways a person would join these two. */
const waysOf = (join: JoinReport): readonly JoinReport['on'][] =>
  join.on.length > 1 ? [join.on, ...join.on.map((pair) => [pair])] : [join.on];

const Joined = ({
  join,
  tables,
  all,
  ways,
}: {
  readonly join: JoinReport;
  readonly tables: readonly TableReport[];
  readonly all: readonly JoinReport[];
  readonly ways: readonly JoinReport['on'][];
}) => (
  <div className={styles.join}>
    <div className={styles.tables}>
      <span>{join.left}</span>
      <span className={styles.line} aria-hidden="true" />
      <span>{join.right}</span>
    </div>
    <Select
      label={words.data.joinBy}
      hideLabel
      value={idOf(join.on)}
      options={ways.map((on) => ({ id: idOf(on), words: words.data.by(keyWords(tables, join, on)) }))}
      onChange={(id) => {
        const on = ways.find((way) => idOf(way) === id);
        if (on)
          void measureJoins(
            all.map((one) => (one === join ? { left: one.left, right: one.right, on } : one)),
          );
      }}
    />
    <p className={styles.matched}>{words.data.joinMatched(join.rightMatched, join.rightKeyed, join.right)}</p>
    {join.countedTwice > 0 ? (
      <p className={styles.doubles}>
        <TriangleAlert size={14} aria-hidden="true" />
        {words.data.joinDoubles(join.countedTwice, join.joinedRows, join.rightMatched)}
      </p>
    ) : null}
    <JoinUnmatched join={join} />
    <span className={styles.part}>
      <Button look="quiet" size="small" onPress={() => void measureJoins(all.filter((one) => one !== join))}>
        {words.data.joinPart}
      </Button>
    </span>
  </div>
);

const Hidden = ({ files }: { readonly files: readonly DataFile[] }) => {
  const hidden = [
    ...new Set(
      files.flatMap(
        (file) =>
          file.report?.columns.filter((column) => column.tag === 'person_key').map((column) => column.name) ??
          [],
      ),
    ),
  ];
  if (hidden.length === 0) return null;
  return (
    <div className={styles.hidden}>
      <h3 className={styles.heading}>{words.data.hidden}</h3>
      {hidden.map((column) => (
        <p key={column} className={styles.matched}>
          {column}, {words.data.hiddenKey}
        </p>
      ))}
    </div>
  );
};

const knownWays = new Map<string, readonly JoinReport['on'][]>();
const ways = (join: JoinReport): readonly JoinReport['on'][] => {
  const pair = `${join.left}/${join.right}`;
  const before = knownWays.get(pair) ?? [];
  if (!before.some((on) => idOf(on) === idOf(join.on))) knownWays.set(pair, [...waysOf(join), ...before]);
  return knownWays.get(pair) ?? [];
};

export const JoinList = () => {
  const joins = useData((state) => state.joins);
  const files = useData((state) => state.files);
  const measuring = useData((state) => state.measuring);
  const tables = files.flatMap(({ report }) => report ?? []);
  return (
    <>
      {joins.length > 0 || measuring || tables.length > 1 ? (
        <div>
          <h3 className={styles.heading}>{words.data.joined}</h3>
          {measuring ? <p className={styles.none}>{words.data.measuring}</p> : null}
          {joins.length === 0 && !measuring ? <p className={styles.none}>{words.data.joinNone}</p> : null}
          {joins.map((join) => (
            <Joined
              key={`${join.left}/${join.right}`}
              join={join}
              tables={tables}
              all={joins}
              ways={ways(join)}
            />
          ))}
          {tables.length > 1 && !measuring ? (
            <JoinChooser key={tables.map(({ name }) => name).join('/')} tables={tables} />
          ) : null}
        </div>
      ) : null}
      <Hidden files={files} />
    </>
  );
};

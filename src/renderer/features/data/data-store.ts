import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PickedFile } from '../../../shared/ipc/contract.ts';
import type {
  How,
  ImportDecision,
  ImportFailure,
  ImportRecipe,
  JoinReport,
  ReadAs,
  TableReport,
} from '../../../shared/ipc/import-report.ts';
import { failureWords } from '../../../shared/messages/failure-words.ts';
import { err } from '../../../shared/result.ts';
import {
  decidedBefore,
  recipeAgain,
  sameData,
  type StoredTable,
  storedTable,
} from '../../../shared/data/use-again.ts';
import { withoutAnswered } from '../../../shared/data/without-answered.ts';
import { getApp, tellProblem } from '../../state/app-store.ts';
import { bridge } from '../../state/bridge.ts';
import { type Progress, progressed } from './pace.ts';

export type DataFile = PickedFile & {
  readonly recipe: ImportRecipe;
  readonly reading: boolean;
  readonly report: TableReport | null;
  readonly failure: ImportFailure | null;
  readonly grain: string;
  readonly madeFor: string;
  /** The workshop's table this file is a new version of; not looked for yet: undefined. */
  readonly again?: StoredTable | null;
  /** How it was last read without failing: the way back from a choice that can't be read. */
  readonly lastRead?: ImportRecipe;
  /** What a person said of a later file; until then what the comparison suggests. */
  readonly how?: How;
};
export type JoinChoice = Pick<JoinReport, 'left' | 'right' | 'on'>;
type DataState = {
  readonly files: readonly DataFile[];
  readonly chosen: string | null;
  readonly joins: readonly JoinReport[];
  /** The tables the joins were measured for. */
  readonly joinsFor: string;
  /** What was measured last, or chosen; null: the engine proposes. It outlasts a file that is read again. */
  readonly wanted: readonly JoinChoice[] | null;
  readonly measuring: boolean;
  readonly building: boolean;
  /** Tables of the workshop that a person does not keep. */
  readonly without: readonly string[];
  readonly progress: Progress | null;
};

const initial: DataState = {
  files: [],
  chosen: null,
  joins: [],
  joinsFor: '',
  wanted: null,
  measuring: false,
  building: false,
  without: [],
  progress: null,
};
export const dataStore = createStore<DataState>(() => initial);
export const useData = <T>(pick: (state: DataState) => T): T => useStore(dataStore, pick);
const set = (change: Partial<DataState>): void => dataStore.setState(change);

export const resetData = (): void => set(initial);
export const choose = (handle: string): void => set({ chosen: handle });
const change = (handle: string, part: Partial<DataFile>): void =>
  set({
    files: dataStore.getState().files.map((file) => (file.handle === handle ? { ...file, ...part } : file)),
  });

export const openFindings = (file: DataFile): number =>
  file.report?.findings.filter((finding) => finding.severity === 'solve').length ?? 0;
/** What becomes of a later file; null: a person has to say. */
export const howOf = (file: DataFile): How | null => {
  const suggested = file.report?.comparison?.suggests ?? 'replaces';
  return file.how ?? (suggested === 'ask' ? null : suggested);
};
export const sayHow = (handle: string, how: How): void => change(handle, { how });
export const keepTable = (table: string, keep: boolean): void => {
  const others = dataStore.getState().without.filter((one) => one !== table);
  set({ without: keep ? others : [...others, table] });
};
export const ready = (files: readonly DataFile[], measuring: boolean): boolean =>
  files.length > 0 &&
  !measuring &&
  files.every(
    (file) => file.report !== null && !file.reading && openFindings(file) === 0 && howOf(file) !== null,
  );

/** One file after the other: the import process reads a file in full, and the machine has two cores. */
let queue: Promise<void> = Promise.resolve();
const read = (handle: string): Promise<void> => {
  queue = queue.then(async () => {
    const file = dataStore.getState().files.find((one) => one.handle === handle);
    if (!file) return;
    const answer = await bridge
      .dataInspect({
        handle,
        recipe: file.recipe,
        ...(file.again && getApp().dataHere ? { against: file.again.name } : {}),
      })
      .catch(() => err({ code: 'crashed', fileName: file.fileName } as const));
    set({ progress: null });
    if (answer.ok && file.again === undefined && carryOver(file, answer.value)) return;
    if (answer.ok)
      change(handle, { report: answer.value, failure: null, reading: false, lastRead: file.recipe });
    else change(handle, { report: null, failure: answer.error, reading: false });
    await measureJoins();
  });
  return queue;
};

/** The first reading tells which table this is; what was decided about it last time is then read again with. */
const carryOver = (file: DataFile, report: TableReport): boolean => {
  const tables = (getApp().workshop?.data?.tables ?? []).flatMap((table) => storedTable(table) ?? []);
  const again = sameData(tables, report);
  change(file.handle, { again });
  if (again === null) return false;
  if (file.recipe.decisions.length === 0)
    change(file.handle, {
      grain: again.grain ?? '',
      madeFor: again.madeFor ?? '',
      recipe: recipeAgain(again, report),
    });
  void read(file.handle);
  return true;
};

export const addFiles = (picked: readonly PickedFile[]): void => {
  const known = new Set(dataStore.getState().files.map((file) => file.handle));
  const fresh = picked
    .filter((file) => !known.has(file.handle))
    .map(
      (file): DataFile => ({
        ...file,
        recipe: { readAs: {}, decisions: [] },
        reading: true,
        report: null,
        failure: null,
        grain: '',
        madeFor: '',
      }),
    );
  const files = [...dataStore.getState().files, ...fresh];
  set({ files, chosen: dataStore.getState().chosen ?? files[0]?.handle ?? null });
  for (const file of fresh) void read(file.handle);
};

/** Another sheet or list of a file becomes a table beside the one that is read. */
export const addPart = (file: DataFile, part: string): void => {
  const { files } = dataStore.getState();
  const base = file.handle.replace(/\.\d+$/, '');
  const places = files.map(({ handle }) =>
    handle.startsWith(`${base}.`) ? Number(handle.split('.')[1]) : 1,
  );
  const added: DataFile = {
    handle: `${base}.${Math.max(...places) + 1}`,
    fileName: file.fileName,
    bytes: file.bytes,
    recipe: { readAs: { part }, decisions: [] },
    reading: true,
    report: null,
    failure: null,
    grain: '',
    madeFor: '',
  };
  const at = files.findIndex(({ handle }) => handle === file.handle) + 1;
  set({ files: files.toSpliced(at, 0, added) });
  void read(added.handle);
};

/** The tables of this file that are read already. */
export const partsRead = (files: readonly DataFile[], file: DataFile): readonly string[] => {
  const base = file.handle.replace(/\.\d+$/, '');
  return files
    .filter(({ handle }) => handle === base || handle.startsWith(`${base}.`))
    .flatMap(({ recipe, report }) => report?.readAs.part ?? recipe.readAs.part ?? []);
};

export const removeFile = (handle: string): void => {
  const files = dataStore.getState().files.filter((file) => file.handle !== handle);
  set({ files, chosen: files[0]?.handle ?? null, joins: [] });
  void measureJoins();
};

export const describe = (
  handle: string,
  part: { readonly grain?: string; readonly madeFor?: string },
): void => change(handle, part);

const reread = (handle: string, recipe: ImportRecipe): void => {
  change(handle, { recipe, reading: true });
  void read(handle);
};
/** Back to how it was read before the last choice. */
export const readAsBefore = ({ handle, lastRead }: DataFile): void => {
  if (lastRead !== undefined) reread(handle, lastRead);
};
export const changeReadAs = (file: DataFile, readAs: Partial<ReadAs>): void =>
  reread(file.handle, { ...file.recipe, readAs: { ...file.recipe.readAs, ...readAs } });
export const decide = (file: DataFile, ...decisions: readonly ImportDecision[]): void => {
  const known = [...withoutAnswered(file.recipe.decisions, decisions), ...decisions];
  reread(file.handle, { ...file.recipe, decisions: [...known, ...withTheName(file, decisions, known)] });
};
/** A column that is found again brings along what was decided about it. */
const withTheName = (
  { again }: DataFile,
  decisions: readonly ImportDecision[],
  known: readonly ImportDecision[],
): readonly ImportDecision[] =>
  decisions.flatMap((decision) =>
    decision.choice === 'rename' && again ? decidedBefore(again, decision.column, known) : [],
  );
export const takeBack = (file: DataFile, ...decisions: readonly ImportDecision[]): void =>
  reread(file.handle, {
    ...file.recipe,
    decisions: file.recipe.decisions.filter((one) => !decisions.includes(one)),
  });

const readable = (): readonly DataFile[] =>
  dataStore.getState().files.filter((file) => file.report && openFindings(file) === 0);

let measurement = 0;

const namesOf = (files: readonly DataFile[]): string =>
  files.map((file) => file.report?.name ?? '').join('/');

/** Keys that a file no longer has can't be joined by. */
const joinable = (files: readonly DataFile[], { left, right, on }: JoinChoice): boolean => {
  const has = (table: string, column: string): boolean =>
    files.some(({ report }) => report?.name === table && report.columns.some(({ name }) => name === column));
  return on.every(([l, r]) => has(left, l) && has(right, r));
};

/** What a join would match is counted, never guessed; without a choice the engine proposes. */
export const measureJoins = async (on?: readonly JoinChoice[]): Promise<void> => {
  const files = readable();
  // A measurement that is still under way is of other files.
  const mine = ++measurement;
  if (on !== undefined) set({ wanted: on, joinsFor: namesOf(files) });
  if (files.length < 2 || dataStore.getState().files.some((file) => file.reading))
    return set({ joins: [], measuring: false });
  // A file read again keeps the join that was chosen.
  const { wanted, joinsFor } = dataStore.getState();
  const chosen =
    wanted !== null && joinsFor === namesOf(files) && wanted.every((join) => joinable(files, join))
      ? wanted
      : undefined;
  set({ measuring: true });
  const answer = await bridge.dataJoins({
    files: files.map(({ handle, recipe }) => ({ handle, recipe })),
    ...(chosen
      ? {
          on: chosen.map(({ left, right, on: keys }) => ({
            left,
            right,
            on: keys.map(([l, r]): [string, string] => [l, r]),
          })),
        }
      : {}),
  });
  if (mine !== measurement) return;
  if (!answer.ok && answer.error.code !== 'cancelled') tellProblem(failureWords(answer.error));
  const joins = answer.ok ? answer.value : [];
  set({
    measuring: false,
    progress: null,
    joins,
    joinsFor: namesOf(files),
    // None proposed is no choice: the next reading may bring some.
    wanted: chosen ?? (joins.length > 0 ? joins : null),
  });
};

export const takeData = async (): Promise<Awaited<ReturnType<typeof bridge.dataUse>>> => {
  const { files, joins, without } = dataStore.getState();
  set({ building: true });
  const answer = await bridge
    .dataUse({
      files: files
        .map((file) => ({ ...file, how: howOf(file) }))
        .map(({ handle, recipe, grain, madeFor, how }) => ({
          handle,
          recipe,
          ...(how === null ? {} : { how }),
          ...(grain ? { grain } : {}),
          ...(madeFor ? { madeFor } : {}),
        })),
      joins: joins.map(({ left, right, on }) => ({
        left,
        right,
        on: on.map(([l, r]): [string, string] => [l, r]),
      })),
      without: [...without],
    })
    .catch(() => err({ code: 'disk', message: '' } as const));
  set({ building: false, progress: null });
  return answer;
};

bridge.on('data:progress', (told) =>
  set({ progress: progressed(dataStore.getState().progress, { ...told, at: performance.now() }) }),
);

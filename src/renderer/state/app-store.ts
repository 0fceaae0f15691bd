import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EngineFailure, TableDescription } from '../../shared/ipc/engine-requests.ts';
import type { Language } from '../../shared/messages/speaking.ts';
import type { LogEvent } from '../../shared/log/envelope.ts';
import type { ContextKind, Verdict } from '../../shared/log/vocabulary.ts';
import type { SaidText } from '../../shared/log/said-text.ts';
import type { InsightField, NextStep } from '../../shared/log/next-step.ts';
import type { Workshop } from '../../shared/log/state.ts';
import type { Brush, ExploreMeasure, RangeAxis } from '../../shared/metric/explore.ts';
import type { Mark } from '../../shared/metric/group-scope.ts';
import type { View, ViewResult } from '../../shared/metric/view.ts';
import type { FileFailure } from '../../shared/nugget-file/file-failure.ts';
import type { RowScope } from '../../shared/metric/row-scope.ts';
import type { ChartKind } from '../../shared/picture/chart-kinds.ts';

export type Screen =
  | 'start'
  | 'scope'
  | 'data'
  | 'workshop'
  | 'insights'
  | 'timeline'
  | 'words'
  | 'brief'
  | 'report'
  | 'messages'
  | 'reply';
/** Side by side, one above the other, or one of them with a strip of the other. */
export type Lenses = 'both' | 'stacked' | 'marketer' | 'analyst';

/** The question of the data that an entry answers, and the days it is about. */
export type AskedByData = {
  readonly run: string;
  readonly probe: string;
  readonly days?: readonly [string, string];
  /** The rows it asks about. */
  readonly rows?: RowScope;
};

/** A question about these rows. */
export type AskedRows = AskedByData & { readonly rows: RowScope; readonly assumption: string };

export type ReusedNote = NonNullable<SaidText['note']> & { readonly workshop: string };

export const closerParts = ['so-what', 'calendar', 'message', 'spread', 'range', 'missing', 'mix'] as const;
export type CloserPart = (typeof closerParts)[number];

/** What rises over the sheet. One at a time. */
export type Panel =
  /** `again`: the note that was not quite what they meant; its words stand in the form. */
  | {
      readonly kind: 'context';
      readonly assumption: string | null;
      readonly again?: string;
      /** A fact of another workshop on this laptop, used again with its source. */
      readonly reused?: ReusedNote;
      readonly asked?: AskedByData;
      readonly begin?: ContextKind;
    }
  /** A note that is there already meets an assumption. */
  | { readonly kind: 'link'; readonly note: string | null; readonly assumption: string | null }
  | { readonly kind: 'evidence'; readonly assumption: string }
  | { readonly kind: 'replace'; readonly assumption: string }
  | { readonly kind: 'meant'; readonly note: string }
  /** `asked`: rows that the data asked about, decided on as the answer. */
  | { readonly kind: 'unusual'; readonly note: string | null; readonly asked?: AskedRows }
  | { readonly kind: 'decided'; readonly outlier: string }
  | { readonly kind: 'reason'; readonly act: 'reopen' | 'withdraw'; readonly assumption: string }
  | { readonly kind: 'card'; readonly assumption: string }
  | { readonly kind: 'version'; readonly assumption: string }
  | { readonly kind: 'verdict'; readonly assumption: string; readonly verdict?: Verdict }
  | {
      readonly kind: 'dig';
      readonly assumption: string;
      readonly question?: string;
      readonly asked?: AskedByData;
    }
  | { readonly kind: 'check'; readonly assumption: string; readonly then: 'challenge' | 'card' }
  | { readonly kind: 'challenge'; readonly assumption: string }
  | { readonly kind: 'recheck' }
  | { readonly kind: 'answer'; readonly followUp: string }
  | { readonly kind: 'park'; readonly assumption: string }
  | {
      readonly kind: 'insight';
      readonly insight: string | null;
      readonly assumption: string | null;
      /** What is still empty. */
      readonly field?: InsightField | undefined;
    }
  | { readonly kind: 'decision' }
  | { readonly kind: 'retire'; readonly insight: string }
  | { readonly kind: 'session' }
  | { readonly kind: 'scope' }
  | { readonly kind: 'rules' }
  | { readonly kind: 'expect' }
  | { readonly kind: 'agenda' }
  | { readonly kind: 'thought' }
  | { readonly kind: 'map' }
  | { readonly kind: 'close' }
  | { readonly kind: 'search' }
  | { readonly kind: 'redact'; readonly said: SaidText }
  /** `stoodIn`: the sentence somebody did not follow. */
  | { readonly kind: 'word'; readonly term: string; readonly stoodIn?: string }
  | { readonly kind: 'metric'; readonly again?: string }
  /** `text`: what stands in its line already. */
  | { readonly kind: 'filter'; readonly text?: string }
  | { readonly kind: 'columns' }
  | { readonly kind: 'sql' }
  /** What stands around the chart in one lens, for both. */
  | { readonly kind: 'closer'; readonly part: CloserPart }
  | { readonly kind: 'take' }
  | { readonly kind: 'save' }
  | { readonly kind: 'merge'; readonly fileName: string; readonly events: readonly LogEvent[] }
  | { readonly kind: 'decide' }
  | {
      readonly kind: 'damaged';
      readonly fileName: string;
      readonly failure: FileFailure;
      readonly until: number;
      /** Entries before that are gone. */
      readonly lost: number;
    }
  /** The chosen file has a passphrase; `then`: what it was chosen for. */
  | {
      readonly kind: 'locked';
      readonly fileName: string;
      readonly wrong: boolean;
      readonly then: 'open' | 'merge';
    }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'about' };

/** What is asked of the data now; the agreed decisions come from the log. */
export type Asked = {
  readonly metricId: string | null;
  readonly breakdown: string | null;
  readonly rowScope: RowScope;
  /** For a breakdown by time; none: as the column suggests. */
  readonly timeGrain?: View['timeGrain'] | undefined;
  /** A second breakdown, and its stretch where it is time. */
  readonly split?: string | null | undefined;
  readonly splitGrain?: View['timeGrain'] | undefined;
  readonly compareTo?: AskedComparison | null | undefined;
};
/** The period before is worked out from the rows that are asked for. */
export type AskedComparison =
  | { readonly against: 'rest' | 'before' | 'previous' }
  | { readonly against: 'group'; readonly group: string | null };
export type Looked =
  | { readonly state: 'nothing' }
  | { readonly state: 'counting'; readonly last: Seen | null; readonly since: number }
  | { readonly state: 'seen'; readonly seen: Seen }
  | { readonly state: 'failed'; readonly failure: EngineFailure; readonly last: Seen | null };
/** `before` holds all rows; `after` leaves out what was agreed, and is null where nothing was. */
export type Seen = {
  readonly before: ViewResult;
  readonly after: ViewResult | null;
  readonly metricId: string | null;
  /** What was asked, with nothing left out. */
  readonly view: View;
};

export type Marked = {
  readonly of: string | null;
  /** Its place in a chart by two columns. */
  readonly split?: string | null;
  readonly also: readonly Mark[];
};

/** A stretch of amounts that a hand chose in their distribution, in steps of its axis. */
export type Ranged = {
  readonly table: string;
  readonly axis: RangeAxis;
  readonly from: number;
  readonly to: number;
};

/** All columns of a table beside each other, and the brushes over them. */
export type Exploring = {
  readonly table: string;
  readonly measure: ExploreMeasure;
  readonly brushes: readonly Brush[];
  /** The rows themselves in place of the pictures, and their order. */
  readonly rows?: boolean;
  readonly sort?: { readonly column: string; readonly down: boolean };
  /** What was typed under the heads of columns. */
  readonly filters?: Readonly<Record<string, string>>;
};

export type Toast = {
  readonly words: string;
  readonly undo?: boolean;
  readonly problem?: boolean;
  /** The log did not take it; where a person goes from here. */
  readonly refused?: boolean;
  readonly next?: NextStep | null;
};

export type AppState = {
  readonly screen: Screen;
  readonly workshopId: string | null;
  readonly events: readonly LogEvent[];
  readonly workshop: Workshop | null;
  readonly dataHere: boolean;
  /** The open file carries tables that nobody has said to read yet. */
  readonly dataBrought: boolean;
  /** Entries of hand-written queries that may run here. */
  readonly allowedQueries: readonly string[];
  readonly tables: readonly TableDescription[];
  readonly asked: Asked;
  readonly looked: Looked;
  /** The selected group of the breakdown; undefined is nothing. */
  readonly selection: string | null | undefined;
  readonly cursor: number;
  /** What belongs to the selection beyond its group; of a selection that is gone it says nothing. */
  readonly marked: Marked | null;
  /** Rows between two amounts, in place of marks. */
  readonly ranged: Ranged | null;
  /** In place of the lenses; null: the lenses. */
  readonly exploring: Exploring | null;
  readonly panel: Panel | null;
  readonly pinned: string | null;
  readonly navigator: string | null;
  readonly entryOpen: boolean;
  readonly lenses: Lenses;
  readonly beforeAfter: boolean;
  readonly calendar: boolean;
  /** Null: chosen from the result. */
  readonly chart: ChartKind | null;
  readonly language: Language;
  /** The lens that is in the second window, and whether only the question stands there. */
  readonly away: 'marketer' | 'analyst' | null;
  readonly blank: boolean;
  readonly dark: boolean;
  readonly large: boolean;
  /** Done messages go by themselves; a problem stays until somebody has read it. */
  readonly toast: Toast | null;
  readonly status: string | null;
  readonly demo: boolean;
  /** Two copies were just put together, and nobody has written since. */
  readonly mergeUndo: number | null;
};

const initial: AppState = {
  screen: 'start',
  workshopId: null,
  events: [],
  workshop: null,
  dataHere: false,
  dataBrought: false,
  allowedQueries: [],
  tables: [],
  asked: { metricId: null, breakdown: null, rowScope: { all: [] } },
  looked: { state: 'nothing' },
  selection: undefined,
  cursor: -1,
  marked: null,
  ranged: null,
  exploring: null,
  panel: null,
  pinned: null,
  navigator: null,
  entryOpen: false,
  lenses: 'both',
  beforeAfter: true,
  calendar: true,
  chart: null,
  language: 'en',
  away: null,
  blank: false,
  dark: false,
  large: false,
  toast: null,
  status: null,
  demo: false,
  mergeUndo: null,
};

export const appStore = createStore<AppState>(() => initial);
export const setApp = (change: Partial<AppState>): void => appStore.setState(change);
export const getApp = (): AppState => appStore.getState();
export const useApp = <T>(pick: (state: AppState) => T): T => useStore(appStore, pick);

export const say = (words: string, undo = false): void => setApp({ toast: { words, undo }, status: words });
/** What did not work: said until it is closed. */
export const tellProblem = (words: string): void =>
  setApp({ toast: { words, problem: true }, status: words });
/** Said until somebody goes on from where it was said. */
export const tellRefusal = (words: string, next: NextStep | null): void =>
  setApp({ toast: { words, problem: true, refused: true, next }, status: words });

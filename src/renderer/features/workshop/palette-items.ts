import { commands } from '../../../shared/commands.ts';
import { commandTitle } from '../../../shared/messages/command-words.ts';
import { viewWords } from '../../../shared/messages/view-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { nameInWords } from '../../../shared/metric/group-label.ts';
import type { QuestionUnread } from '../../../shared/metric/ask-names.ts';
import type { Question } from '../../../shared/metric/read-question.ts';
import { scopeInWords } from '../../../shared/metric/scope-words.ts';
import { analystTitle } from '../../../shared/metric/sentences.ts';
import { fuzzy } from '../../commands/fuzzy.ts';
import { keyInWords } from '../../commands/key-in-words.ts';
import { keyOf } from '../../commands/keys.ts';
import { runCommand } from '../../commands/run.ts';
import { worksHere } from '../../commands/works-here.ts';
import type { AppState, Asked } from '../../state/app-store.ts';
import { settingsStore } from '../../state/settings.ts';

export type PaletteItem = {
  readonly id: string;
  readonly words: string;
  readonly note: string;
  readonly keys: string;
  readonly run: () => void;
  /** Counts already what `run` would show. */
  readonly ahead?: () => void;
};

const ranked = (typed: string, items: readonly PaletteItem[]): readonly PaletteItem[] =>
  items
    .flatMap((item, at) => {
      const score = fuzzy(typed, item.words);
      return score === null ? [] : [{ item, score: score - at * 1e-6 }];
    })
    .toSorted((a, b) => b.score - a.score)
    .map(({ item }) => item);

type Known = {
  readonly app: Pick<AppState, 'workshop' | 'screen' | 'asked' | 'away' | 'toast'>;
  readonly breakdowns: readonly string[];
  readonly question: Question | null;
  readonly ask: (asked: Asked) => void;
  readonly askAhead: (asked: Asked) => void;
  readonly show: (question: Question) => void;
  readonly showAhead: (question: Question) => void;
};

/** Commands that work here, what can be shown, and the sentence itself where it names something to count. */
export const paletteItems = (typed: string, known: Known): readonly PaletteItem[] => {
  const { app, question } = known;
  const own = commands
    .filter((command) => worksHere(command, app))
    .map(({ id }) => ({
      id,
      words: commandTitle(id),
      note: '',
      keys: keyInWords(keyOf(id, settingsStore.getState().keys)),
      run: () => runCommand(id),
    }));
  const shows = (id: string, said: string, asked: Asked): PaletteItem => ({
    id,
    words: said,
    note: '',
    keys: '',
    run: () => known.ask(asked),
    ahead: () => known.askAhead(asked),
  });
  const charts =
    app.screen === 'workshop' && app.workshop && typed.trim() !== ''
      ? [
          ...app.workshop.metrics.map((metric) =>
            shows(`metric-${metric.id}`, words.palette.show(metric.name), {
              metricId: metric.id,
              breakdown: null,
              rowScope: { all: [] },
            }),
          ),
          ...known.breakdowns.map((column) =>
            shows(`by-${column}`, words.palette.by(nameInWords(column)), { ...app.asked, breakdown: column }),
          ),
        ]
      : [];
  const asked = question
    ? [
        {
          id: 'question',
          words: `${words.palette.ask}: ${questionInWords(question)}`,
          note:
            question.rowScope.all.length > 0 ? words.palette.askNote(scopeInWords(question.rowScope)) : '',
          keys: '',
          run: () => known.show(question),
          ahead: () => known.showAhead(question),
        },
      ]
    : [];
  return [...asked, ...ranked(typed, [...own, ...charts])];
};

const againstTime = (against: 'rest' | 'before' | 'previous', grain: Question['timeGrain']): string => {
  if (against === 'rest') return viewWords.theRest;
  return against === 'before' ? viewWords.periodBefore : viewWords.stretchBefore[grain ?? 'day'];
};

const questionInWords = ({ metric, breakdown, split, compareTo, timeGrain, ...grains }: Question): string => {
  const title = analystTitle(metric, breakdown ?? undefined, split, { ...grains, timeGrain });
  return compareTo
    ? viewWords.against(
        title,
        compareTo.against === 'group' ? compareTo.group : againstTime(compareTo.against, timeGrain),
      )
    : title;
};

export const unreadInWords = (why: QuestionUnread): string => {
  switch (why.code) {
    case 'what':
      return words.palette.what(why.text, why.closest);
    case 'left':
      return words.palette.left(why.understood, why.text);
    case 'against':
      return words.palette.against[why.why](why.text, why.closest);
    case 'by':
      return words.palette.unknownBy(why.text, why.closest);
    case 'no-time':
      return words.palette.noTime[why.is](why.text);
    case 'instead':
      return words.palette.instead[why.why](why.text, why.what, why.by);
    case 'no-join':
      return words.palette.noJoin(nameInWords(why.counted), nameInWords(why.over));
    case 'rows':
      return why.unread.code === 'unread'
        ? words.workshop.filterUnread(why.unread.text)
        : words.workshop.filterColumn(why.unread.column, why.unread.closest);
  }
};

import type { NewEvent } from '../../../shared/log/envelope.ts';
import { nextLabel } from '../../../shared/log/next-label.ts';
import type { Assumption } from '../../../shared/log/state.ts';
import type { Certainty, ContextKind, Effect } from '../../../shared/log/vocabulary.ts';
import { effectWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import type { RowScope } from '../../../shared/metric/row-scope.ts';
import { type AskedByData, getApp, say, setApp } from '../../state/app-store.ts';
import { answering } from './answering.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { selectedRows } from '../../state/ranging.ts';

type Context = {
  readonly kind: ContextKind;
  readonly text: string;
  readonly days: readonly [string, string] | null;
  readonly source: string;
  readonly certainty: Certainty;
  readonly saidBy: string;
  /** What it does to an assumption; null: a fact on its own. */
  readonly link: {
    readonly assumption: Assumption;
    readonly effect: Effect;
    readonly reason: string;
  } | null;
  readonly asked: AskedByData | undefined;
};

/** A file or page is a document; anything else is somebody who knows. */
const sourceOf = (ref: string) => ({
  kind: /\.\w{2,5}$|page|list/i.test(ref) ? ('document' as const) : ('someone' as const),
  ref,
});

/** The rows it is about: what is selected, among those that are filtered to; or those the data asked about. */
const rowsAbout = ({ kind, asked }: Context): RowScope | null => {
  if (kind === 'none_known') return null;
  if (asked !== undefined) return asked.rows ?? null;
  const all = [...getApp().asked.rowScope.all, ...(selectedRows()?.all ?? [])];
  return all.length === 0 ? null : { all };
};

/** The fact, then its effect as a link; then the one who said it is asked whether that is what was meant. */
export const addContext = async (c: Context): Promise<void> => {
  const workshop = getApp().workshop;
  if (!workshop) return;
  const note = newId();
  const scope = rowsAbout(c);
  const events: NewEvent[] = [
    entry(
      'context.noted',
      note,
      {
        label: nextLabel(workshop, 'C'),
        text: c.text,
        kind: c.kind,
        source: sourceOf(c.source),
        certainty: c.certainty,
        reusable: c.days !== null,
        ...(c.days ? { from: c.days[0], to: c.days[1] } : {}),
        ...(scope ? { rowScope: { ...scope } } : {}),
      },
      { saidBy: c.saidBy },
    ),
  ];
  if (c.link) {
    const { assumption, effect, reason } = c.link;
    const version = assumption.versions.length;
    const set = { note, assumption: assumption.id, version, effect, reason };
    events.push(entry('context.linked', newId(), set, { saidBy: c.saidBy }));
    events.push(...answering(assumption, c.asked, 'context', note, c.saidBy));
  }
  if (!(await append(...events))) return;
  say(c.link ? words.context.linked(effectWords[c.link.effect]) : words.context.noted);
  setApp({ panel: { kind: 'meant', note } });
};

import {
  autocompletion,
  closeBrackets,
  completeFromList,
  type Completion,
  completionKeymap,
  type CompletionSource,
  completionStatus,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  keywordCompletionSource,
  PostgreSQL,
  schemaCompletionSource,
  sql as sqlLanguage,
} from '@codemirror/lang-sql';
import { HighlightStyle, bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef } from 'react';
import { words } from '../../../shared/messages/screen-words.ts';
import type { TableDescription } from '../../../shared/ipc/engine-requests.ts';
import { quoteIdent } from '../../../shared/metric/sql.ts';
import { oneLine } from '../../../shared/text/visible.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly tables: readonly TableDescription[];
  readonly onChange: (sql: string) => void;
  readonly onRun: () => void;
  readonly onDraw: () => void;
};

/** Ink on sunken ground; keywords by weight, so that colour carries nothing. */
const look = EditorView.theme({
  '&': {
    background: 'var(--sunken)',
    color: 'var(--ink)',
    border: '1px solid var(--line-2)',
    borderRadius: '8px',
    font: '500 12.5px / 19px var(--mono)',
    maxHeight: '230px',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '19px', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '10px 4px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-tooltip': {
    background: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line-2)',
    borderRadius: '8px',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--sel-soft)', color: 'var(--ink)' },
  '.cm-matchingBracket': { background: 'var(--hover)', outline: '1px solid var(--line-2)' },
});
const marks = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.keyword, fontWeight: '700' },
    { tag: tags.string, color: 'var(--an-ink)' },
    { tag: tags.number, color: 'var(--sel-ink)' },
    { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
  ]),
);

type Schema = Readonly<Record<string, readonly string[]>>;

/** Shown with its hidden signs, written in quotes where SQL needs them. */
const offered = (name: string): Pick<Completion, 'label' | 'displayLabel' | 'apply'> => ({
  label: name,
  displayLabel: oneLine(name),
  apply: /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : quoteIdent(name),
});

/** Names of the data first, then SQL's own words: a column may be written before its table is. */
const sourcesFor = (schema: Schema): readonly CompletionSource[] => {
  const names = new Map<string, Completion>();
  for (const [table, columns] of Object.entries(schema)) {
    names.set(table, {
      ...offered(table),
      type: 'class',
      detail: words.workshop.tableOf(columns.length),
      boost: 20,
    });
    // A column of several tables is named by the first: views of joined tables come last.
    for (const column of columns)
      if (!names.has(column))
        names.set(column, { ...offered(column), type: 'property', detail: table, boost: 30 });
  }
  return [
    schemaCompletionSource({ dialect: PostgreSQL, schema }),
    completeFromList([...names.values()]),
    keywordCompletionSource(PostgreSQL, true),
  ];
};

/** A query to write in, completed from the loaded tables. Tab leaves it, as it leaves any field. */
export const SqlEditor = ({ label, value, tables, onChange, onRun, onDraw }: Props) => {
  const frame = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const heard = useRef({ onChange, onRun, onDraw });
  useEffect(() => {
    heard.current = { onChange, onRun, onDraw };
  });
  const schema = JSON.stringify(
    Object.fromEntries(tables.map((table) => [table.name, table.columns.map((column) => column.name)])),
  );
  const first = useRef(value);
  useEffect(() => {
    if (!frame.current) return;
    const editor = new EditorView({
      parent: frame.current,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          history(),
          bracketMatching(),
          closeBrackets(),
          autocompletion({ icons: false, override: sourcesFor(JSON.parse(schema) as Schema) }),
          sqlLanguage({ dialect: PostgreSQL }),
          keymap.of([
            {
              key: 'Mod-Enter',
              run: () => {
                heard.current.onRun();
                return true;
              },
            },
            {
              key: 'Mod-Shift-Enter',
              run: () => {
                heard.current.onDraw();
                return true;
              },
            },
            ...completionKeymap,
            ...defaultKeymap,
            ...historyKeymap,
          ]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) heard.current.onChange(update.state.doc.toString());
          }),
          look,
          marks,
        ],
      }),
    });
    view.current = editor;
    editor.focus();
    // Esc puts the list of completions away before it puts the sheet away.
    let completing = false;
    const note = (): void => {
      completing = completionStatus(editor.state) !== null;
    };
    const keep = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && completing) event.stopPropagation();
    };
    const element = frame.current;
    element.addEventListener('keydown', note, true);
    element.addEventListener('keydown', keep);
    return () => {
      element.removeEventListener('keydown', note, true);
      element.removeEventListener('keydown', keep);
      editor.destroy();
      view.current = null;
    };
  }, [schema, label]);
  useEffect(() => {
    const editor = view.current;
    if (editor && editor.state.doc.toString() !== value)
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);
  return <div ref={frame} />;
};
